import Biomechanics

/// One point of a path as it runs in this pose.
struct CoursePoint {
  var body = 0
  /// In the ground.
  var place = Vector()
  /// Where straight pieces are measured to: the place, or where OpenSim first saw the point.
  var seen = Vector()
  /// The surface touched here, -1 for none.
  var surface = -1
  /// Which of the mechanism's points this is, -1 for a point on a surface.
  var own = -1
  /// Which of the mechanism's wraps put it here, -1 for none.
  var wrap = -1
  /// The way along the surface from the point before, where both lie on it.
  var arc = 0.0
}

/// A path's own point as it is read again and again: without what few points have.
struct LaidPoint {
  var body: Int
  var place: Vector
  /// Always counts and never moves.
  var isPlain: Bool
  var moves: Bool
}

/// Where a path's points on one surface lay when first asked for.
struct Glimpse {
  var on: Vector?
  var off: Vector?
}

/// A path as it runs in the pose last moved to: its points, in the workspace's memory, until another
/// is laid.
struct Course {
  unowned(unsafe) let mechanism: Mechanism
  unowned(unsafe) let w: Workspace
  private let points: Range<Int>
  private let wraps: Range<Int>
  private(set) var count = 0

  /// OpenSim lays several surfaces in turn, again and again, until the length settles this much.
  private static let settled = 0.0005
  private static let rounds = 8

  /// The mechanism and workspace must live as long as the course.
  init(_ mechanism: Mechanism, _ path: Int, _ w: Workspace) {
    (self.mechanism, self.w) = (mechanism, w)
    (points, wraps) = (w.plans.paths[path].points, w.plans.paths[path].wraps)
    mechanism.ready(w)
    lay()
  }

  subscript(i: Int) -> CoursePoint { w.course[i] }

  private mutating func lay() {
    for i in points {
      let point = w.plans.points[i]
      var local = point.place
      if !point.isPlain {
        guard mechanism.counts(mechanism.points[i], w) else { continue }
        local = mechanism.place(of: mechanism.points[i], w)
      }
      let place = w.places[point.body] * local
      w.course[count] = CoursePoint(body: point.body, place: place, seen: place, own: i)
      count += 1
    }
    if wraps.count == 1 {
      w.glimpses[0] = Glimpse()
      _ = lay(wraps.lowerBound)
    } else if !wraps.isEmpty {
      wrapAll()
    }
  }

  /// Metres.
  var length: Double {
    var sum = 0.0
    for i in 1..<max(1, count) { sum += stretch(i) }
    return sum
  }

  /// From the point before to point i, where that is along a surface.
  func arc(_ i: Int) -> Double? {
    let (before, surface) = (w.course[i - 1].surface, w.course[i].surface)
    return surface >= 0 && before == surface ? w.course[i].arc : nil
  }

  private func stretch(_ i: Int) -> Double {
    arc(i) ?? Biomechanics.length(w.course[i].seen - w.course[i - 1].seen)
  }

  private mutating func wrapAll() {
    for i in 0..<wraps.count { w.glimpses[i] = Glimpse() }
    var before = Double.infinity
    var swapped = false
    for round in 0..<Self.rounds {
      var results: (Outcome, Outcome) = (.none, .none)
      for i in wraps.indices {
        var wrap = wraps.lowerBound + (i - wraps.startIndex)
        if swapped && i - wraps.startIndex < 2 {
          wrap = wraps.lowerBound + (i == wraps.startIndex ? 1 : 0)
        }
        remove(wrap)
        guard let outcome = lay(wrap) else { return }
        if i == wraps.startIndex { results.0 = outcome }
        if i == wraps.startIndex + 1 { results.1 = outcome }
      }
      let now = length
      for i in 0..<count { glimpse(i) }
      if abs(now - before) < Self.settled { break }
      before = now
      // The first passed by and the second could not: try the other order.
      if round == 0 && results == (.free, .inside) {
        swapped = true
        remove(wraps.lowerBound)
      }
    }
  }

  private enum Outcome { case none, free, inside, laid }

  private mutating func remove(_ wrap: Int) {
    guard let at = (0..<count).first(where: { w.course[$0].wrap == wrap }) else { return }
    for i in at..<count - 2 { w.course[i] = w.course[i + 2] }
    count -= 2
  }

