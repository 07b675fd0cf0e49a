/// Where a body's flesh ends: the places that touch what it rests on, and the limbs' rough shape.
public struct Flesh: Hashable, Sendable {
  /// In the order of `BodyPart.allCases`.
  private var parts: [[Pad]]
  /// In the order of `Limb.allCases`.
  private var limbs: [[FleshPoint]]
  /// Of the right hand for every hold, then of the left; none before they are added.
  private var fingers: [[FleshPoint]] = []
  /// What no part of the body or of the room may be inside.
  public var capsules: [Capsule]

  /// `pads` is asked once for every part, `skin` once for every limb.
  public init(
    capsules: [Capsule], pads: (BodyPart) -> [Pad], skin: (Limb) -> [FleshPoint]
  ) {
    self.capsules = capsules
    parts = BodyPart.allCases.map(pads)
    limbs = Limb.allCases.map(skin)
  }

  /// Asked once for every hold of each hand. Only who settles poses needs them: drawing does not.
  public mutating func add(fingers: (BodyPart, HandHold) -> [FleshPoint]) {
    self.fingers = [BodyPart.handR, .handL].flatMap { hand in
      HandHold.allCases.map { fingers(hand, $0) }
    }
  }

  /// Points all over a limb that may not be inside of anything.
  public subscript(limb: Limb) -> [FleshPoint] { limbs[limb.index] }

  /// Points of a hand's fingers, as they bend in a hold.
  public subscript(fingersOf hand: BodyPart, hold: HandHold) -> [FleshPoint] {
    fingers.isEmpty ? [] : fingers[(hand == .handR ? 0 : HandHold.allCases.count) + hold.rawValue]
  }

  /// The pads of a part. All of them touch where a part lies flat (`BodyPart.liesFlat`), else the
  /// nearest does.
  public subscript(part: BodyPart) -> [Pad] { parts[part.index] }
}

/// A place that touches as one, such as a heel: its nearest point is what touches.
public struct Pad: Hashable, Sendable {
  public var points: [FleshPoint]

  public init(_ points: [FleshPoint]) { self.points = points }
}

/// A point of the body that follows up to six segments at once, as skin does near a joint, with
/// flesh round it.
public struct FleshPoint: Hashable, Sendable {
  public var holds: [Hold]
  /// Metres; 0 for a point of the skin itself.
  public var radius: Double

  public init(_ holds: [Hold], radius: Double) {
    self.holds = holds
    self.radius = radius
  }

  /// A point that follows one segment, metres from its joint.
  public init(_ ball: Ball) {
    self.init([Hold(ball.segment, ball.centre, weight: 1)], radius: ball.radius)
  }
}

/// How far a point follows one segment.
public struct Hold: Hashable, Sendable {
  public var segment: Segment
  /// Where the point lies in the segment's axes in the zero pose, metres from its joint.
  public var place: Vector
  /// 0…1; the weights of one point sum to 1.
  public var weight: Double

  public init(_ segment: Segment, _ place: Vector, weight: Double) {
    self.segment = segment
    self.place = place
    self.weight = weight
  }
}

/// A tapered capsule between two places of the body.
public struct Capsule: Hashable, Sendable {
  public var from: Ball
  public var to: Ball

  public init(from: Ball, to: Ball) {
    self.from = from
    self.to = to
  }
}
