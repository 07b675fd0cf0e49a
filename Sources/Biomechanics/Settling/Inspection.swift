/// Measures postures among furniture.
struct Inspection {
  let body: Body
  let scenery: Scenery
  let obstacles: Obstacles

  init(body: Body, scenery: Scenery) {
    self.body = body
    self.scenery = scenery
    obstacles = Obstacles(body, scenery: scenery)
  }

  func measure(_ pose: Pose, _ contacts: [Contact], _ number: Double) -> [Shortfall] {
    let posture = Posture(pose, of: body)
    var found: [Shortfall] = []
    let touches = Touches(
      body: body, contacts: contacts, wall: scenery.wall, posture: posture)
    for contact in contacts {
      let gaps = touches.demands(of: contact).flatMap(posture.gaps(of:))
      guard let worst = gaps.max(by: { abs($0) < abs($1) }) else { continue }
      found.append(Shortfall(posture: number, kind: .apart(contact), by: worst))
    }
    for (contact, gap) in touches.stickGaps(in: posture) {
      found.append(Shortfall(posture: number, kind: .apart(contact), by: gap))
    }
    return found + depths(posture, number)
  }

  /// How far each contact is from where it was in a posture before.
  func slips(
    _ pose: Pose, since before: Posture, _ contacts: [Contact], _ number: Double
  ) -> [Shortfall] {
    let posture = Posture(pose, of: body)
    let touches = Touches(
      body: body, contacts: contacts, wall: scenery.wall, posture: posture)
    return contacts.filter { !$0.part.rolls }.compactMap { contact in
      let stays = touches.stays(of: contact, in: before)
      let slips = stays.flatMap { posture.gaps(of: $0) }
      guard let worst = slips.max(by: { abs($0) < abs($1) }) else { return nil }
      return Shortfall(posture: number, kind: .slid(contact), by: worst)
    }
  }

  private func depths(_ posture: Posture, _ number: Double) -> [Shortfall] {
    let shapes = body.flesh.capsules
    let placed = shapes.map { PlacedCapsule($0, in: posture) }
    var worst: [(kind: Shortfall.Kind, depth: Double)] = []
    func note(_ kind: Shortfall.Kind, _ depth: Double) {
      guard depth > 0 else { return }
      if let known = worst.firstIndex(where: { $0.kind == kind }) {
        worst[known].depth = max(worst[known].depth, depth)
      } else {
        worst.append((kind, depth))
      }
    }
    for pair in obstacles.pairs {
      let (one, other) = (placed[pair.one], placed[pair.other])
      let (s, t) = one.nearest(to: other)
      let apart = length(one.place(s) - other.place(t))
      note(
        .inside(shapes[pair.one].limb, shapes[pair.other].limb),
        one.radius(s) + other.radius(t) - apart - pair.allowed)
    }
    for (shape, capsule) in zip(shapes, placed) {
      for share in [0.0, 0.5, 1.0] {
        let place = capsule.place(share)
        note(.into(shape.limb, nil), capsule.radius(share) - place.y - Obstacles.hard)
        if let wall = obstacles.wall {
          let apart = wall.distance - dot(wall.towards, place)
          note(.into(shape.limb, nil), capsule.radius(share) - apart - Obstacles.hard)
        }
        for solid in obstacles.solids {
          let depth = capsule.radius(share) - solid.distance(to: place).apart - solid.give
          note(.into(shape.limb, solid.thing), depth)
        }
      }
    }
    return worst.map { Shortfall(posture: number, kind: $0.kind, by: $0.depth) }
  }
}
