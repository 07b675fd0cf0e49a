extension Fascicle {
  /// The back's muscles, right side. Attachments, forces (46 N/cm² of the area) and fibre lengths
  /// are those of Christophy and others 2012 as the Pose2Sim full body carries them (BSD-3),
  /// neighbouring fascicles drawn together: forces added, places the mean by force.
  static let back: [Fascicle] = [
    .init(
      "ltpl_L1", 106, 0.090, 0.105, 0.220,
      [at(.pelvis, -0.073, 0.100, 0.054), at(.lumbar1, -0.033, 0.021, 0.023)]),
    .init(
      "ltpl_L2", 108, 0.076, 0.083, 0.220,
      [at(.pelvis, -0.071, 0.103, 0.053), at(.lumbar2, -0.029, 0.018, 0.022)]),
    .init(
      "ltpl_L3", 121, 0.059, 0.064, 0.220,
      [at(.pelvis, -0.069, 0.107, 0.051), at(.lumbar3, -0.029, 0.024, 0.023)]),
    .init(
      "ltpl_L4", 152, 0.044, 0.047, 0.220,
      [at(.pelvis, -0.062, 0.107, 0.048), at(.lumbar4, -0.024, 0.029, 0.025)]),
    .init(
      "ltpl_L5", 158, 0.051, 0.001, 0.220,
      [at(.pelvis, -0.058, 0.112, 0.045), at(.lumbar5, -0.013, 0.029, 0.026)]),
    .init(
      "ilpl_L1", 147, 0.057, 0.129, 0.241,
      [at(.pelvis, -0.073, 0.105, 0.050), at(.lumbar1, -0.032, 0.021, 0.029)]),
    .init(
      "ilpl_L2", 183, 0.041, 0.092, 0.241,
      [at(.pelvis, -0.065, 0.122, 0.055), at(.lumbar2, -0.031, 0.017, 0.031)]),
    .init(
      "ilpl_L3", 217, 0.027, 0.061, 0.241,
      [at(.pelvis, -0.051, 0.134, 0.060), at(.lumbar3, -0.031, 0.023, 0.031)]),
    .init(
      "ilpl_L4", 415, 0.019, 0.042, 0.241,
      [at(.pelvis, -0.046, 0.131, 0.056), at(.lumbar4, -0.025, 0.030, 0.031)]),
    .init(
      "multshort_L1", 192, 0.063, 0.022, 0.000,
      [at(.lumbar4, -0.034, 0.035, 0.018), at(.lumbar1, -0.041, -0.009, 0.004)]),
    .init(
      "multlong_L1", 160, 0.114, 0.034, 0.000,
      [at(.pelvis, -0.054, 0.125, 0.038), at(.lumbar1, -0.045, -0.012, 0.003)]),
    .init(
      "multshort_L2", 85, 0.046, 0.018, 0.000,
      [at(.lumbar5, -0.020, 0.040, 0.016), at(.lumbar2, -0.038, -0.006, 0.005)]),
    .init(
      "multlong_L2", 364, 0.095, 0.029, 0.000,
      [at(.pelvis, -0.061, 0.112, 0.042), at(.lumbar2, -0.043, -0.015, 0.003)]),
    .init(
      "multshort_L3", 36, 0.033, 0.013, 0.000,
      [at(.lumbar5, -0.022, 0.039, 0.016), at(.lumbar3, -0.037, 0.002, 0.006)]),
    .init(
      "multlong_L3", 357, 0.088, 0.030, 0.000,
      [at(.pelvis, -0.070, 0.093, 0.020), at(.lumbar3, -0.046, -0.008, 0.002)]),
    .init(
      "multlong_L4", 397, 0.066, 0.029, 0.000,
      [at(.pelvis, -0.074, 0.086, 0.016), at(.lumbar4, -0.042, 0.003, 0.003)]),
    .init(
      "multlong_L5", 196, 0.041, 0.017, 0.000,
      [at(.pelvis, -0.072, 0.092, 0.012), at(.lumbar5, -0.032, 0.017, 0.004)]),
    .init(
      "iliocost_R7", 296, 0.175, 0.184, 0.241,
      [
        at(.pelvis, -0.048, 0.135, 0.058), at(.lumbar2, -0.047, 0.006, 0.061),
        at(.thoraxLow, -0.067, 0.057, 0.063), at(.thoraxLow, -0.067, 0.086, 0.063),
        at(.thoraxLow, -0.068, 0.124, 0.064), at(.thoraxHigh, -0.038, 0.006, 0.065),
      ]),
    .init(
      "iliocost_R10", 523, 0.163, 0.096, 0.241,
      [
        at(.pelvis, -0.046, 0.138, 0.062), at(.lumbar2, -0.047, 0.006, 0.069),
        at(.thoraxLow, -0.062, 0.040, 0.070),
      ]),
    .init(
      "iliocost_R12", 206, 0.101, 0.050, 0.241,
      [at(.pelvis, -0.040, 0.148, 0.067), at(.thoraxLow, -0.019, -0.020, 0.067)]),
    .init(
      "longis_T2", 740, 0.115, 0.277, 0.220,
      [at(.lumbar2, -0.046, -0.011, 0.004), at(.thoraxHigh, -0.018, 0.131, 0.026)]),
    .init(
      "longis_T5", 235, 0.110, 0.264, 0.220,
      [
        at(.lumbar4, -0.050, 0.007, 0.000), at(.lumbar2, -0.043, 0.008, 0.006),
        at(.thoraxHigh, -0.037, 0.065, 0.028),
      ]),
    .init(
      "longis_T7", 322, 0.130, 0.247, 0.220,
      [
        at(.pelvis, -0.051, 0.110, 0.000), at(.lumbar2, -0.043, 0.008, 0.011),
        at(.thoraxLow, -0.060, 0.075, 0.019), at(.thoraxHigh, -0.043, 0.012, 0.026),
      ]),
    .init(
      "longis_T9", 460, 0.137, 0.232, 0.220,
      [
        at(.pelvis, -0.085, 0.076, 0.000), at(.lumbar4, -0.048, 0.020, 0.007),
        at(.lumbar3, -0.046, 0.015, 0.010), at(.lumbar2, -0.043, 0.007, 0.011),
        at(.thoraxLow, -0.062, 0.107, 0.024),
      ]),
    .init(
      "longis_T11", 659, 0.118, 0.168, 0.220,
      [
        at(.pelvis, -0.077, 0.080, 0.024), at(.lumbar4, -0.047, 0.020, 0.029),
        at(.lumbar3, -0.045, 0.015, 0.033), at(.lumbar2, -0.043, 0.008, 0.036),
        at(.thoraxLow, -0.052, 0.032, 0.046),
      ]),
  ]

  /// The square muscle of the loins, beside the spine; sources as for the back.
  static let side: [Fascicle] = [
    .init(
      "quadlum_L4", 156, 0.025, 0.021, 0.129,
      [at(.pelvis, -0.035, 0.147, 0.063), at(.lumbar4, -0.023, 0.029, 0.030)]),
    .init(
      "quadlum_L3", 231, 0.041, 0.035, 0.129,
      [at(.pelvis, -0.034, 0.149, 0.063), at(.lumbar3, -0.028, 0.021, 0.030)]),
    .init(
      "quadlum_L2", 93, 0.057, 0.048, 0.129,
      [at(.pelvis, -0.030, 0.152, 0.065), at(.lumbar2, -0.030, 0.016, 0.030)]),
    .init(
      "quadlum_L1", 77, 0.077, 0.065, 0.129,
      [at(.pelvis, -0.027, 0.155, 0.066), at(.lumbar1, -0.033, 0.018, 0.032)]),
    .init(
      "quadlum_R12", 287, 0.106, 0.055, 0.129,
      [at(.pelvis, -0.029, 0.153, 0.065), at(.thoraxLow, -0.014, 0.009, 0.033)]),
  ]
}
