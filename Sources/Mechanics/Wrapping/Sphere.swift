import Biomechanics

/// Wrapping over a sphere: a great circle in the plane of both ends and the centre. Which side
/// and whether at all follow SIMM's rules as OpenSim keeps them.
struct Sphere {
  var radius: Double
  var half: WrapSurface.Half?
  var manner: Manner

  func wrap(_ p: Vector, _ q: Vector) -> Wrapping {
    let (dp, dq) = (length(p), length(q))
    if dp < radius || dq < radius { return .inside }
    guard runsThrough(p, q) else { return .free }

    let n = normal(p, q)
    let start = tangents(from: p, distance: dp, normal: n)
    let end = tangents(from: q, distance: dq, normal: n)
    var (on, off) = shortest(start, end)
    var long = false
    var forced = false
    if let half {
      if half.holds(p) || half.holds(q) {
        // The line runs through, so OpenSim's test can only fail by rounding.
        forced = true
      }
      if !(half.holds(p) && half.holds(q)) {
        (on, off, long) = sided(start, end, p, q, half)
      }
    }
    var turn = angle(between: on, and: off)
    // OpenSim counts the long way round below nought.
    if long { turn = manner == .shortest ? 2 * .pi - turn : turn - 2 * .pi }
    let wrapped = Wrapped(on: on, off: off, length: radius * turn)
    return forced ? .forced(wrapped) : .touching(wrapped)
  }

  private typealias Pair = (ahead: Vector, behind: Vector)

  private func runsThrough(_ p: Vector, _ q: Vector) -> Bool {
    let d = p - q
    let a = dot(d, d)
    let b = 2 * dot(q, d)
    let c = dot(q, q) - radius * radius
    let inner = b * b - 4 * a * c
    guard a > 0, inner >= 0 else { return false }
    let root = inner.squareRoot()
    let (far, near) = ((-b + root) / (2 * a), (-b - root) / (2 * a))
    return far > 0 && far < 1 && near > 0 && near < 1
  }

  /// Across the plane of the great circle. Through the very centre every plane gives the same
  /// length; any will do.
  private func normal(_ p: Vector, _ q: Vector) -> Vector {
    let n = cross(p - q, q)
    if length(n) > 1e-9 * length(p - q) * length(q) { return unit(n) }
    let aside = abs(p.x) < 0.9 * length(p) ? Vector(1, 0, 0) : Vector(0, 1, 0)
    return unit(cross(p, aside))
  }

  private func tangents(from p: Vector, distance: Double, normal: Vector) -> Pair {
    let along = p * (radius * radius / (distance * distance))
    let reach = max(0, distance * distance - radius * radius).squareRoot()
    let across = cross(p, normal) * (radius * reach / (distance * distance))
    return (along + across, along - across)
  }

  private func shortest(_ start: Pair, _ end: Pair) -> (Vector, Vector) {
    let j1 = dot(start.ahead, end.ahead)
    let j2 = dot(start.ahead, end.behind)
    let j3 = dot(start.behind, end.ahead)
    let j4 = dot(start.behind, end.behind)
    if j1 > j2 && j1 > j3 && j1 > j4 { return (start.ahead, end.ahead) }
    if j2 > j3 && j2 > j4 { return (start.ahead, end.behind) }
    return j3 > j4 ? (start.behind, end.ahead) : (start.behind, end.behind)
  }

  private func sided(
    _ start: Pair, _ end: Pair, _ p: Vector, _ q: Vector, _ half: WrapSurface.Half
  ) -> (on: Vector, off: Vector, long: Bool) {
    let away = -(p + q)
    let aheadFirst = dot(start.ahead, away) > dot(start.behind, away)
    let aheadLast = dot(end.ahead, away) > dot(end.behind, away)
    var on = aheadFirst ? start.ahead : start.behind
    var off = aheadLast ? end.ahead : end.behind
    var wanted = Vector()
    wanted[half.axis] = half.positive ? 1 : -1
    if dot((on - p) + (off - q), wanted) < 0 {
      on = aheadFirst ? start.behind : start.ahead
      off = aheadLast ? end.behind : end.ahead
    }
    let long = dot(on + off, (on - p) + (off - q)) < 0
    return (on, off, long)
  }
}
