import Biomechanics

/// What an inside view shows at one moment.
public struct Moment: Sendable {
  /// Where the body stands does not count: the ankles are put over the world's middle and the lowest
  /// skin on the floor.
  public var pose: Pose
  /// How clear the body is: 0 as ever, 1 glass.
  public var glass: Double
  /// How hard each strand is drawn out, 0 slack … 1 as far as this person's go.
  public var strain: [Double]
  /// The height of a stool's seat, metres; nil where nobody sits.
  public var seat: Double?
  /// Whether a box is in the hands.
  public var carries: Bool
  public var frame: Framing

  public init(
    pose: Pose, glass: Double = 1, strain: [Double] = [], seat: Double? = nil,
    carries: Bool = false, frame: Framing
  ) {
    self.pose = pose
    self.glass = glass
    self.strain = strain
    self.seat = seat
    self.carries = carries
    self.frame = frame
  }
}

/// What must be in the picture, metres: a box in the world.
public struct Framing: Hashable, Sendable {
  public var low: Vector
  public var high: Vector

  public init(low: Vector, high: Vector) {
    self.low = low
    self.high = high
  }

  /// Of both, and what lies between.
  public func joined(_ other: Framing) -> Framing {
    Framing(low: pointwiseMin(low, other.low), high: pointwiseMax(high, other.high))
  }

  var corners: [Place] {
    (0..<8).map { index in
      Place(
        Float(index & 1 == 0 ? low.x : high.x), Float(index & 2 == 0 ? low.y : high.y),
        Float(index & 4 == 0 ? low.z : high.z))
    }
  }
}

extension Insides {
  /// Where a person in a pose is seen to reach, stood as `Moment` says.
  public func framing(of pose: Pose) -> Framing {
    let canvas = Canvas()
    let lift = canvas.lift(self, pose)
    var box = Framing(low: Vector(repeating: .infinity), high: Vector(repeating: -.infinity))
    for corner in 0..<person.surface.skinnedCount {
      let place = Vector(canvas.places.start[corner]) + lift
      box = box.joined(Framing(low: place, high: place))
    }
    return box
  }

  /// The height of a stool under a seated person: where thighs and buttocks press a little into it.
  public func seat(of pose: Pose) -> Double {
    let canvas = Canvas()
    let lift = canvas.lift(self, pose)
    var low = Double.infinity
    let surface = person.surface
    for corner in 0..<surface.skinnedCount {
      switch Segment(rawValue: Bone.segment(Int(surface.bones[corner * Mesh.reach]))) {
      case .thighR, .thighL, .pelvis: low = min(low, Double(canvas.places.start[corner].y) + lift.y)
      default: break
      }
    }
    return low + 0.012
  }
}

extension Canvas {
  /// Skins a person in a pose and tells how far they must be moved to stand.
  func lift(_ insides: Insides, _ pose: Pose) -> Vector {
    let surface = insides.person.surface
    places.hold(surface.cornerCount + surface.edgeCount)
    normals.hold(surface.cornerCount + surface.edgeCount)
    let posture = Posture(pose, of: insides.person.body)
    insides.person.turns(in: posture, pose, into: turns.start)
    skin(surface, breath: 0)
    var low: Float = .infinity
    for corner in 0..<surface.skinnedCount { low = min(low, places.start[corner].y) }
    let ankles = (posture[.footR].origin + posture[.footL].origin) / 2
    return Vector(-ankles.x, -Double(low), -ankles.z)
  }
}
