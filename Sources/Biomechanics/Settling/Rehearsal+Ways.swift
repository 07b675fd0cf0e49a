/// The way between two written postures that follow each other, there or back.
struct Passage {
  /// The number of the later posture.
  let index: Int
  let direction: Timing.Direction
  let seconds: Double
  /// What touches besides the movement's own contacts at the beginning, all the way and at the end.
  let before: [Contact]
  let kept: [Contact]
  let after: [Contact]

  init(_ written: Motion, _ index: Int, _ direction: Timing.Direction) {
    self.index = index
    self.direction = direction
    seconds = written.keyframes[index].seconds
    let (earlier, later) = (
      written.keyframes[index - 1].touching, written.keyframes[index].touching
    )
    (before, after) = direction == .there ? (earlier, later) : (later, earlier)
    kept = written.kept(to: index)
  }
}

/// A part of a passage in which the same touches all the time.
private struct Leg {
  var from: Pose
  var to: Pose
  var touching: [Contact]
  var seconds: Double
  var timing: Timing

  /// The average speed of the joint that turns most, radians a second.
  var speed: Double { from.farthest(from: to) / max(seconds, 1e-6) }
}

extension Rehearsal {
  /// Everything from one written posture to the next. Before a foot or the seat leaves what carries
  /// it, the weight is shifted over what stays; and it follows only once another has arrived.
  mutating func ways(from: Pose, to: Pose, _ passage: Passage) -> [Keyframe] {
    let ready = shifted(from, passage.before, passage)
    let landed = shifted(to, passage.after, passage)
    // Seconds of weight shift: a quarter of the way, at most 0.6.
    let shift = min(passage.seconds * 0.25, 0.6)
    var legs: [Leg] = []
    func add(_ from: Pose, _ to: Pose, _ touching: [Contact], _ seconds: Double) {
      legs.append(
        Leg(
          from: from, to: to, touching: touching, seconds: seconds,
          timing: Timing(direction: passage.direction)))
    }
    if let ready { add(from, ready, passage.before, shift) }
    let left = passage.seconds - (ready == nil ? 0 : shift) - (landed == nil ? 0 : shift)
    add(ready ?? from, landed ?? to, passage.kept, left)
    if let landed { add(landed, to, passage.after, shift) }
    var frames: [Keyframe] = []
    for index in legs.indices {
      let speed = legs[index].speed
      func flowing(_ other: Int) -> Double {
        guard legs.indices.contains(other), speed > 0 else { return 0 }
        return 1.5 * min(speed, legs[other].speed) / speed
      }
      legs[index].timing.speeds = (flowing(index - 1), flowing(index + 1))
      var some = way(legs[index], passage)
      // The body flows through the moment at which something leaves or lands.
      if index < legs.count - 1 { some[some.count - 1].isPassed = true }
      frames += some
    }
    return frames
  }

  /// A posture with the weight over what carries the body all the way; nil where it is there already.
  private mutating func shifted(
    _ pose: Pose, _ touching: [Contact], _ passage: Passage
  ) -> Pose? {
    let posture = Posture(pose, of: body)
    let bell = Kettlebell(contacts + touching)
    let leaving = touching.filter { !passage.kept.contains($0) && $0.on.height != nil }
    guard !leaving.isEmpty, !written.goesRound, passage.seconds > 0.5,
      let support = posture.support(of: contacts + passage.kept),
      support.beyond(posture.centreOfMass(carrying: bell)).apart > 0.005
    else { return nil }
    let touches = touches(touching, posture)
    settler.wish = pose
    settler.demands =
      touches.demands + straps + touches.stays(in: posture, except: []) + [
        .balance(support, slack: 0, bell)
      ]
    return settler.settle(pose, orElse: []).rounded
  }

  /// The postures of a leg, all passed but the last: more of them where the way between two would
  /// pass through something.
  private mutating func way(_ leg: Leg, _ passage: Passage) -> [Keyframe] {
    var steps = leg.from.steps(to: leg.to, in: leg.seconds)
    var frames = way(leg, passage, steps)
    guard steps > 1 else { return frames }
    var depth = deepest(leg.from, frames)
    while depth > 0.006, steps <= 16, leg.seconds / Double(steps) > 0.08 {
      steps *= 2
      let finer = way(leg, passage, steps)
      let left = deepest(leg.from, finer)
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

  private mutating func way(_ leg: Leg, _ passage: Passage, _ steps: Int) -> [Keyframe] {
    let from = Posture(leg.from, of: body)
    let sliding = sliding[passage.index]
    let stays =
      written.goesRound
      ? [] : touches(leg.touching, from).stays(in: from, except: sliding)
    let ends = (from, Posture(leg.to, of: body))
    let carriers = zip(
      ends.0.carriers(contacts + leg.touching), ends.1.carriers(contacts + leg.touching)
    ).map { (from: $0, to: $1) }
    // Whoever sets off or arrives off balance, as one does from a chair, is so less and less.
    let bell = Kettlebell(contacts + leg.touching)
    let slacks = (
      Support(carriers.map { $0.from })?.beyond(ends.0.centreOfMass(carrying: bell)).apart ?? 0,
      Support(carriers.map { $0.to })?.beyond(ends.1.centreOfMass(carrying: bell)).apart ?? 0
    )
    let seconds = leg.seconds / Double(max(steps, 1))
    var frames: [Keyframe] = []
    var (before, wished) = (leg.from, leg.from)
    for step in 1..<max(steps, 1) {
      let share = Double(step) / Double(steps)
      let wish =
        written.goesRound
        ? passing(leg.from, leg.to, passage.index, share)
        : leg.timing.pose(from: leg.from, to: leg.to, share: share)
      // From the posture before, so that limbs pass each other on one side all the way; what was
      // put right there stays so, and is let go towards the end.
      let start = before.moved(from: wished, to: wish)
      settler.wish = wish.mixed(with: start, share: 0.8 * (1 - share * share))
      let support = Support(
        carriers.map { $0.from + ($0.to - $0.from) * leg.timing.share(share) })
      settler.demands =
        touches(leg.touching, Posture(wish, of: body)).demands + straps + stays
        + balance(support, bell, slack: slacks.0 + (slacks.1 - slacks.0) * share)
      before = settler.settle(start, orElse: [wish] + start.spread).rounded
      wished = wish
      frames.append(Keyframe(pose: before, seconds: seconds, isPassed: true))
    }
    frames.append(Keyframe(pose: leg.to, seconds: seconds))
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
}
