import Biomechanics

/// Wrapping over an ellipsoid: an arc of the ellipse in which a plane through both ends cuts it.
/// How the plane is chosen (`hybrid`, `midpoint`, `axial`) follows SIMM as OpenSim keeps it. In that
/// plane the tangent points and the arc are exact in the shortest manner; as OpenSim has them they
/// come of its search and its chords (`EllipsoidAsOpenSim`). The course is close to the shortest,
/// not the shortest.
struct Ellipsoid {
  var radii: Vector
  var half: WrapSurface.Half?
  var manner: Manner

  func wrap(_ p: Vector, _ q: Vector, _ method: PathWrap.Method) -> Wrapping {
    // SIMM works on an ellipsoid of mean radius 1; its thresholds mean nothing otherwise.
    let factor = 3 / (radii.x + radii.y + radii.z)
    let shape = Ellipsoid(radii: radii * factor, half: half, manner: manner)
    guard case .forced(let wrapped) = shape.wrapScaled(p * factor, q * factor, method, factor)
    else {
      return shape.isInside(p * factor) || shape.isInside(q * factor) ? .inside : .free
    }
    return .forced(
      Wrapped(
        on: wrapped.on / factor, off: wrapped.off / factor, length: wrapped.length / factor))
  }

  func level(_ p: Vector) -> Double {
    let s = p / radii
    return dot(s, s) - 1
  }

  private func isInside(_ p: Vector) -> Bool { level(p) < -0.0001 }

  private func wrapScaled(
    _ p: Vector, _ q: Vector, _ method: PathWrap.Method, _ factor: Double
  ) -> Wrapping {
    if isInside(p) || isInside(q) { return .inside }
    if abs(dot(unit(p), unit(q)) - 1) < 0.0001 { return .free }
    guard let (entry, exit) = crossing(p, q) else { return .free }

    let guide = Guide(ellipsoid: self, entry: entry, exit: exit, along: unit(p - q))
    let (apex, start) = guide.apex(method)
    if manner != .shortest { return asOpenSim(p, q, apex, start, factor) }
    let plane = unit(cross(p - q, p - apex))
    guard length(plane) > 0,
      let on = tangent(from: p, plane: plane, start: start.on),
      let off = tangent(from: q, plane: plane, start: start.off)
    else { return .free }
    var ahead = turnsAhead(from: on, to: off, plane: plane, apex: apex)
    if half != nil {
      // The wrong way round: the arc would set out against the straight piece.
      let first = along(on, plane, ahead)
      let last = along(off, plane, !ahead)
      if dot(first, p - on) > 0 || dot(last, q - off) > 0 { ahead.toggle() }
    }
    let arc = arcLength(from: on, to: off, plane: plane, ahead: ahead)
    return .forced(Wrapped(on: on, off: off, length: arc))
  }

  /// Where the line from p to q runs into the ellipsoid and out, both between p and q.
  private func crossing(_ p: Vector, _ q: Vector) -> (Vector, Vector)? {
    let d = p - q
    let (f, g) = (d / radii, q / radii)
    let a = dot(f, f)
    let b = 2 * dot(f, g)
    let c = dot(g, g) - 1
    let inner = b * b - 4 * a * c
    guard a > 0, inner >= 0 else { return nil }
    let root = inner.squareRoot()
    let (first, second) = ((-b + root) / (2 * a), (-b - root) / (2 * a))
    guard first > 0, first < 1, second > 0, second < 1 else { return nil }
    return (q + first * d, q + second * d)
  }
}

extension Ellipsoid {
  /// Whether the short way from one point to another turns counter-clockwise about the plane's
  /// normal. Short is meant about the point where the plane crosses the axis nearest its normal.
  private func turnsAhead(
    from start: Vector, to end: Vector, plane: Vector, apex: Vector
  ) -> Bool {
    let steepest =
      abs(plane.y) > abs(plane.x)
      ? (abs(plane.z) > abs(plane.y) ? 2 : 1) : (abs(plane.z) > abs(plane.x) ? 2 : 0)
    var pivot = Vector()
    pivot[steepest] = dot(plane, apex) / plane[steepest]
    return dot(cross(start - pivot, end - pivot), plane) >= 0
  }

  /// The way along the ellipse at one of its points.
  private func along(_ point: Vector, _ plane: Vector, _ ahead: Bool) -> Vector {
    let way = unit(cross(plane, point / (radii * radii)))
    return ahead ? way : -way
  }

  /// The length of the elliptic arc, turning ahead or back, by Gauss's rule.
  private func arcLength(
    from start: Vector, to end: Vector, plane: Vector, ahead: Bool
  ) -> Double {
    let middle = middle(plane, through: start)
    // Stretched to a sphere the ellipse is a circle: turn along it by equal angles.
    let (a, b) = ((start - middle) / radii, (end - middle) / radii)
    let axis = unit(plane * radii)
    var turn = arcTangent(y: dot(cross(a, b), axis), x: dot(a, b))
    if ahead && turn < 0 { turn += 2 * .pi }
    if !ahead && turn > 0 { turn -= 2 * .pi }
    let side = cross(axis, a)
    let pieces = max(1, Int((abs(turn) / 0.5).rounded(.up)))
    let width = turn / Double(pieces)
    var sum = 0.0
    for piece in 0..<pieces {
      let centre = width * (Double(piece) + 0.5)
      for (node, weight) in Self.gauss {
        for sign in [node, -node] {
          let (s, c) = sineAndCosine(centre + 0.5 * width * sign)
          sum += weight * length((side * c - a * s) * radii)
        }
      }
    }
    return abs(0.5 * width) * sum
  }

  /// Nodes and weights of the rule with six points on -1…1.
  private static let gauss: [(Double, Double)] = [
    (0.2386191860831969, 0.4679139345726910), (0.6612093864662645, 0.3607615730481386),
    (0.9324695142031521, 0.1713244923791704),
  ]
}
