import Biomechanics

/// How a strap lies round a person's foot, metres.
struct Grips: Sendable {
  /// Half the width of the ball of the foot, and how far the sole lies under its joint (negative).
  let ballHalf: Float
  let ballUnder: Float

  static let plain = Grips(ballHalf: 0.045, ballUnder: -0.02)

  init(ballHalf: Float, ballUnder: Float) {
    self.ballHalf = ballHalf
    self.ballUnder = ballUnder
  }

  /// Measured on the surface in the rest position.
  init(_ mesh: Mesh, _ bones: [RestBone]) {
    guard bones.count == Bone.count else {
      self = .plain
      return
    }
    func zero(_ place: Place, in bone: Int) -> Place {
      Place(bones[bone].turning * Vector(place - bones[bone].head))
    }
    let toes = Segment.toesR.rawValue
    var (wide, under): (Float, Float) = (0.03, -0.01)
    for corner in mesh.places.indices where Int(mesh.bones[corner * Mesh.reach]) == toes {
      let place = zero(mesh.places[corner], in: toes)
      guard abs(place.x + 0.01) < 0.02 else { continue }
      wide = max(wide, abs(place.z))
      under = min(under, place.y)
    }
    ballHalf = wide
    ballUnder = under
  }
}
