import Biomechanics

/// What stands round the body: mat, chair, step, wall and so on, where the contacts ask for it.
struct Furniture {
  var boxes: [Box] = []
  /// Corners of the mat on the floor, if there is one.
  var mat: [Vector] = []
  var wall: Wall?
  /// A door frame that the near leg rests on and the far leg passes.
  var post: Box?

  init(for demonstration: Demonstration, postures: [Posture]) {
    guard let first = postures.first else { return }
    let contacts = demonstration.contacts
    let props = demonstration.props
    if props.contains(.mat) { mat = Furniture.mat(under: postures) }
    wall = first.wall(for: contacts)
    if let wall {
      if props.contains(.doorway) {
        post = Furniture.post(wall, first, contacts)
      } else {
        boxes += [Furniture.slab(wall, postures)]
      }
    }
    let spots = Spots(contacts: contacts, posture: first)
    if let spot = spots.on(.chair) { boxes += Furniture.chair(spot) }
    if let spot = spots.on(.step) { boxes += Furniture.steps(spot, many: props.contains(.stairs)) }
    if let spot = spots.on(.block) { boxes += [Furniture.block(spot)] }
    if let spot = spots.on(.cushion) { boxes += [Furniture.cushion(spot)] }
    if let spot = spots.on(.worktop) { boxes += Furniture.worktop(spot) }
    if spots.on(.bed) != nil { boxes += Furniture.bed(under: postures) }
  }

  /// Everything that should be in the picture. A wall may run out of it.
  var corners: [Vector] {
    mat + boxes.filter { $0.name != .wall }.flatMap { $0.corners }
      + (post?.corners ?? []).filter { $0.y < 1 }
  }
}

/// Where the parts that rest on one surface lie.
struct Spot {
  var middle: Vector
  var parts: [BodyPart]
  /// +1 when the surface lies in front of the pelvis, -1 behind.
  var ahead: Double
}

struct Spots {
  let contacts: [Contact]
  let posture: Posture

  func on(_ surface: Contact.Surface) -> Spot? {
    let parts = contacts.filter { $0.on == surface }.map { $0.part }
    let balls = parts.flatMap { $0.balls }
    guard !balls.isEmpty else { return nil }
    let middle = balls.reduce(Vector.zero) { $0 + posture.place($1) } / Double(balls.count)
    return Spot(
      middle: middle, parts: parts, ahead: middle.x >= posture[.pelvis].origin.x - 0.02 ? 1 : -1)
  }
}
