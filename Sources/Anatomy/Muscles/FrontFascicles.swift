extension Fascicle {
  /// Psoas by level and the muscles of the belly, right side; sources as for the back. Psoas is led
  /// past the disc L4/5 where computed tomography saw it, 6 mm ahead of its middle (McGill, Patt and
  /// Norman 1988): straight, it would cut the corner over the brim of the pelvis. The front
  /// parts of the obliques run to the pelvis and ribs as in gait2392, with the force of all
  /// fascicles that end in the belly's sheath. The straight one ends on the gristle of ribs 5 to 7,
  /// which goes with the breastbone and so with the upper part of the chest.
  static let front: [Fascicle] = [
    .init(
      "psoas_L1", 491, 0.189, 0.056, 0.187,
      [
        at(.lumbar1, -0.011, 0.020, 0.021), at(.lumbar5, 0.016, 0.030, 0.045),
        at(.pelvis, 0.047, 0.009, 0.076), at(.thighR, -0.019, -0.060, 0.010),
      ]),
    .init(
      "psoas_L2", 410, 0.161, 0.048, 0.187,
      [
        at(.lumbar2, -0.012, 0.014, 0.022), at(.lumbar5, 0.016, 0.030, 0.045),
        at(.pelvis, 0.047, 0.009, 0.076), at(.thighR, -0.019, -0.060, 0.010),
      ]),
    .init(
      "psoas_L3", 173, 0.139, 0.041, 0.187,
      [
        at(.lumbar3, -0.017, 0.018, 0.026), at(.lumbar5, 0.016, 0.030, 0.045),
        at(.pelvis, 0.047, 0.009, 0.076), at(.thighR, -0.019, -0.060, 0.010),
      ]),
    .init(
      "psoas_L4", 288, 0.117, 0.035, 0.187,
      [
        at(.lumbar4, -0.010, 0.021, 0.024), at(.lumbar5, 0.016, 0.030, 0.045),
        at(.pelvis, 0.047, 0.009, 0.076), at(.thighR, -0.019, -0.060, 0.010),
      ]),
    .init(
      "psoas_L5", 419, 0.096, 0.029, 0.187,
      [
        at(.lumbar5, 0.003, 0.020, 0.022), at(.pelvis, 0.047, 0.009, 0.076),
        at(.thighR, -0.019, -0.060, 0.010),
      ]),
    .init(
      "recabd", 662, 0.303, 0.083, 0.000,
      [at(.pelvis, 0.045, -0.004, 0.011), at(.thoraxHigh, 0.119, 0.025, 0.031)]),
    .init(
      "extobl_front", 517, 0.160, 0.140, 0.000,
      [at(.pelvis, 0.041, 0.003, 0.010), at(.thoraxLow, 0.093, 0.005, 0.108)]),
    .init(
      "extobl_side", 383, 0.053, 0.055, 0.000,
      [at(.pelvis, 0.007, 0.155, 0.100), at(.thoraxLow, 0.007, -0.015, 0.105)]),
    .init(
      "intobl_front", 425, 0.100, 0.120, 0.000,
      [at(.pelvis, 0.041, 0.121, 0.122), at(.thoraxLow, 0.083, 0.045, 0.015)]),
    .init(
      "intobl_side", 475, 0.104, 0.012, 0.000,
      [at(.pelvis, 0.000, 0.154, 0.083), at(.thoraxLow, 0.048, -0.018, 0.113)]),
  ]
}
