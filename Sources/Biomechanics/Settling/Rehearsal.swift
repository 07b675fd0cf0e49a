/// A movement being settled, posture after posture.
struct Rehearsal {
  let written: Motion
  let contacts: [Contact]
  let props: [Prop]
  let body: Body
  /// The written postures where their contacts carry them.
  let sketches: [Pose]
  var scenery: Scenery
  var settler: Settler
  /// Contacts that slide where the movement is written so.
  var sliding: [[Contact]] = []
  /// How long the strap is from each hand to the sole, metres.
  var straps: [Demand] = []

  init(_ written: Motion, _ contacts: [Contact], _ props: [Prop], _ body: Body) {
    self.written = written
    self.contacts = contacts
    self.props = props
    self.body = body
    let postures = written.standing(on: contacts, body)
    sketches = zip(written.keyframes, postures).map { keyframe, posture in
      keyframe.pose.standing(as: posture)
    }
    scenery = Scenery(for: contacts, props: props, postures: postures)
    settler = Settler(body, contacts, scenery: scenery)
    for index in postures.indices {
      sliding.append(index == 0 ? [] : written.slides(contacts, from: postures, to: index))
    }
  }

  mutating func motion() -> Motion {
    var poses = [first()]
    var there = [Keyframe(pose: poses[0], seconds: 0)]
    for index in 1..<max(sketches.count, 1) {
      let target = written.goesRound && index == sketches.count - 1 ? poses[0] : next(index, poses)
      there += ways(from: poses[index - 1], to: target, Passage(written, index, .there))
      poses.append(target)
    }
    guard !written.goesRound else { return Motion(keyframes: there, isSettled: true) }
    var back: [Keyframe] = []
    for index in (1..<max(sketches.count, 1)).reversed() {
      back += ways(from: poses[index], to: poses[index - 1], Passage(written, index, .back))
    }
    return Motion(keyframes: there, back: back, isSettled: true)
  }

  /// The first posture, with the furniture brought to where it ends.
  private mutating func first() -> Pose {
    settler.wish = sketches[0]
    var pose = sketches[0]
    for round in 0..<3 {
      let posture = Posture(pose, of: body)
      let touches = touches(written.keyframes[0].touching, posture, pausing: sketches[0])
      settler.demands = touches.demands + standing(posture)
      // What furniture follows stays, or a hand would pull the rail along that it reaches for.
      if round > 0, touches.reachesFurniture { settler.demands += touches.bearings(in: posture) }
      pose = settler.settle(sketches[0], orElse: sketches[0].spread).rounded
      scenery = Scenery(
        for: contacts, props: props,
        postures: [Posture(pose, of: body)] + sketches.dropFirst().map { Posture($0, of: body) })
      settler.obstacles = settler.obstacles.among(scenery)
    }
    straps = strapDemands(Posture(pose, of: body))
    return pose
  }

  /// A later posture: what stayed since the one before is where it was.
  private mutating func next(_ index: Int, _ poses: [Pose]) -> Pose {
    let start = sketches[index].carrying(
      poses[index - 1], from: sketches[index - 1])
    settler.wish = start
    let now = written.keyframes[index].touching
    settler.demands =
      touches(now, Posture(start, of: body), pausing: sketches[index]).demands + straps
      + stays(since: poses[index - 1], index)
      + balance(
        support(index, start: start, since: poses[index - 1]), Kettlebell(contacts + now))
    return settler.settle(start, orElse: [sketches[index]] + start.spread).rounded
  }

  /// What carries the body in a later posture: what stayed is where it was, what comes is where it is
  /// written.
  private func support(_ index: Int, start: Pose, since before: Pose) -> Support? {
    let kept = contacts + written.kept(to: index)
    let new = written.keyframes[index].touching.filter { !kept.contains($0) }
    let old = Posture(before, of: body).support(of: kept.filter { !sliding[index].contains($0) })
    let coming = new + kept.filter { sliding[index].contains($0) }
    guard !(contacts + new).contains(where: { $0.on.mayHold }) else { return nil }
    let fresh = Posture(start, of: body).support(of: coming)
    return Support((old?.corners ?? []) + (fresh?.corners ?? []))
  }

  /// The first posture is balanced over where it stands: its support as a whole stays there.
  private func standing(_ posture: Posture) -> [Demand] {
    let touching = contacts + written.keyframes[0].touching
    let balance = balance(posture.support(of: touching), Kettlebell(touching))
    guard !balance.isEmpty else { return [] }
    let points = touching.filter { $0.on.height != nil }
      .flatMap { body.flesh[$0.part].flatMap { $0.points } }
    let middle = posture.middle(of: Pad(points))
    return balance + [
      .stay(
        points: points, at: middle, along: [Vector(1, 0, 0), Vector(0, 0, 1)], tolerance: 0.004)
    ]
  }

  /// `slack` is how far beyond the centre of mass may be, metres.
  func balance(_ support: Support?, _ bell: Kettlebell?, slack: Double = 0) -> [Demand] {
    guard let support, !written.goesRound else { return [] }
    return [.balance(support, slack: slack, bell)]
  }

  /// `pausing` is the written pose in which the body pauses.
  func touches(
    _ touching: [Contact], _ posture: Posture, pausing: Pose? = nil
  ) -> Touches {
    Touches(
      body: body, contacts: contacts + touching, scenery: scenery, posture: posture,
      pause: pausing.map { Posture($0, of: body) })
  }

  func stays(since pose: Pose, _ index: Int) -> [Demand] {
    if written.goesRound { return [] }
    let posture = Posture(pose, of: body)
    return touches(written.kept(to: index), posture).stays(in: posture, except: sliding[index])
  }

  private func strapDemands(_ posture: Posture) -> [Demand] {
    let left = contacts.contains { $0.on == .strap && $0.part.isOfLeg && !$0.part.isRight }
    let sole = body.flesh.sole(left ? .left : .right)
    return contacts.filter { $0.on == .strap && $0.part.isHand }.map { contact in
      let grip = body.flesh.grip(contact.part, on: .strap)
      return .span(grip, sole, length(posture.place(sole) - posture.place(grip)))
    }
  }
}