  private mutating func insert(_ wrapped: Wrapped, of wrap: Int, surface: Int, at: Int) {
    for i in stride(from: count - 1, through: at, by: -1) { w.course[i + 2] = w.course[i] }
    let frame = w.surfaces[surface]
    let body = w.plans.surfaces[surface].body
    let (on, off) = (frame * wrapped.on, frame * wrapped.off)
    let glimpse = w.glimpses[wrap - wraps.lowerBound]
    w.course[at] = CoursePoint(
      body: body, place: on, seen: glimpse.on ?? on, surface: surface, wrap: wrap)
    w.course[at + 1] = CoursePoint(
      body: body, place: off, seen: glimpse.off ?? off, surface: surface, wrap: wrap,
      arc: wrapped.length)
    count += 2
  }

  /// Remembers where a point on a surface lay when OpenSim first asked for its place.
  private func glimpse(_ i: Int) {
    let point = w.course[i]
    guard mechanism.courses == .asOpenSim, point.wrap >= 0 else { return }
    let n = point.wrap - wraps.lowerBound
    let isOn = i + 1 < count && w.course[i + 1].wrap == point.wrap
    if isOn {
      if w.glimpses[n].on == nil { w.glimpses[n].on = point.place }
    } else if w.glimpses[n].off == nil {
      w.glimpses[n].off = point.place
    }
  }

  private var manner: Manner {
    if mechanism.courses == .shortest { return .shortest }
    return wraps.count == 1 ? .guessed : .settled
  }

  /// Lays the path over one surface. Nil when none of the points it may lie between counts.
  private mutating func lay(_ number: Int) -> Outcome? {
    let wrap = w.plans.wraps[number]
    let frame = w.surfaces[wrap.surface]
    let (first, last) = (points.lowerBound + wrap.first, points.lowerBound + wrap.last)
    guard let start = (0..<count).first(where: { w.course[$0].own >= first }),
      let end = (start..<count).last(where: { w.course[$0].own >= 0 && w.course[$0].own <= last })
    else { return nil }

    var outcome = Outcome.none
    var best: (wrapped: Wrapped, at: Int)?
    var least = Double.infinity
    pieces: for i in start..<end {
      if arc(i + 1) != nil { continue }
      let (a, b) = (w.course[i], w.course[i + 1])
      switch w.plans.surfaces[wrap.surface].wrap(
        frame.undo(a.place), frame.undo(b.place), wrap.method, manner)
      {
      case .inside: outcome = .inside
      case .free: outcome = .free
      case .forced(let wrapped):
        outcome = .laid
        best = (wrapped, i + 1)
        break pieces
      case .touching(let wrapped):
        outcome = .laid
        glimpse(i)
        glimpse(i + 1)
        let longer =
          Biomechanics.length(frame * wrapped.on - a.seen) + wrapped.length
          + Biomechanics.length(b.seen - frame * wrapped.off)
          - Biomechanics.length(b.seen - a.seen)
        if longer < least {
          least = longer
          best = (wrapped, i + 1)
        }
      }
    }
    if let best { insert(best.wrapped, of: number, surface: wrap.surface, at: best.at) }
    return outcome
  }
}

extension Mechanism {
  func counts(_ point: PathPoint, _ w: Workspace) -> Bool {
    point.condition.map { $0.holds(w.q[$0.coordinate]) } ?? true
  }

  /// In the body's frame.
  func place(of point: PathPoint, _ w: Workspace) -> Vector {
    guard let motion = point.motion else { return point.place }
    var place = Vector()
    for i in 0..<3 {
      let part = motion.part(i)
      place[i] = curves.jet(part.curve, at: part.coordinate.map { mover($0, w) } ?? 0).value
    }
    return motion.frame * place
  }

  /// What a moving point hears of its coordinate. In OpenSim it stands still past the coordinate's
  /// range, clamped or not, though its slope goes on.
  private func mover(_ coordinate: Int, _ w: Workspace) -> Double {
    guard courses == .asOpenSim else { return w.q[coordinate] }
    let freedom = freedoms[coordinate]
    return max(freedom.lowest, min(freedom.highest, w.q[coordinate]))
  }
}
