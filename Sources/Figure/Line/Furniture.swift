import Biomechanics

/// What stands round the body: mat, chair, step, wall and so on, where the contacts ask for it.
struct LineFurniture {
  var boxes: [LineBox] = []
  /// Corners of the mat on the floor, if there is one.
  var mat: [Vector] = []
  var wall: Wall?
  /// A door frame that the near leg rests on and the far leg passes.
  var post: LineBox?
  /// A handrail as a line from floor to floor, if there are stairs.
  var rail: [Vector] = []

  init(for demonstration: Demonstration, postures: [Posture]) {
    guard let first = postures.first else { return }
    let contacts = demonstration.contacts
    let props = demonstration.props
    if props.contains(.mat) { mat = LineFurniture.mat(under: postures) }
    wall = first.wall(for: contacts) ?? LineFurniture.wallBehind(postures, props: props)
    if let wall {
      if props.contains(.doorway) {
        post = LineFurniture.post(wall, first, contacts)
      } else {
        boxes += [LineFurniture.slab(wall, postures)]
      }
    }
    let spots = LineSpots(contacts: contacts, posture: first)
    func left(_ surface: Contact.Surface) -> LineSpot? {
      for posture in postures {
        let there = LineSpots(contacts: contacts, posture: posture)
        if let spot = there.beneath(surface, props: props) { return spot }
      }
      return nil
    }
    let chair = spots.on(.chair) ?? (props.contains(.chair) ? left(.chair) : nil)
    if let chair { boxes += LineFurniture.chair(chair) }
    let step = spots.on(.step) ?? (props.contains(.step) ? left(.step) : nil)
    if let step {
      let steps = LineFurniture.steps(step, many: props.contains(.stairs))
      if props.contains(.stairs) { rail = LineFurniture.rail(beside: steps) }
      boxes += steps
    }
    if let spot = spots.on(.block) { boxes += [LineFurniture.block(spot)] }
    if let spot = spots.on(.cushion) { boxes += [LineFurniture.cushion(spot)] }
    if let spot = spots.on(.worktop) { boxes += LineFurniture.worktop(spot) }
    if spots.on(.bed) != nil { boxes += LineFurniture.bed(under: postures) }
    if props.contains(.cushion), spots.on(.cushion) == nil {
      let ground = spots.on(.bed) == nil ? 0 : 0.5
      if let soft = LineFurniture.cushion(underKneesOf: first, ground: ground) {
        boxes.append(soft)
      }
    }
  }

  /// Everything that should be in the picture. A wall may run out of it.
  var corners: [Vector] {
    mat + boxes.filter { $0.name != .wall }.flatMap { $0.corners }
      + (post?.corners ?? []).filter { $0.y < 1 } + rail
  }
}

/// Where the parts that rest on one surface lie.
struct LineSpot {
  var middle: Vector
  var parts: [BodyPart]
  /// +1 when the surface lies in front of the pelvis, -1 behind.
  var ahead: Double
}

struct LineSpots {
  let contacts: [Contact]
  let posture: Posture

  func on(_ surface: Contact.Surface) -> LineSpot? {
    let parts = contacts.filter { $0.on == surface }.map { $0.part }
    let balls = parts.flatMap { $0.balls }
    guard !balls.isEmpty else { return nil }
    let middle = balls.reduce(Vector.zero) { $0 + posture.place($1) } / Double(balls.count)
    return LineSpot(
      middle: middle, parts: parts, ahead: middle.x >= posture[.pelvis].origin.x - 0.02 ? 1 : -1)
  }
}
