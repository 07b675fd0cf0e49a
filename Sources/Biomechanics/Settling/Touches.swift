/// The contacts of a moment as demands on a body.
struct Touches {
  let body: Body
  let contacts: [Contact]
  let scenery: Scenery
  /// About where the body is, to see which thigh a hand lies on.
  let posture: Posture
  /// The posture as it is written where the body pauses in it: a weight that comes near a chair, step
  /// or floor there stands on it.
  var pause: Posture?
  /// Where thighs count as the seat and knuckles as the hand: not in a posture as it is written,
  /// which is only about.
  var counted = true

  /// Metres within which a hand, foot or knee keeps its place, and within which the rest may roll.
  private static let (firm, rolling) = (0.004, 0.02)

  /// Everything that touches, and what carries a body that names nothing: its feet.
  var demands: [Demand] {
    var demands = contacts.flatMap(demands(of:))
    if !contacts.contains(where: { $0.on.height != nil }) {
      let feet = [BodyPart.footR, .footL, .toesR, .toesL].flatMap(points(of:))
      demands.append(.rest(groups: [feet], normal: Vector(0, 1, 0), level: 0))
    }
    return demands + stickDemands + weightDemands
  }

  /// What keeps its place while the body moves.
  func stays(in posture: Posture, except sliding: [Contact]) -> [Demand] {
    contacts.filter { !sliding.contains($0) }.flatMap { stays(of: $0, in: posture) }
  }

  /// True when furniture follows one part that another reaches for.
  var reachesFurniture: Bool { contacts.contains { scenery.handle($0) != nil || $0.part.isCalf } }

  /// What bears on furniture keeps its place.
  func bearings(in posture: Posture) -> [Demand] {
    contacts.filter { ($0.on.height ?? 0) > 0 }.flatMap { stays(of: $0, in: posture) }
  }

  func stays(of contact: Contact, in posture: Posture) -> [Demand] {
    if let handle = scenery.handle(contact) {
      let grip = body.flesh.grip(contact.part, on: contact.on)
      let along = (handle.to - handle.from) / length(handle.to - handle.from)
      return [.stay(points: [grip], at: posture.place(grip), along: [along], tolerance: Self.firm)]
    }
    guard let plane = plane(of: contact) else { return [] }
    let across = plane.normal.y > 0.5 ? [Vector(1, 0, 0), Vector(0, 0, 1)] : upright(plane.normal)
    let pads = body.flesh[contact.part]
    let tolerance = contact.part.rolls ? Self.rolling : Self.firm
    // A flat part keeps every pad in place; another turns about the middle of what touches.
    let groups = contact.part.liesFlat ? pads.map { $0.points } : [pads.flatMap { $0.points }]
    return groups.map { points in
      .stay(
        points: points, at: posture.middle(of: Pad(points)), along: across, tolerance: tolerance)
    }
  }

  private func upright(_ normal: Vector) -> [Vector] {
    [Vector(0, 1, 0), cross(normal, Vector(0, 1, 0))]
  }

  private func plane(of contact: Contact) -> (normal: Vector, level: Double)? {
    if let height = contact.on.height { return (Vector(0, 1, 0), height) }
    if contact.on == .wall, let wall = scenery.wall { return (-wall.towards, -wall.distance) }
    if contact.on == .chairBack, let back = scenery.backrest {
      return (-back.towards, -back.distance)
    }
    return nil
  }

