/// What may not be inside what.
struct Obstacles {
  /// The points of one limb against the capsules of another.
  struct Meeting {
    var limb: Limb
    var points: [Int]
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
  /// The same of thighs and trunk under a hand, of a limb that is folded on the next, and of a belly
  /// on the thighs.
  static let (skin, fold, belly) = (0.007, 0.02, 0.06)

  init(_ body: Body, _ contacts: [Contact], scenery: Scenery) {
    self.init(
      body, contacts, solids: scenery.solids, wall: scenery.wallIsWhole ? scenery.wall : nil)
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

  private init(_ body: Body, _ contacts: [Contact], solids: [Solid], wall: Wall?) {
    let capsules = body.flesh.capsules
    var points: [FleshPoint] = []
    var limbs: [Limb] = []
    var ranges: [Range<Int>] = []
    for limb in Limb.allCases {
      let own = body.flesh[limb] + body.flesh.fingers(of: limb, contacts)
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
        let crease = Limb.crease(limb, other).map { (standing.joints[$0.joint.rawValue], $0.size) }
        let numbered = ranges[limb.index].filter { index in
          guard let (joint, size) = crease else { return true }
          return length(standing.place(points[index]) - joint) > size
        }
        let allowed = numbered.flatMap { index in
          placed.map { capsule -> Double in
            if other == .trunk && points[index].isShoulder { return .infinity }
            guard isClose else { return Limb.give(limb, other) }
            let apart =
              capsule.nearest(to: standing.place(points[index])).apart - points[index].radius
            return max(Self.hard, 0.004 - apart)
          }
        }
        meetings.append(Meeting(limb: other, points: numbered, capsules: numbers, allowed: allowed))
      }
    }
    self.init(points: points, limbs: limbs, meetings: meetings, solids: solids, wall: wall)
  }
}

extension Flesh {
  /// The fingers of a hand, but of one that is closed round a piece of furniture, and of no other limb.
  fileprivate func fingers(of limb: Limb, _ contacts: [Contact]) -> [FleshPoint] {
    guard limb.isHand else { return [] }
    let hand = limb == .handR ? BodyPart.handR : .handL
    if contacts.contains(where: { $0.part == hand && $0.on.isClosedRound }) { return [] }
    return self[fingersOf: hand, HandHold(of: hand, in: contacts)]
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

  /// True for two parts that could be where they may not: all but neighbours that cannot be folded
  /// on each other, as a foot and its lower leg.
  static func mayMeet(_ one: Limb, _ other: Limb) -> Bool {
    if one.isArm && other.isArm && one.side == other.side {
      return one.isUpperArm != other.isUpperArm
    }
    if one.isLeg && other.isLeg && one.side == other.side { return one.isThigh != other.isThigh }
    return !(one.side == 0 && other.side == 0)
  }

  /// The joint at which a limb folds on its neighbour and how far from it, in metres, the flesh of
  /// both is one; nil for those that are no neighbours.
  static func crease(_ one: Limb, _ other: Limb) -> (joint: Segment, size: Double)? {
    func isPair(_ a: Limb, _ b: Limb) -> Bool { (one, other) == (a, b) || (one, other) == (b, a) }
    if isPair(.thighR, .trunk) { return (.thighR, 0.2) }
    if isPair(.thighL, .trunk) { return (.thighL, 0.2) }
    if isPair(.thighR, .shankR) { return (.shankR, 0.15) }
    if isPair(.thighL, .shankL) { return (.shankL, 0.15) }
    if isPair(.upperArmR, .forearmR) { return (.forearmR, 0.1) }
    if isPair(.upperArmL, .forearmL) { return (.forearmL, 0.1) }
    return nil
  }

  /// How far the flesh of two parts gives way between them, metres.
  static func give(_ one: Limb, _ other: Limb) -> Double {
    if crease(one, other) != nil {
      return one == .trunk || other == .trunk ? Obstacles.belly : Obstacles.fold
    }
    func isBroad(_ limb: Limb) -> Bool { limb.isThigh || limb == .trunk }
    if (one.isHand && isBroad(other)) || (other.isHand && isBroad(one)) { return Obstacles.skin }
    let isBelow = (one.isLeg && isBroad(other)) || (other.isLeg && isBroad(one))
    return isBelow && (one.side == other.side || one.side * other.side == 0)
      ? Obstacles.fold : Obstacles.hard
  }

  /// True for parts that touch in someone who stands: both thighs, an upper arm and the trunk.
  static func areClose(_ one: Limb, _ other: Limb) -> Bool {
    (one.isThigh && other.isThigh) || one.isUpperArm || other.isUpperArm
  }
}
