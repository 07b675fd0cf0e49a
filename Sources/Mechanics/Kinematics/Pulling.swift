import Biomechanics

extension Mechanism {
  /// Lengths of all paths in the pose last moved to.
  public func measureLengths(_ w: Workspace) {
    ready(w)
    for i in w.plans.paths.indices { w.lengths[i] = length(of: i, w) }
  }

  /// The length of one path.
  public func measureLength(_ i: Int, _ w: Workspace) {
    ready(w)
    w.lengths[i] = length(of: i, w)
  }

  /// Lengths and moment arms of all paths in the pose last moved to.
  public func measurePaths(_ w: Workspace) {
    ready(w)
    w.arms.update(repeating: 0)
    for i in w.plans.paths.indices { measure(i, w) }
  }

  /// Length and moment arms of one path.
  public func measurePath(_ i: Int, _ w: Workspace) {
    ready(w)
    for k in w.plans.paths[i].arms { w.arms[k] = 0 }
    measure(i, w)
  }

  /// The same, once its moment arms are nought.
  @inline(__always)
  private func measure(_ i: Int, _ w: Workspace) {
    let (pulls, reach) = (w.pulls, w.plans.reach)
    for b in w.plans.paths[i].reach { pulls[reach[b]] = Wrench() }
    if w.plans.paths[i].isStraight {
      w.lengths[i] = pullStraight(i, w)
    } else if w.plans.paths[i].isFormula {
      reckon(i, w)
      return
    } else {
      w.lengths[i] = pull(Course(self, i, w), of: i, w)
    }
    share(i, w)
  }

  /// The moment arm of a path about a coordinate, metres: positive where the muscle's pull makes
  /// the coordinate grow. For a follower it is that of its leader by the ratio of their speeds;
  /// with bonds, of the nearest movement that keeps them. A formula's is its own, as in OpenSim.
  public func momentArm(_ path: Int, about coordinate: Int, _ w: Workspace) -> Double {
    if let formula = paths[path].formula { return formula.arm(about: coordinate, w.q) }
    if let binding = w.binding {
      var sum = 0.0
      for k in paths[path].columns {
        sum += w.arms[k] * binding.coupling(coordinate, columns[k], w)
      }
      return sum
    }
    let leader = leaders[coordinate]
    guard let column = paths[path].columns.first(where: { columns[$0] == leader }) else {
      return 0
    }
    if leader == coordinate { return w.arms[column] }
    return w.lead[coordinate] == 0 ? 0 : w.arms[column] / w.lead[coordinate]
  }

  /// How fast a path lengthens in the pose last moved to, metres a second: OpenSim's lengthening
  /// speed. `speeds` has one a coordinate, those of followers as their leaders make them.
  public func lengthening(_ path: Int, _ w: Workspace, speeds: Numbers) -> Double {
    if let formula = paths[path].formula {
      w.lengths[path] = formula.length.value(w.q)
      return formula.lengthening(w.q, speeds)
    }
    let course = Course(self, path, w)
    w.lengths[path] = course.length
    return course.lengthening(speeds)
  }

  private func length(of i: Int, _ w: Workspace) -> Double {
    let plan = w.plans.paths[i]
    if plan.isStraight {
      return plan.spans.reduce(plan.fixed) { $0 + Biomechanics.length(w.ends(of: $1).along) }
    }
    if let formula = paths[i].formula { return formula.length.value(w.q) }
    return Course(self, i, w).length
  }

  /// Length and moment arms of a path with a formula.
  private func reckon(_ i: Int, _ w: Workspace) {
    guard let formula = paths[i].formula else { return }
    w.lengths[i] = formula.length.value(w.q)
    for (n, c) in formula.coordinates.enumerated() {
      guard let column = paths[i].columns.first(where: { columns[$0] == leaders[c] }) else {
        continue
      }
      w.arms[column] += formula.arm(n, w.q) * w.lead[c]
    }
  }

  /// Puts surfaces and screws where the pose says.
  @inline(__always)
  func ready(_ w: Workspace) {
    if !w.isReady { putReady(w) }
  }