  /// What one contact asks for; what a stick asks for is in `demands` alone.
  func demands(of contact: Contact) -> [Demand] {
    if let handle = scenery.handle(contact) {
      let along = (handle.to - handle.from) / length(handle.to - handle.from)
      return [
        .hold(body.flesh.grip(contact.part, on: contact.on), from: handle.from, to: handle.to),
        // A closed fist: what it holds runs across the fingers.
        .align(contact.part.hand, Vector(1, 0, 0), along: along, tolerance: 0.4),
      ]
    }
    if let plane = plane(of: contact) {
      let pads = body.flesh[contact.part].map { $0.points }
      let groups = contact.part.liesFlat ? pads : [pads.flatMap { $0 } + around(contact.part)]
      let rest = Demand.rest(groups: groups, normal: plane.normal, level: plane.level)
      return contact.part.isCalf ? [rest, level(contact.part)] : [rest]
    }
    if contact.on == .weight || contact.on == .heavyWeight { return [] }
    let points = body.flesh[contact.part].first?.points ?? []
    let choices = contact.bearers.map { bearer in
      body.flesh.capsules.indices.filter { bearer.contains(body.flesh.capsules[$0].from.segment) }
    }
    let nearest = choices.min { posture.gap(points, $0) < posture.gap(points, $1) }
    guard let nearest else { return [] }
    let lies = Demand.lie(points: points, capsules: nearest)
    // A hand closes round a shin, and lies flat on what is broader.
    return counted && contact.part.isHand && contact.on != .shin
      ? [lies] + flat(contact.part, on: nearest) : [lies]
  }

  /// The whole of a palm lies on a round part of the body: the knuckles touch too, and the palm is
  /// turned to the skin.
  private func flat(_ hand: BodyPart, on capsules: [Int]) -> [Demand] {
    let pads = body.flesh[hand]
    guard pads.count > 1 else { return [] }
    let middle = (posture.middle(of: pads[0]) + posture.middle(of: pads[1])) / 2
    let placed = capsules.map { PlacedCapsule(body.flesh.capsules[$0], in: posture) }
    let nearest = placed.min { $0.nearest(to: middle).apart < $1.nearest(to: middle).apart }
    guard let nearest else { return [] }
    let away = middle - nearest.place(nearest.nearest(to: middle).share)
    let normal = away / max(length(away), 1e-9)
    return [
      .lie(points: pads[1].points, capsules: capsules),
      .align(hand.hand, Vector(0, 0, 1), along: normal, tolerance: 0.3),
    ]
  }

  /// A lower leg that lies on its calf is about level.
  private func level(_ calf: BodyPart) -> Demand {
    let shank: Segment = calf.isRight ? .shankR : .shankL
    let along = posture[shank].turning.y
    let flat = Vector(along.x, 0, along.z)
    return .align(
      shank, Vector(0, 1, 0), along: flat / max(length(flat), 1e-9), tolerance: 0.06)
  }

  /// A straight stick touches the lowest and the highest of seat, back and head by itself; what is
  /// between must come to it, and the hands that hold it.
  private var stickDemands: [Demand] {
    let behind = Stick.behind(contacts).map(body.flesh.rear)
    guard behind.count > 1 else { return [] }
    let (low, high) = (behind[0], behind[behind.count - 1])
    let hands = contacts.filter { $0.on == .stick && $0.part.isHand }
    let (bottom, top) = (posture.place(low), posture.place(high))
    let along = (top - bottom) / max(length(top - bottom), 1e-9)
    return behind.dropFirst().dropLast().map { .line($0, from: low, to: high, share: nil) }
      + hands.map { hand in
        // One hand behind the neck, the other in the small of the back.
        let share = hand.part == .handR ? 0.86 : 0.2
        return .line(
          body.flesh.grip(hand.part, on: .stick), from: low, to: high, share: share)
      }
      + hands.map { .align($0.part.hand, Vector(1, 0, 0), along: along, tolerance: 0.35) }
  }

  /// Fists side by side on the handle, which runs across in front of both or along beside one.
  private var weightDemands: [Demand] {
    guard let bell = Kettlebell(contacts) else { return [] }
    let both = bell.hands.count > 1
    let along = both ? Vector(0, 0, 1) : Vector(1, 0, 0)
    let fists = bell.hands.map {
      Demand.align($0.part.hand, Vector(1, 0, 0), along: along, tolerance: 0.3)
    }
    let grips = bell.hands.map { body.flesh.grip($0.part, on: $0.on) }
    let side = both ? [Demand.span(grips[0], grips[1], Kettlebell.span)] : []
    return fists + side + [.hang(bell, on: ground(of: bell))]
  }

