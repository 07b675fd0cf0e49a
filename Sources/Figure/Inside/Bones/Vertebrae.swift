/// Vertebrae round the middle of their body, y along the spine, metres; the spacing from disc to disc
/// they were modelled for is said beside each.
enum Vertebrae {
  private static func at(_ x: Float, _ y: Float, _ z: Float) -> Place { Place(x, y, z) * 0.001 }

  /// For levels 32 mm apart: broad body, stout pedicles, side processes and a hatchet of a spinous one.
  static let lumbar = Form(
    [
      .drum(at(0, 0, 0), Place(0.0172, 0.0125, 0.0235), 0.13),
      .rod(at(-12, 4, 12), at(-25, 4, 14), 0.0055, 0.0052),
      .rod(at(-12, 4, -12), at(-25, 4, -14), 0.0055, 0.0052),
      .rod(at(-25, 3, 14), at(-34, -3, 3), 0.0052, 0.005),
      .rod(at(-25, 3, -14), at(-34, -3, -3), 0.0052, 0.005),
      .plate(at(-31, 4, 0), at(-54, -1, 0), at(-54, -16, 0), 0.0032),
      .plate(at(-31, 4, 0), at(-54, -16, 0), at(-35, -10, 0), 0.0032),
      .rod(at(-54, -2, 0), at(-54, -16, 0), 0.0042, 0.0045),
      .rod(at(-24, 4, 14), at(-28, 6, 40), 0.0046, 0.0034),
      .rod(at(-24, 4, -14), at(-28, 6, -40), 0.0046, 0.0034),
      .rod(at(-26, 4, 15), at(-27, 15, 16), 0.0052, 0.005),
      .rod(at(-26, 4, -15), at(-27, 15, -16), 0.0052, 0.005),
      .rod(at(-28, 0, 13), at(-32, -19, 12), 0.0052, 0.0048),
      .rod(at(-28, 0, -13), at(-32, -19, -12), 0.0052, 0.0048),
    ], flow: 0.006)

  /// For levels 23 mm apart: rounder, with long processes that point down and out.
  static let thoracic = Form(
    [
      .drum(at(0, 0, 0), Place(0.0145, 0.0092, 0.0155), 0.12),
      .rod(at(-10, 3, 9), at(-20, 3, 11), 0.0042, 0.004),
      .rod(at(-10, 3, -9), at(-20, 3, -11), 0.0042, 0.004),
      .rod(at(-20, 2, 11), at(-28, -3, 2), 0.0042, 0.0042),
      .rod(at(-20, 2, -11), at(-28, -3, -2), 0.0042, 0.0042),
      .rod(at(-27, -2, 0), at(-44, -22, 0), 0.0046, 0.0034),
      .rod(at(-20, 3, 11), at(-30, 7, 31), 0.0044, 0.0042),
      .rod(at(-20, 3, -11), at(-30, 7, -31), 0.0044, 0.0042),
    ], flow: 0.005)

  /// For levels 17 mm apart.
  static let cervical = Form(
    [
      .drum(at(0, 0, 0), Place(0.0085, 0.0066, 0.0115), 0.1),
      .rod(at(-6, 0, 8), at(-14, 0, 17), 0.004, 0.0036),
      .rod(at(-6, 0, -8), at(-14, 0, -17), 0.004, 0.0036),
      .rod(at(-14, 0, 14), at(-24, -2, 2), 0.0036, 0.0036),
      .rod(at(-14, 0, -14), at(-24, -2, -2), 0.0036, 0.0036),
      .rod(at(-24, -2, 0), at(-34, -8, 0), 0.0036, 0.003),
    ], flow: 0.005)
}
