/// Measures postures among furniture.
struct Inspection {
  let body: Body
  let scenery: Scenery
  let obstacles: Obstacles

  /// `pause` is the posture as it is written where the body pauses in it.
  func measure(
    _ pose: Pose, _ contacts: [Contact], _ number: Double, pause: Posture? = nil
  ) -> [Shortfall] {
    let posture = Posture(pose, of: body)
    var found: [Shortfall] = []
    let touches = Touches(
      body: body, contacts: contacts, scenery: scenery, posture: posture, pause: pause)
    for contact in contacts {
      let gaps = touches.demands(of: contact).flatMap(posture.gaps(of:))
      guard let worst = gaps.max(by: { abs($0) < abs($1) }) else { continue }
      found.append(Shortfall(posture: number, kind: .apart(contact), by: worst))
    }
    for (contact, gap) in touches.stickGaps(in: posture) {
      found.append(Shortfall(posture: number, kind: .apart(contact), by: gap))
    }
    for (contact, gap) in touches.weightGaps(in: posture) {
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
      body: body, contacts: contacts, scenery: scenery, posture: posture)
    return contacts.filter { !$0.part.rolls }.compactMap { contact in
      let stays = touches.stays(of: contact, in: before)
      let slips = stays.flatMap { posture.gaps(of: $0) }
      guard let worst = slips.max(by: { abs($0) < abs($1) }) else { return nil }
      return Shortfall(posture: number, kind: .slid(contact), by: worst)
    }
  }

  func depths(_ posture: Posture, _ number: Double) -> [Shortfall] {
    let capsules = body.flesh.capsules.map { PlacedCapsule($0, in: posture) }
    var worst: [(kind: Shortfall.Kind, depth: Double)] = []
    func note(_ kind: Shortfall.Kind, _ depth: Double) {
      guard depth > 0 else { return }
      if let known = worst.firstIndex(where: { $0.kind == kind }) {
        worst[known].depth = max(worst[known].depth, depth)
      } else {
        worst.append((kind, depth))
      }
    }
    for (index, point) in obstacles.points.enumerated() {
      let (place, limb) = (posture.place(point), obstacles.limbs[index])
      note(.into(limb, nil), point.radius - place.y)
      if let wall = obstacles.wall {
        note(.into(limb, nil), point.radius + dot(wall.towards, place) - wall.distance)
      }
      for solid in obstacles.solids {
        note(
          .into(limb, solid.thing),
          point.radius - solid.distance(to: place).apart - solid.give + Obstacles.hard)
      }
    }
    for meeting in obstacles.meetings {
      for (row, index) in meeting.points.enumerated() {
        let (place, point) = (posture.place(obstacles.points[index]), obstacles.points[index])
        for (column, number) in meeting.capsules.enumerated() {
          let allowed = meeting.allowed[row * meeting.capsules.count + column] - Obstacles.hard
          note(
            .inside(obstacles.limbs[index], meeting.limb),
            point.radius - capsules[number].nearest(to: place).apart - allowed)
        }
      }
    }
    return worst.map { Shortfall(posture: number, kind: $0.kind, by: $0.depth) }
  }
}
