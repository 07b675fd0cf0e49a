extension Motion {
  /// The postures as they are written, each set down on what touches in it, round the same spot.
  func standing(on contacts: [Contact], _ body: Body) -> [Posture] {
    var anchor: Vector?
    return keyframes.map { keyframe in
      var posture = Posture(keyframe.pose, of: body)
      posture.stand(on: contacts + keyframe.touching)
      let spot = posture.spot(of: contacts)
      posture.move(by: (anchor ?? spot) - spot)
      anchor = anchor ?? spot
      return posture
    }
  }

  /// What touches at both ends of the way to a posture besides the movement's own contacts.
  func kept(to index: Int) -> [Contact] {
    let before = keyframes[index - 1].touching
    return keyframes[index].touching.filter { before.contains($0) }
  }

  /// The contacts that are meant to slide on the way to a posture: those that are written so.
  func slides(_ contacts: [Contact], from postures: [Posture], to index: Int) -> [Contact] {
    // By less is the author's rounding, metres.
    let most = 0.08
    return (contacts + kept(to: index)).filter { contact in
      guard let one = postures[index - 1].middle(of: [contact.part]),
        let other = postures[index].middle(of: [contact.part])
      else { return false }
      let step = other - one
      return length(Vector(step.x, contact.on == .wall ? step.y : 0, step.z)) > most
    }
  }
}
