import Biomechanics

extension Mechanism {
  /// Lengths of all paths in the pose last moved to.
  public func measureLengths(_ w: Workspace) {
    for i in paths.indices {
      var course = Course(self, paths[i], w)
      w.lengths[i] = course.lay()
    }
  }

  /// The length of one path.
  public func measureLength(_ i: Int, _ w: Workspace) {
    var course = Course(self, paths[i], w)
    w.lengths[i] = course.lay()
  }

  /// Lengths and moment arms of all paths in the pose last moved to.
  public func measurePaths(_ w: Workspace) {
    for i in paths.indices { measurePath(i, w) }
  }

  /// Length and moment arms of one path.
  public func measurePath(_ i: Int, _ w: Workspace) {
    var course = Course(self, paths[i], w)
    w.lengths[i] = course.lay()
    pull(course, w)
  }

  /// The moment arm of a path about a coordinate, metres: positive where the muscle's pull makes
  /// the coordinate grow. For a follower it is that of its leader by the ratio of their speeds;
  /// with bonds, of the nearest movement that keeps them.
  public func momentArm(_ path: Int, about coordinate: Int, _ w: Workspace) -> Double {
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

  /// Unit tension along the course, as turning force on each coordinate. Points on a surface pull
  /// on its body; sliding along it costs nothing.
  private func pull(_ course: Course, _ w: Workspace) {
    let path = course.path
    for b in reach(path) { w.pulls[b] = Wrench() }
    for k in path.columns {
      w.columnOf[columns[k]] = k
      w.arms[k] = 0
    }
    for i in 1..<max(1, course.count) {
      let (a, b) = (course[i - 1], course[i])
      let moving = moves(a, path) || moves(b, path)
      if a.body == b.body && !moving { continue }
      let direction = unit(b.seen - a.seen)
      w.pulls[a.body].add(direction, at: a.place)
      w.pulls[b.body].add(-direction, at: b.place)
      if moves(a, path) { carry(a, direction, path, w) }
      if moves(b, path) { carry(b, -direction, path, w) }
    }
    for b in reach(path) {
      let wrench = w.pulls[b]
      let moment = wrench.moment - cross(w.centres[b], wrench.force)
      for k in links[b].axes {
        guard let c = axes[k].coordinate else { continue }
        let along = dot(w.drives[k], axes[k].turns ? moment : wrench.force)
        w.arms[w.columnOf[leaders[c]]] += along * w.jets[k].slope * w.lead[c]
      }
      let parent = links[b].parent
      w.pulls[parent].force += wrench.force
      w.pulls[parent].moment += wrench.moment
    }
  }

  private func reach(_ path: Path) -> ArraySlice<Int> { reach[path.reach] }

  private func moves(_ point: CoursePoint, _ path: Path) -> Bool {
    point.own >= 0 && laid[path.points.lowerBound + point.own].moves
  }

  /// A force on a moving point also drives the coordinates that move it in its body.
  private func carry(_ at: CoursePoint, _ force: Vector, _ path: Path, _ w: Workspace) {
    guard let motion = points[path.points.lowerBound + at.own].motion else { return }
    let local = motion.frame.turn.undo(w.places[at.body].turn.undo(force))
    for i in 0..<3 {
      let part = motion.part(i)
      guard let c = part.coordinate else { continue }
      let slope = curves.jet(part.curve, at: w.q[c]).slope
      w.arms[w.columnOf[leaders[c]]] += local[i] * slope * w.lead[c]
    }
  }
}
