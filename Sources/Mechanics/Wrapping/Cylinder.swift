import Biomechanics

/// Wrapping over a cylinder about z, after the rules of SIMM (Delp and Loan 1995) as OpenSim
/// keeps them: which side, whether at all. Where along the axis the course comes on and leaves is
/// either exact, a helix tangent to both straight pieces, or SIMM's guess (see `Manner`).
struct Cylinder {
  var radius: Double
  /// From end to end, metres.
  var extent: Double
  var half: WrapSurface.Half?
  var manner = Manner.shortest

  func wrap(_ p: Vector, _ q: Vector) -> Wrapping {
    let p2 = p.x * p.x + p.y * p.y
    let q2 = q.x * q.x + q.y * q.y
    let r2 = radius * radius
    if p2 < r2 || q2 < r2 { return .inside }

    let line = Line(p, q)
    let hits = line.passes(within: radius)
    if half == nil && !hits { return .free }

    var forced = hits
    if let half {
      let (first, last) = (half.holds(p), half.holds(q))
      if !first && !last { forced = false }
      if (first || last) && !hits {
        if first == last || line.nearest.map(half.holds) ?? true { return .free }
      }
    }
    let start = tangents(from: p, square: p2)
    let end = tangents(from: q, square: q2)
    let sides = half.map { sided(start, end, p, q, $0) } ?? shortest(start, end)
    return course(p, q, sides, forced: forced)
  }
}

extension Cylinder {
  /// The two points where lines from a point touch the circle: turned one way and the other.
  private struct Tangents {
    var ahead: Vector
    var behind: Vector
    /// From the point to either of them, across the axis.
    var reach: Double
  }

  /// A choice of tangent points, each still at the height of its piece's end.
  private struct Sides {
    var on: Vector
    var off: Vector
    var long = false
    /// Of either piece, across the axis.
    var reach: Helix.Pair
  }

  private func tangents(from p: Vector, square: Double) -> Tangents {
    let share = radius / square
    let reach = (square - radius * radius).squareRoot()
    let (along, across) = (radius * share, reach * share)
    let (x, y) = (p.x * along, p.y * along)
    return Tangents(
      ahead: Vector(x - p.y * across, y + p.x * across, p.z),
      behind: Vector(x + p.y * across, y - p.x * across, p.z), reach: reach)
  }

  private func shortest(_ start: Tangents, _ end: Tangents) -> Sides {
    let reach = Helix.Pair(start.reach, end.reach)
    let choices = (
      flatDot(start.ahead, end.ahead), flatDot(start.ahead, end.behind),
      flatDot(start.behind, end.ahead), flatDot(start.behind, end.behind)
    )
    if choices.0 > choices.1 && choices.0 > choices.2 && choices.0 > choices.3 {
      return Sides(on: start.ahead, off: end.ahead, reach: reach)
    }
    if choices.1 > choices.2 && choices.1 > choices.3 {
      return Sides(on: start.ahead, off: end.behind, reach: reach)
    }
    if choices.2 > choices.3 { return Sides(on: start.behind, off: end.ahead, reach: reach) }
    return Sides(on: start.behind, off: end.behind, reach: reach)
  }

  /// The tangent points on the half where the path must lie.
  private func sided(
    _ start: Tangents, _ end: Tangents, _ p: Vector, _ q: Vector, _ half: WrapSurface.Half
  ) -> Sides {
    let reach = Helix.Pair(start.reach, end.reach)
    var sides = Sides(on: start.ahead, off: end.behind, reach: reach)
    let other = Sides(on: start.behind, off: end.ahead, reach: reach)
    switch (half.holds(start.ahead), half.holds(start.behind)) {
    case (true, true): if half.holds(end.ahead) { sides = other }
    case (true, false): break
    case (false, true): sides = other
    case (false, false):
      // A greater angle is a smaller cosine.
      let isWider = flatDot(sides.on, sides.off) < flatDot(other.on, other.off)
      if half.holds(end.ahead) || (!half.holds(end.behind) && !isWider) { sides = other }
    }
    let pull = (sides.on - p) + (sides.off - q)
    sides.long = flatDot(sides.on + sides.off, pull) < 0
    return sides
  }

