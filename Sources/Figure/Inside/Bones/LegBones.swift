/// The bones of a right leg, metres, each in the axes of its segment of the skeleton the muscle table
/// was measured on: thigh 396 mm from hip to knee, shin 430 mm from knee to ankle; z points outwards.
enum LegBones {
  private static func at(_ x: Float, _ y: Float, _ z: Float) -> Place { Place(x, y, z) * 0.001 }

  /// Through places and thicknesses in millimetres.
  private static func bow(_ knots: (Float, Float, Float, Float)...) -> Lump {
    .bow(knots.map { SIMD4($0.0, $0.1, $0.2, $0.3) * 0.001 })
  }

  /// The head in its socket, the neck, the great and the small hump, the shaft bowed forward and the
  /// two rollers of the knee.
  static let femur = Form(
    [
      .ball(at(0, 0, 0), Place(repeating: 0.0235)),
      .rod(at(-1, -4, 10), at(-5, -20, 40), 0.0142, 0.0165),
      .rod(at(-10, -4, 45), at(-8, -44, 47), 0.0125, 0.0155),
      .ball(at(-18, -62, 27), Place(0.009, 0.011, 0.009)),
      bow(
        (-7, -30, 43, 16), (-2, -64, 42, 16), (4, -110, 40, 14.4), (9, -165, 35, 13.5),
        (11, -215, 28, 13.2), (11, -265, 20, 13.8), (8, -315, 11, 15.8), (3, -356, 3, 20.5)),
      .rod(at(3, -352, 14), at(2, -376, 26), 0.014, 0.017),
      .rod(at(3, -352, -8), at(2, -378, -26), 0.014, 0.0165),
      .rod(at(12, -384, -22), at(-16, -389, -25), 0.0185, 0.0195),
      .rod(at(14, -382, 22), at(-14, -388, 24), 0.019, 0.019),
    ],
    hollows: [
      .ball(at(-26, -402, -1), Place(0.020, 0.024, 0.0095)),
      .ball(at(36, -384, 0), Place(0.012, 0.020, 0.010)),
    ], flow: 0.010)

  static let patella = Form(
    [
      .ball(at(0, 4, 0), Place(0.0095, 0.019, 0.020)),
      .rod(at(0, 0, 0), at(-1, -17, 0), 0.009, 0.005),
    ], flow: 0.008)

  static let shin = Form(
    [
      // The tibia: its plateau, the bump below the kneecap, the shaft and the inner ankle.
      .rod(at(-2, -28, -24), at(-2, -28, 24), 0.0150, 0.0145),
      .rod(at(0, -32, -14), at(3, -70, -3), 0.021, 0.0165),
      .rod(at(0, -32, 14), at(3, -70, 0), 0.020, 0.0165),
      .ball(at(20, -62, 2), Place(0.010, 0.015, 0.009)),
      bow(
        (3, -66, -2, 17.5), (7, -105, -4, 14.2), (8, -150, -5, 12.6), (5, -220, -7, 11.2),
        (2, -300, -8, 10.6), (-1, -365, -9, 11.4), (-3, -410, -6, 15)),
      .rod(at(-3, -408, -12), at(-3, -428, -18), 0.0095, 0.007),
      // The fibula beside it.
      bow(
        (-18, -40, 31, 8.8), (-16, -60, 32, 6.6), (-13, -150, 30, 5.4), (-12, -270, 27, 5.3),
        (-12, -370, 23, 6), (-11, -400, 20, 6.6), (-10, -432, 18, 7)),
    ], flow: 0.007)
}
