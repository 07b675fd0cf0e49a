import Mechanics

/// How a bend is shared between hips, lumbar and thoracic spine: like springs in a row, each gives
/// until it resists as hard as the others.
///
/// A hip's own preference to stay straight and the weight of the hamstrings' pull in it are fitted
/// to Esola 1996 (see docs/body/postures.md); the spine's resistance is its tissue's.
struct Sharing {
  var leg: PassiveLeg
  var knee: Double
  /// Whether the hips' preference for straight counts (standing and slumping) or only what tissue
  /// resists (sitting up).
  var easy: Bool

  /// Newton metres per radian of both hips' flexion.
  static let preference = 30.0
  /// How much of the hamstrings' passive torque counts as resistance: the rest carries weight.
  static let felt = 0.125

  /// How hard the hips resist so much flexion, newton metres.
  func hips(_ flexion: Double, _ w: Workspace) -> Double {
    let torque = leg.torque(hip: flexion, knee: knee, w).hip
    let passive = max(0, -2 * torque)
    return easy ? Self.preference * max(0, flexion) + Self.felt * passive : passive
  }

  /// How hard the lumbar spine resists flexion, newton metres: what bands, discs and relaxed muscle
  /// give at L5/S1, in a form quick to turn about (a test holds the two together).
  static func lumbar(_ flexion: Double) -> Double {
    15 * flexion + 1.25 * (exponential(3.8 * max(0, flexion)) - 1)
  }

  /// How hard the thoracic spine and ribs resist, newton metres; they give about 20° where the
  /// lumbar spine gives 43 (own estimate).
  static func thorax(_ flexion: Double) -> Double {
    50 * flexion + 2 * (exponential(6 * max(0, flexion)) - 1)
  }

  /// The flexion at which a spine resists so hard, radians.
  static func flexion(_ resistance: Double, of spine: (Double) -> Double) -> Double {
    if resistance <= 0 { return 0 }
    return root(in: 0...1.4) { spine($0) - resistance }
  }
}
