import Biomechanics

/// A muscle's bundle as the table has it: right side, in the frames and lengths of
/// `SourceSkeleton`.
struct Fascicle {
  /// Without the side.
  let name: String
  /// Newtons.
  let maxForce: Double
  /// Optimal fibre length and tendon slack length, metres.
  let fibre: Double
  let tendon: Double
  /// Radians.
  let pennation: Double
  let points: [Attachment]
  /// Led over the front of the knee by the cylinder that stands for the kneecap.
  let overKnee: Bool

  struct Attachment {
    let segment: Segment
    /// Metres from the segment's joint.
    let place: Vector
  }

  init(
    _ name: String, _ maxForce: Double, _ fibre: Double, _ tendon: Double, _ pennation: Double,
    _ points: [Attachment], overKnee: Bool = false
  ) {
    self.name = name
    self.maxForce = maxForce
    self.fibre = fibre
    self.tendon = tendon
    self.pennation = pennation
    self.points = points
    self.overKnee = overKnee
  }

  static func at(_ segment: Segment, _ x: Double, _ y: Double, _ z: Double) -> Attachment {
    Attachment(segment: segment, place: Vector(x, y, z))
  }

  /// As the sources have them, and as they lie in our body.
  static let drawn = legs + back + side + front
  static let all = legs + back.map { $0.laidBack } + side + front
}
