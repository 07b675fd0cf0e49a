import Biomechanics

/// Segment fractions of De Leva 1996: mass as a share of the body's, centre from the near joint and
/// radii of gyration (about x, y, z) as shares of the length. Sources and checks: docs/body/model.md.
enum DeLeva {
  struct Row {
    let mass: Double
    let centre: Double
    /// About the fore-and-aft, long and side-to-side axes.
    let radii: Vector

    init(_ mass: Double, _ centre: Double, _ sagittal: Double, _ transverse: Double, _ long: Double)
    {
      self.mass = mass
      self.centre = centre
      radii = Vector(sagittal, long, transverse)
    }
  }

  struct Rows {
    let head: Row
    let upperTrunk: Double
    let middleTrunk: Double
    let lowerTrunk: Double
    let upperArm: Row
    let forearm: Row
    let hand: Row
    let thigh: Row
    let shank: Row
    let foot: Row
  }

  static let male = Rows(
    head: Row(0.0694, 0.5002, 0.303, 0.315, 0.261), upperTrunk: 0.1596, middleTrunk: 0.1633,
    lowerTrunk: 0.1117, upperArm: Row(0.0271, 0.5772, 0.285, 0.269, 0.158),
    forearm: Row(0.0162, 0.4574, 0.276, 0.265, 0.121),
    hand: Row(0.0061, 0.7900, 0.628, 0.513, 0.401),
    thigh: Row(0.1416, 0.4095, 0.329, 0.329, 0.149),
    shank: Row(0.0433, 0.4459, 0.255, 0.249, 0.103),
    foot: Row(0.0137, 0.4415, 0.257, 0.245, 0.124))

  static let female = Rows(
    head: Row(0.0669, 0.4841, 0.271, 0.295, 0.261), upperTrunk: 0.1545, middleTrunk: 0.1465,
    lowerTrunk: 0.1247, upperArm: Row(0.0255, 0.5754, 0.278, 0.260, 0.148),
    forearm: Row(0.0138, 0.4559, 0.261, 0.257, 0.094),
    hand: Row(0.0056, 0.7474, 0.531, 0.454, 0.335),
    thigh: Row(0.1478, 0.3612, 0.369, 0.364, 0.162),
    shank: Row(0.0481, 0.4416, 0.271, 0.267, 0.093),
    foot: Row(0.0129, 0.4014, 0.299, 0.279, 0.124))

  /// Lengths as shares of stature: wrist to knuckles, crown to C7, heel to toe tip.
  static let handLength = 0.0495
  static let headLength = 0.1395
  static let footLength = 0.1482
  /// The toes' share of the foot's mass.
  static let toes = 0.15

  /// How far the trunk reaches below the hip joints, a share of stature.
  static let crotch = 0.03
  /// The navel and the end of the breastbone as shares of the way from the hips to C7, from De
  /// Leva's lengths of the three parts (145.7, 215.5 and 242.1 mm).
  static let navel = 0.2415
  static let xiphoid = 0.5987
  /// A trunk as an elliptical cylinder, shares of stature.
  static let trunkDepth = 0.125
  static let trunkWidth = 0.185
  /// The trunk's centres lie on a line above the hip joints, shares of stature ahead of them; the
  /// pelvis' own a little behind.
  static let massLine = -0.016
  static let pelvisLine = -0.012
}
