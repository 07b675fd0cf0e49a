/// What may not be inside what.
struct Obstacles {
  /// The points of one limb against the capsules of another.
  struct Meeting {
    var limb: Limb
    var points: Range<Int>
    /// Numbers of capsules.
    var capsules: [Int]
    /// For every point and capsule, how deep it may be: what touches standing straight may touch.
    var allowed: [Double]
  }

  /// All limbs' points, one limb after another.
  let points: [FleshPoint]
  /// Of each point, metres.
  let radii: [Double]
  let limbs: [Limb]
  let meetings: [Meeting]
  let solids: [Solid]
  /// The same as what comes from above meets them: nothing slips through a seat to below it.
  let deepSolids: [Solid]
  let wall: Wall?

  /// Metres that flesh gives way, on what is hard and on what is soft.
  static let (hard, soft) = (0.003, 0.02)
  /// The same of thighs and trunk under a hand.
  static let skin = 0.007

  init(_ body: Body, scenery: Scenery) {
    self.init(body, solids: scenery.solids, wall: scenery.wallIsWhole ? scenery.wall : nil)
  }

  /// The same body among other furniture.
  func among(_ scenery: Scenery) -> Obstacles {
    Obstacles(
      points: points, limbs: limbs, meetings: meetings, solids: scenery.solids,
      wall: scenery.wallIsWhole ? scenery.wall : nil)
  }

  private init(
    points: [FleshPoint], limbs: [Limb], meetings: [Meeting], solids: [Solid], wall: Wall?
  ) {
    (self.points, self.limbs, self.meetings, self.solids, self.wall) =
      (points, limbs, meetings, solids, wall)
    radii = points.map { $0.radius }
    deepSolids = solids.map { $0.deepened }
  }

  private init(_ body: Body, solids: [Solid], wall: Wall?) {
    let capsules = body.flesh.capsules
    var points: [FleshPoint] = []
    var limbs: [Limb] = []
    var ranges: [Range<Int>] = []
    for limb in Limb.allCases {
      let own = body.flesh[limb]
      ranges.append(points.count..<points.count + own.count)
      points += own
      limbs += own.map { _ in limb }
    }
    let standing = Posture(Pose(), of: body)
    var meetings: [Meeting] = []
    for limb in Limb.allCases {
      for other in Limb.allCases where limb != other && Limb.mayMeet(limb, other) {
        let numbers = capsules.indices.filter {
          capsules[$0].limb == other && !(limb == .trunk && capsules[$0].isShoulder)
        }
        let isClose = Limb.areClose(limb, other)
        let placed = numbers.map { PlacedCapsule(capsules[$0], in: standing) }
        let range = ranges[limb.index]
        let allowed = range.flatMap { index in
          placed.map { capsule -> Double in
            if other == .trunk && points[index].isShoulder { return .infinity }
            guard isClose else { return Limb.yield(limb, other) ? Self.skin : Self.hard }
            let apart =
              capsule.nearest(to: standing.place(points[index])).apart - points[index].radius
            return max(Self.hard, 0.004 - apart)
          }
        }
        meetings.append(Meeting(limb: other, points: range, capsules: numbers, allowed: allowed))
      }
    }
    self.init(points: points, limbs: limbs, meetings: meetings, solids: solids, wall: wall)
  }
}

extension Capsule {
  var limb: Limb { from.segment.limb }

  /// The upper half of an upper arm, which is one with the trunk however the arm is raised.
  fileprivate var isShoulder: Bool { from.isShoulder }
}

extension Ball {
  fileprivate var isShoulder: Bool { segment.limb.isUpperArm && centre.y > -0.19 }
}

extension FleshPoint {
  fileprivate var isShoulder: Bool {
    holds.contains { $0.segment.limb.isUpperArm && $0.place.y > -0.14 }
  }
}

extension Solid {
  fileprivate var deepened: Solid {
    guard thing == .seatPlate || thing == .worktop || thing == .mattress else { return self }
    var deep = self
    deep.low.y = max(low.y - 0.3, 0)
    return deep
  }

  /// How far flesh may sink in, metres.
  var give: Double {
    switch thing {
    case .cushion, .mattress: Obstacles.soft
    // Thighs and seat are pressed flat by half a centimetre.
    case .seatPlate: 0.008
    default: Obstacles.hard
    }
  }
}

extension Limb {
  /// False for what can be under a seat.
  var comesFromAbove: Bool {
    switch self {
    case .shankR, .shankL, .footR, .footL: false
    default: true
    }
  }

  var isThigh: Bool { self == .thighR || self == .thighL }
  var isUpperArm: Bool { self == .upperArmR || self == .upperArmL }
  var isHand: Bool { self == .handR || self == .handL }

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

  /// True for a hand and what it presses in where it lies.
  static func yield(_ one: Limb, _ other: Limb) -> Bool {
    func isBroad(_ limb: Limb) -> Bool { limb.isThigh || limb == .trunk }
    return (one.isHand && isBroad(other)) || (other.isHand && isBroad(one))
  }

  /// True for parts that touch in someone who stands: both thighs, an upper arm and the trunk.
  static func areClose(_ one: Limb, _ other: Limb) -> Bool {
    (one.isThigh && other.isThigh) || one.isUpperArm || other.isUpperArm
  }
}