  /// Across the axis only.
  private func flatDot(_ a: Vector, _ b: Vector) -> Double { a.x * b.x + a.y * b.y }

  private func flatCross(_ a: Vector, _ b: Vector) -> Double { a.x * b.y - a.y * b.x }

  /// The helix between the chosen sides, unless it would lie beyond both ends of the cylinder.
  /// The long way round from a clockwise short one OpenSim goes clockwise too, once more round.
  private func course(_ p: Vector, _ q: Vector, _ sides: Sides, forced: Bool) -> Wrapping {
    let (zp, zq) = slide(p, q, sides)
    if abs(zp) > extent / 2 && abs(zq) > extent / 2 { return .free }

    let short = arcTangent(
      y: flatCross(sides.on, sides.off), x: flatDot(sides.on, sides.off))
    var turn = short
    if sides.long { turn -= short < 0 && manner == .shortest ? -2 * .pi : 2 * .pi }
    var (on, off) = (sides.on, sides.off)
    (on.z, off.z) = (zp, zq)
    switch manner {
    case .guessed: break
    case .settled:
      let heights =
        Helix(radius: radius, turn: turn, on: on, off: off, p: p, q: q, reach: sides.reach)
        .settled()
      (on.z, off.z) = (heights.x, heights.y)
    case .shortest:
      let arc = radius * abs(turn)
      let whole = sides.reach.x + arc + sides.reach.y
      let rise = whole > 0 ? (q.z - p.z) / whole : 0
      on.z = p.z + rise * sides.reach.x
      off.z = q.z - rise * sides.reach.y
    }
    let (arc, up) = (radius * turn, off.z - on.z)
    let wrapped = Wrapped(on: on, off: off, length: (arc * arc + up * up).squareRoot())
    return forced ? .forced(wrapped) : .touching(wrapped)
  }

  /// The heights at which the plane through both ends and the apex of the cylinder between them
  /// meets the edges of tangency: SIMM's first guess, which decides whether the course runs off
  /// the ends. That plane holds the line that halves the angle between the ends, seen along the
  /// axis, at the height where the straight piece passes it.
  private func slide(_ p: Vector, _ q: Vector, _ sides: Sides) -> (Double, Double) {
    let (dp, dq) = (flatDot(p, p).squareRoot(), flatDot(q, q).squareRoot())
    let halving = dq * p + dp * q
    let rise = (q.z - p.z) / ((dp + dq) * flatCross(q, p))
    // OpenSim looks 10 m up and down. A plane along the axis meets no edge.
    func height(_ tangent: Vector, own: Double, other: Double) -> Double {
      let z = p.z + rise * flatCross(halving, p - tangent)
      guard abs(z - own) <= 10, abs(z - other) < abs(own - other) else { return own }
      return z
    }
    return (height(sides.on, own: p.z, other: q.z), height(sides.off, own: q.z, other: p.z))
  }
}

/// From p to q, as it lies by the axis.
private struct Line {
  private let p: Vector
  private let d: Vector
  /// The square of the way across the axis, and the share of it to the nearest place.
  private let across: Double
  private let along: Double

  init(_ p: Vector, _ q: Vector) {
    (self.p, d) = (p, q - p)
    across = d.x * d.x + d.y * d.y
    along = -(p.x * d.x + p.y * d.y)
  }

  private var isAlongAxis: Bool { across <= 1e-12 * dot(d, d) }

  /// Between p and q.
  func passes(within radius: Double) -> Bool {
    let miss = p.x * d.y - p.y * d.x
    return miss * miss < radius * radius * across && along > 0 && along < across && !isAlongAxis
  }

  /// The point of the whole line nearest the axis; nil along it.
  var nearest: Vector? { isAlongAxis ? nil : p + (along / across) * d }
}
