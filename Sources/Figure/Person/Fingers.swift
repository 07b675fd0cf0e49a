import Biomechanics

/// How a person's finger bones turn in the hand for everything a hand does.
struct Fingers: Sendable {
  /// For each hold fifteen turns of the right hand's bones in its axes, then fifteen of the left's;
  /// none where fingers do not move.
  private let turns: [Turning]

  subscript(hold: HandHold, bone: Int) -> Turning {
    turns.isEmpty ? .none : turns[hold.rawValue * 30 + bone - Bone.fingersR.lowerBound]
  }

  init(_ bones: [RestBone]) {
    guard bones.count == Bone.count else {
      turns = []
      return
    }
    turns = HandHold.allCases.flatMap { hold in
      [Segment.handR, .handL].flatMap { hand in
        (0..<5).flatMap { finger in Fingers.chain(finger, of: hand, hold, bones) }
      }
    }
  }

  /// Degrees from straight at a finger's three joints, after hands drawn from life.
  private static func bend(_ hold: HandHold, finger: Int) -> [Double] {
    switch (hold, finger) {
    case (.rest, 0): [0, 8, 10]
    case (.flat, 0): [0, 0, 0]
    case (.grip, 0): [12, 28, 38]
    case (.hook, 0): [0, 6, 10]
    case (.rest, _): [16 + 4 * Double(finger), 26 + 3 * Double(finger), 16]
    case (.flat, _): [-3, 5, 4]
    case (.grip, _): [66, 88, 52]
    case (.hook, _): [14, 84, 48]
    }
  }

  private static func chain(
    _ finger: Int, of hand: Segment, _ hold: HandHold, _ bones: [RestBone]
  ) -> [Turning] {
    let first = (hand == .handR ? Bone.fingersR : Bone.fingersL).lowerBound + finger * 3
    let base = bones[hand.rawValue]
    let heads = (0..<3).map { base.turning * (Vector(bones[first + $0].head) - Vector(base.head)) }
    let palm = Vector(0, 0, -hand.side)
    let way = heads[2] - heads[0]
    let axis = cross(way, palm) / max(length(cross(way, palm)), 1e-9)
    // A straight finger runs on from the hand; the mesh is modelled with bent ones.
    let own = finger == 0 ? 0 : angle(from: Vector(0, -1, 0), to: heads[1] - heads[0], about: axis)
    let next = angle(from: heads[1] - heads[0], to: heads[2] - heads[1], about: axis)
    let modelled = finger == 0 ? [0, 0, 0] : [own, next, next * 0.7]
    let wanted = bend(hold, finger: finger)
    let across = finger == 0 ? across(hold) * hand.side : 0
    // Fingers are modelled spread; people keep them nearer together.
    let together = finger == 0 ? 0 : (way.x / way.y) * spare(hold)
    var sum = 0.0
    return (0..<3).map { joint in
      sum += wanted[joint] * .pi / 180 - modelled[joint]
      return .about(z: together, x: 0, y: across) * .about(axis, sum)
    }
  }

  /// The thumb comes across the palm to close, and beside it to lie flat, radians.
  private static func across(_ hold: HandHold) -> Double {
    switch hold {
    case .grip: 0.75
    case .flat: -0.45
    case .rest, .hook: 0
    }
  }

  /// The share of their spread that fingers lose. Closed round something they lie side by side anyway.
  private static func spare(_ hold: HandHold) -> Double {
    switch hold {
    case .rest: 0.75
    case .flat: 0.45
    case .grip, .hook: 0
    }
  }

  private static func angle(from: Vector, to: Vector, about axis: Vector) -> Double {
    let sine = dot(cross(from, to), axis) / max(length(from) * length(to), 1e-9)
    // Fingers are never far from straight in the model, where sine and angle agree.
    return sine * (1 + sine * sine / 6)
  }
}

extension Turning {
  /// About an axis of length one (Rodrigues).
  static func about(_ axis: Vector, _ angle: Double) -> Turning {
    let (s, c) = sineAndCosine(angle)
    func turned(_ v: Vector) -> Vector {
      v * c + cross(axis, v) * s + axis * (dot(axis, v) * (1 - c))
    }
    var turning = Turning.none
    turning.x = turned(Vector(1, 0, 0))
    turning.y = turned(Vector(0, 1, 0))
    turning.z = turned(Vector(0, 0, 1))
    return turning
  }
}
