import Biomechanics

/// Where a person's hands and feet take hold of things.
struct Grips: Sendable {
  /// The middle of a closed right hand, in the hand's axes, metres; the left is its reflection.
  let fist: Place
  /// Half the width of the ball of the foot, and how far the sole lies under its joint (negative).
  let ballHalf: Float
  let ballUnder: Float

  static let plain = Grips(fist: Place(0.004, -0.075, -0.022), ballHalf: 0.045, ballUnder: -0.02)

  init(fist: Place, ballHalf: Float, ballUnder: Float) {
    self.fist = fist
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
    // The first joints of index, middle, ring and little finger, a finger's thickness palmwards.
    let hand = Segment.handR.rawValue
    let knuckles = (1...4).map { zero(bones[Bone.fingersR.lowerBound + 3 * $0].head, in: hand) }
    let middle = knuckles.reduce(Place(), +) * 0.25
    fist = Place(middle.x, middle.y * 0.92, middle.z - 0.026)
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
