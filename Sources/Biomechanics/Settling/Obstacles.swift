/// What may not pass through what.
struct Obstacles {
  /// Numbers of capsules that must keep apart, and how deep they may overlap, metres.
  struct Pair {
    var one: Int
    var other: Int
    var allowed: Double
  }

  let pairs: [Pair]
  let solids: [Solid]
  let wall: Wall?
  /// Metres that flesh gives way on wood, and on what is soft.
  static let (hard, soft) = (0.005, 0.02)

  init(_ body: Body, scenery: Scenery) {
    let capsules = body.flesh.capsules
    let standing = Posture(Pose(), of: body)
    var pairs: [Pair] = []
    for one in capsules.indices {
      for other in capsules.indices where other > one {
        let limbs = (capsules[one].limb, capsules[other].limb)
        guard Limb.mayMeet(limbs.0, limbs.1) else { continue }
        // Thighs touch each other standing, and soft parts give way a little.
        var allowed = 0.002
        if limbs.0.isThigh && limbs.1.isThigh || limbs.0.isUpperArm || limbs.1.isUpperArm {
          let one = PlacedCapsule(capsules[one], in: standing)
          let other = PlacedCapsule(capsules[other], in: standing)
          let (s, t) = one.nearest(to: other)
          let apart = length(one.place(s) - other.place(t)) - one.radius(s) - other.radius(t)
          allowed = max(allowed, 0.004 - apart)
        }
        pairs.append(Pair(one: one, other: other, allowed: allowed))
      }
    }
    self.pairs = pairs
    solids = scenery.solids
    wall = scenery.wallIsWhole ? scenery.wall : nil
  }
}

extension Capsule {
  var limb: Limb { from.segment.limb }
}

extension Solid {
  /// How far flesh may sink in, metres.
  var give: Double {
    switch thing {
    case .cushion, .mattress: Obstacles.soft
    default: Obstacles.hard
    }
  }
}

extension Limb {
  var isThigh: Bool { self == .thighR || self == .thighL }
  var isUpperArm: Bool { self == .upperArmR || self == .upperArmL }

  /// 1 right, -1 left, 0 in the middle.
  private var side: Int {
    switch self {
    case .trunk, .head: 0
    case .upperArmR, .forearmR, .handR, .thighR, .shankR, .footR: 1
    case .upperArmL, .forearmL, .handL, .thighL, .shankL, .footL: -1
    }
  }

  private var isLeg: Bool {
    switch self {
    case .thighR, .thighL, .shankR, .shankL, .footR, .footL: true
    default: false
    }
  }

  private var isArm: Bool {
    switch self {
    case .upperArmR, .upperArmL, .forearmR, .forearmL, .handR, .handL: true
    default: false
    }
  }

  /// True for two parts that could be where they may not: arms against everything but the rest of
  /// the same arm, one leg against the other. A leg folded against itself or the trunk only presses.
  static func mayMeet(_ one: Limb, _ other: Limb) -> Bool {
    if one.isArm && other.isArm { return one.side != other.side }
    if one.isArm || other.isArm { return true }
    if one.isLeg && other.isLeg { return one.side != other.side }
    if one.isThigh || other.isThigh { return false }
    return (one.isLeg && other == .head) || (other.isLeg && one == .head)
  }
}
