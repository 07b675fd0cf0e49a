extension Motion {
  /// The movement as one body does it, as near to this one as its contacts allow: in every posture
  /// and on the way every contact touches, what stays on the floor does not slide, and nothing
  /// passes through anything.
  public func settled(
    on contacts: [Contact], props: [Prop] = [], of body: Body = .adult
  ) -> Motion {
    guard !isSettled, !keyframes.isEmpty else { return self }
    var rehearsal = Rehearsal(self, contacts, props, body)
    var best = rehearsal.motion()
    var least = worst(in: best, contacts, props, body)
    // Where something is left, hold less or more to what is written and see whether that helps.
    for holding in [0.6, 1.6, 0.4] where least > 0.008 {
      rehearsal = Rehearsal(self, contacts, props, body)
      rehearsal.settler.holding = holding
      let other = rehearsal.motion()
      let left = worst(in: other, contacts, props, body)
      if left < least { (best, least) = (other, left) }
    }
    return best
  }

  private func worst(
    in settled: Motion, _ contacts: [Contact], _ props: [Prop], _ body: Body
  ) -> Double {
    settled.measured(of: self, on: contacts, props: props, body: body).reduce(0) {
      max($0, abs($1.by))
    }
  }
}

/// A movement being settled, posture after posture.
private struct Rehearsal {
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
    settler = Settler(body, scenery: scenery)
    for index in postures.indices {
      sliding.append(index == 0 ? [] : written.slides(contacts, from: postures, to: index))
    }
  }

  mutating func motion() -> Motion {
    var poses = [first()]
    var frames = [Keyframe(pose: poses[0], seconds: 0)]
    for index in 1..<max(sketches.count, 1) {
      let target = written.goesRound && index == sketches.count - 1 ? poses[0] : next(index, poses)
      frames += way(from: poses[index - 1], to: target, index)
      poses.append(target)
    }
    return Motion(keyframes: frames, isSettled: true)
  }

  /// The first posture, with the furniture brought to where it ends.
  private mutating func first() -> Pose {
    settler.wish = sketches[0]
    var pose = sketches[0]
    for round in 0..<3 {
      let posture = Posture(pose, of: body)
      let touches = touches(written.keyframes[0].touching, posture)
      settler.demands = touches.demands
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
      touches(now, Posture(start, of: body)).demands + straps
      + stays(since: poses[index - 1], index)
    return settler.settle(start, orElse: [sketches[index]] + start.spread).rounded
  }

  /// The postures between two, passed on the way, and the second: more of them where the way
  /// between two would pass through something.
  private mutating func way(from: Pose, to: Pose, _ index: Int) -> [Keyframe] {
    let seconds = written.keyframes[index].seconds
    var steps = from.steps(to: to, in: seconds)
    var frames = way(from: from, to: to, index, steps)
    guard steps > 1 else { return frames }
    var depth = deepest(from, frames)
    while depth > 0.006, steps <= 16, seconds / Double(steps) > 0.08 {
      steps *= 2
      let finer = way(from: from, to: to, index, steps)
      let left = deepest(from, finer)
      if left < depth { (frames, depth) = (finer, left) }
    }
    return frames
  }

  /// How deep anything is inside anything half-way between each two postures, metres.
  private func deepest(_ from: Pose, _ frames: [Keyframe]) -> Double {
    let inspection = Inspection(body: body, scenery: scenery, obstacles: settler.obstacles)
    var before = from
    var worst = 0.0
    for frame in frames {
      let middle = Posture(before.mixed(with: frame.pose, share: 0.5), of: body)
      worst = inspection.depths(middle, 0).reduce(worst) { max($0, $1.by) }
      before = frame.pose
    }
    return worst
  }

  private mutating func way(from: Pose, to: Pose, _ index: Int, _ steps: Int) -> [Keyframe] {
    let keyframe = written.keyframes[index]
    let touching = written.kept(to: index)
    let stays = stays(since: from, index)
    var frames: [Keyframe] = []
    var (before, wished) = (from, from)
    for step in 1..<max(steps, 1) {
      let share = Double(step) / Double(steps)
      let wish =
        written.goesRound
        ? passing(from, to, index, share) : Timing.pose(from: from, to: to, share: share)
      // From the posture before, so that limbs pass each other on one side all the way; what was
      // put right there stays so, and is let go towards the end.
      let start = before.moved(from: wished, to: wish)
      settler.wish = wish.mixed(with: start, share: 0.8 * (1 - share * share))
      settler.demands =
        touches(touching, Posture(wish, of: body)).demands + straps + stays
      before = settler.settle(start, orElse: [wish] + start.spread).rounded
      wished = wish
      frames.append(
        Keyframe(pose: before, seconds: keyframe.seconds / Double(steps), isPassed: true))
    }
    frames.append(Keyframe(pose: to, seconds: keyframe.seconds / Double(max(steps, 1))))
    return frames
  }

  /// Walking does not pause: what lies between comes from the written movement's own course.
  private func passing(_ from: Pose, _ to: Pose, _ index: Int, _ share: Double) -> Pose {
    let begun = written.keyframes[1..<index].reduce(0) { $0 + $1.seconds }
    let course = written.pose(at: begun + written.keyframes[index].seconds * share)
    var pose = course
    for coordinate in Coordinate.allCases {
      let (early, late) = (
        from[coordinate] - written.keyframes[index - 1].pose[coordinate],
        to[coordinate] - written.keyframes[index].pose[coordinate]
      )
      pose[coordinate] += early + (late - early) * share
    }
    return pose
  }

  private func touches(_ touching: [Contact], _ posture: Posture) -> Touches {
    Touches(
      body: body, contacts: contacts + touching, scenery: scenery, posture: posture)
  }

  private func stays(since pose: Pose, _ index: Int) -> [Demand] {
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

extension Pose {
  /// This written pose with what settling changed in the one before, where the two are alike: an arm
  /// that does not move stays as it was settled.
  fileprivate func carrying(_ settled: Pose, from written: Pose) -> Pose {
    var pose = self
    for coordinate in Coordinate.allCases {
      let moved = coordinate.isTranslation ? 0 : (self[coordinate] - written[coordinate]) / 0.3
      pose[coordinate] += (settled[coordinate] - written[coordinate]) / (1 + moved * moved)
    }
    return pose
  }

  /// The same with legs or arms a little further apart, to begin another search from.
  fileprivate var spread: [Pose] {
    func adding(_ coordinates: [Coordinate], _ turn: Double) -> Pose {
      var pose = self
      for coordinate in coordinates { pose[coordinate] += turn }
      return pose
    }
    let legs = adding([.hipAdductionR, .hipAdductionL], -0.15)
    let arms = adding([.armAddR, .armAddL], -0.25)
    return [legs, arms]
  }

  /// This pose with what changes between two others.
  fileprivate func moved(from one: Pose, to other: Pose) -> Pose {
    var pose = self
    for coordinate in Coordinate.allCases {
      pose[coordinate] += other[coordinate] - one[coordinate]
    }
    return pose
  }

  /// The same pose with the place in the world that a posture has.
  fileprivate func standing(as posture: Posture) -> Pose {
    let place = posture[.pelvis].origin - posture.body.skeleton[.pelvis]
    var pose = self
    (pose[.pelvisTx], pose[.pelvisTy], pose[.pelvisTz]) = (place.x, place.y, place.z)
    return pose
  }

  /// To 1/10 000 radian and metre, as it is kept.
  fileprivate var rounded: Pose {
    var pose = self
    for coordinate in Coordinate.allCases {
      pose[coordinate] = (pose[coordinate] * 10_000).rounded() / 10_000
    }
    return pose
  }

  /// How many steps there are to another pose, so that none turns a joint by more than about ten
  /// degrees; fewer on a way that takes no time.
  fileprivate func steps(to other: Pose, in seconds: Double) -> Int {
    let most = Coordinate.allCases.reduce(0) { max($0, abs(other[$1] - self[$1])) }
    if most < 1e-9 { return 1 }
    let wanted = min(max(Int((most / 0.18).rounded(.up)), 3), 10)
    return min(wanted, max(Int((seconds / 0.06).rounded(.down)), 1))
  }
}

extension Pose {
  /// The pose nearest to this one in which the contacts touch and nothing passes through anything,
  /// as angles alone: where the body stands is left to its contacts.
  public func settled(
    on contacts: [Contact], props: [Prop] = [], of body: Body = .adult
  ) -> Pose {
    let motion = Motion(keyframes: [Keyframe(pose: self, seconds: 0)])
    var pose = motion.settled(on: contacts, props: props, of: body).pose(at: 0)
    for coordinate in [Coordinate.pelvisTx, .pelvisTy, .pelvisTz] { pose[coordinate] = 0 }
    return pose
  }
}