  private func putReady(_ w: Workspace) {
    w.isReady = true
    for (i, surface) in w.plans.surfaces.enumerated() {
      w.surfaces[i] = w.places[surface.body] * surface.frame
    }
    for i in w.plans.screws.indices { w.plans.screws[i] = Screw() }
    for b in links.indices {
      let centre = w.centres[b]
      for k in links[b].axes {
        let screw = w.plans.screwOf[k]
        guard screw >= 0, let c = axes[k].coordinate else { continue }
        let way = w.drives[k] * (w.jets[k].slope * w.lead[c])
        if axes[k].turns {
          w.plans.screws[screw].turning += way
          w.plans.screws[screw].sliding += cross(centre, way)
        } else {
          w.plans.screws[screw].sliding += way
        }
      }
    }
  }

  /// Unit tension along a straight path; returns its length.
  private func pullStraight(_ path: Int, _ w: Workspace) -> Double {
    let plan = w.plans.paths[path]
    var length = plan.fixed
    let (spans, pulls) = (w.plans.spans, w.pulls)
    for i in plan.spans {
      let (from, along) = w.ends(of: i)
      let size = Biomechanics.length(along)
      length += size
      let force = size > 0 ? along / size : along
      // The pull on either body acts along the same line.
      let moment = cross(from, force)
      let (body, other) = (spans[i].body, spans[i].otherBody)
      pulls[body].force += force
      pulls[body].moment += moment
      pulls[other].force -= force
      pulls[other].moment -= moment
    }
    return length
  }

  /// Unit tension along the course; returns its length. Points on a surface pull on its body;
  /// sliding along it costs nothing.
  private func pull(_ course: Course, of path: Int, _ w: Workspace) -> Double {
    var length = 0.0
    for i in 1..<max(1, course.count) {
      if let arc = course.arc(i) {
        length += arc
        continue
      }
      let (a, b) = (course[i - 1], course[i])
      let along = b.seen - a.seen
      let size = Biomechanics.length(along)
      length += size
      let moving = moves(a, w) || moves(b, w)
      // OpenSim leaves out what a point gains by moving along its own body towards the next there.
      if a.body == b.body && (!moving || courses == .asOpenSim) { continue }
      let direction = size > 0 ? along / size : along
      w.pulls[a.body].add(direction, at: a.place)
      w.pulls[b.body].add(-direction, at: b.place)
      if moves(a, w) { carry(a.own, direction, of: path, w) }
      if moves(b, w) { carry(b.own, -direction, of: path, w) }
    }
    return length
  }

  /// The pulls on bodies, carried down the joints, as turning force on each coordinate.
  private func share(_ path: Int, _ w: Workspace) {
    let plan = w.plans.paths[path]
    let (plans, pulls, arms) = (w.plans, w.pulls, w.arms)
    var slot = plan.slots.lowerBound
    for i in plan.reach {
      let body = plans.reach[i]
      let wrench = pulls[body]
      for k in plans.screwsOf[body] {
        let screw = plans.screws[k]
        let work = screw.turning * wrench.moment + screw.sliding * wrench.force
        arms[plans.slots[slot]] += work.x + work.y + work.z
        slot += 1
      }
      let parent = plans.parents[body]
      pulls[parent].force += wrench.force
      pulls[parent].moment += wrench.moment
    }
  }

  @inline(__always)
  private func moves(_ point: CoursePoint, _ w: Workspace) -> Bool {
    point.own >= 0 && w.plans.points[point.own].moves
  }

  /// A force on a moving point also drives the coordinates that move it in its body.
  private func carry(_ number: Int, _ force: Vector, of path: Int, _ w: Workspace) {
    let point = points[number]
    guard let motion = point.motion else { return }
    let local = motion.frame.turn.undo(w.places[point.body].turn.undo(force))
    for i in 0..<3 {
      let part = motion.part(i)
      guard let c = part.coordinate,
        let column = paths[path].columns.first(where: { columns[$0] == leaders[c] })
      else { continue }
      let slope = curves.jet(part.curve, at: w.q[c]).slope
      w.arms[column] += local[i] * slope * w.lead[c]
    }
  }
}

extension Workspace {
  /// Where a straight piece begins, and the way to its other end.
  @inline(__always)
  fileprivate func ends(of span: Int) -> (from: Vector, along: Vector) {
    let span = plans.spans[span]
    let from = places[span.body] * span.place
    return (from, places[span.otherBody] * span.otherPlace - from)
  }
}
