import Biomechanics

extension Ellipsoid {
  /// A coordinate this small counts as nought.
  private static let nought = 2e-13

  /// The point of the surface nearest to p. With an axis, nearest within the plane where p keeps
  /// its place along that axis, as SIMM does for points on a plane of symmetry.
  func closest(to p: Vector, in axis: Int? = nil) -> Vector {
    guard let axis = axis ?? flatAxis(p) else {
      return (manner == .shortest ? nil : soughtByNewton(p)) ?? nearest(p)
    }
    let (i, j) = ((axis + 1) % 3, (axis + 2) % 3)
    let (x, y) = Self.closestOnEllipse(radii[i], radii[j], p[i], p[j])
    var found = p
    found[i] = x
    found[j] = y
    return found
  }

  /// The axis along which p lies at nought; of several, the one across the narrowest ellipse.
  private func flatAxis(_ p: Vector) -> Int? {
    var best: Int?
    var narrowest = Double.infinity
    for i in 0..<3 where abs(p[i]) <= Self.nought {
      let sum = radii[(i + 1) % 3] + radii[(i + 2) % 3]
      if sum < narrowest { (best, narrowest) = (i, sum) }
    }
    return best
  }

  /// OpenSim's search for the same: Newton's method on the polynomial of sixth degree whose largest
  /// root it is, ended early; nil where 64 steps are not enough.
  private func soughtByNewton(_ p: Vector) -> Vector? {
    let squares = radii * radii
    let pull = squares * p * p
    var t = level(p) < 0 ? 0 : radii.max() * length(p)
    for _ in 0..<64 {
      let (a, b, c) = (t + squares.x, t + squares.y, t + squares.z)
      let (ab, ac, bc) = (a * b, a * c, b * c)
      let f = ab * ab * c * c - pull.x * bc * bc - pull.y * ac * ac - pull.z * ab * ab
      if abs(f) < 1e-9 { return squares * p / (t + squares) }
      let slope =
        a * b * c * (bc + ac + ab) - pull.x * bc * (b + c) - pull.y * ac * (a + c)
        - pull.z * ab * (a + b)
      t -= f / (2 * slope)
    }
    return nil
  }

  /// Newton's method on the Lagrange multiplier t, from outside the largest root, where the sum
  /// of squares falls and is convex, so that it cannot overshoot (Hart 1994, Graphics Gems IV).
  private func nearest(_ p: Vector) -> Vector {
    let squares = radii * radii
    let pull = radii * p
    var t = -Double.infinity
    for i in 0..<3 { t = max(t, abs(pull[i]) - squares[i]) }
    for _ in 0..<200 {
      let s = pull / (t + squares)
      let f = dot(s, s) - 1
      let slope = -2 * dot(s, s / (t + squares))
      let step = f / slope
      t -= step
      if abs(step) <= 1e-15 * max(1, abs(t)) { break }
    }
    return squares * p / (t + squares)
  }

  /// The point of an ellipse nearest to (u, v); on an axis of symmetry the positive of two.
  private static func closestOnEllipse(
    _ a: Double, _ b: Double, _ u: Double, _ v: Double
  ) -> (Double, Double) {
    let onY = abs(u) <= nought
    let onX = abs(v) <= nought
    if onX && onY { return a < b ? (u < 0 ? -a : a, v) : (u, v < 0 ? -b : b) }
    if onY {
      if a >= b || abs(v) >= b - a * a / b { return (u, v >= 0 ? b : -b) }
      let y = b * b * v / (b * b - a * a)
      return (a * abs(1 - y * y / (b * b)).squareRoot(), y)
    }
    if onX {
      if b >= a || abs(u) >= a - b * b / a { return (u >= 0 ? a : -a, v) }
      let x = a * a * u / (a * a - b * b)
      return (x, b * abs(1 - x * x / (a * a)).squareRoot())
    }
    let (pu, pv) = (a * u, b * v)
    var t = max(abs(pu) - a * a, abs(pv) - b * b)
    for _ in 0..<200 {
      let (su, sv) = (pu / (t + a * a), pv / (t + b * b))
      let f = su * su + sv * sv - 1
      let slope = -2 * (su * su / (t + a * a) + sv * sv / (t + b * b))
      let step = f / slope
      t -= step
      if abs(step) <= 1e-15 * max(1, abs(t)) { break }
    }
    return (a * a * u / (t + a * a), b * b * v / (t + b * b))
  }
}