  private func ground(of bell: Kettlebell) -> Double? {
    pause.flatMap { bell.ground(in: $0, among: scenery) }
  }

  /// How far a weight is from where it should be, and two hands on it from each other.
  func weightGaps(in posture: Posture) -> [(Contact, Double)] {
    guard let bell = Kettlebell(contacts) else { return [] }
    let gaps = posture.gaps(of: bell, on: ground(of: bell), among: scenery.solids)
    let apart = weightDemands.flatMap { demand in
      if case .span = demand { posture.gaps(of: demand) } else { [Double]() }
    }
    return (gaps + apart).map { (bell.hands[0], $0) }
  }

  /// How far the parts and hands between its ends are from the stick, and how deep it is in the body.
  func stickGaps(in posture: Posture) -> [(Contact, Double)] {
    let touching = contacts.filter { $0.on == .stick }
    let middle = touching.filter { $0.part == .back || $0.part.isHand }
    let depth = touching.first.flatMap { contact in
      Stick(contacts, in: posture).map { (contact, -$0.depth(in: posture)) }
    }
    return zip(middle, stickDemands).map { ($0, posture.gaps(of: $1).max() ?? 0) }
      + (depth.map { [$0] } ?? [])
  }

  /// What may touch in a part's place: on a chair the upper thighs press first in some people.
  private func around(_ part: BodyPart) -> [FleshPoint] {
    guard counted, part == .seat else { return [] }
    let pelvis = body.flesh[Limb.trunk].filter { point in
      point.holds.contains { $0.segment == .pelvis && $0.weight > 0.5 && $0.place.y < 0.04 }
    }
    return pelvis
      + [(Segment.thighR, Segment.shankR), (.thighL, .shankL)].flatMap { thigh, shank in
        let drop = posture[shank].origin - posture[thigh].origin
        guard drop.y > -0.4 * length(drop) else { return [FleshPoint]() }
        return body.flesh[thigh.limb].filter { point in
          point.holds.contains { $0.segment == thigh && $0.place.y > -0.4 * length(drop) }
        }
      }
  }

  private func points(of part: BodyPart) -> [FleshPoint] {
    body.flesh[part].flatMap { $0.points }
  }
}

extension BodyPart {
  var isHand: Bool { self == .handR || self == .handL }

  /// The hand's segment.
  var hand: Segment { self == .handL ? .handL : .handR }

  var isRight: Bool {
    switch self {
    case .footR, .heelR, .toesR, .shinR, .kneeR, .handR, .forearmR, .elbowR, .hipR, .edgeR, .ankleR,
      .calfR:
      true
    default: false
    }
  }

  /// Parts that roll a little on what they rest on.
  var rolls: Bool {
    switch self {
    case .seat, .back, .head, .face, .hipR, .hipL, .shinR, .shinL, .ankleR, .ankleL, .elbowR,
      .elbowL, .calfR, .calfL:
      true
    default: false
    }
  }
}

extension Contact {
  /// The segments that may bear a contact with the body itself, one choice after another.
  public var bearers: [[Segment]] {
    switch on {
    case .thigh where part.isOfLeg: part.isRight ? [[.thighL]] : [[.thighR]]
    case .thigh: [[.thighR], [.thighL]]
    case .shin: [[.shankR], [.shankL]]
    case .hip: [[.pelvis]]
    case .belly: [[.pelvis, .lumbar5, .lumbar4, .lumbar3, .lumbar2, .lumbar1]]
    case .chest: [[.thoraxLow, .thoraxHigh]]
    case .hand: [[.handR], [.handL]]
    default: []
    }
  }
}

extension Posture {
  func middle(of pad: Pad) -> Vector {
    pad.points.reduce(Vector.zero) { $0 + place($1) } / Double(max(pad.points.count, 1))
  }
}
