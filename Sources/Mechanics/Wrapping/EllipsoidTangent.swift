import Biomechanics

extension Ellipsoid {
  /// Where a line from p, in the plane, touches the ellipsoid: of two such points the one on the
  /// start's side of the line from the ellipse's middle to p.
  func tangent(from p: Vector, plane: Vector, start: Vector) -> Vector? {
    if abs(level(p)) < 0.0001 { return p }
    // The polar plane of p holds every point of tangency; it meets ours in a line.
    let polar = p / (radii * radii)
    let direction = cross(plane, polar)
    let size = dot(direction, direction)
    guard size > 0 else { return nil }
    let height = dot(plane, p)
    let foot = (cross(polar, direction) * height + cross(direction, plane)) / size
    let (f, g) = (direction / radii, foot / radii)
    let a = dot(f, f)
    let b = dot(f, g)
    let root = max(0, b * b - a * (dot(g, g) - 1)).squareRoot()
    let one = foot + direction * ((-b + root) / a)
    let other = foot + direction * ((-b - root) / a)

    // Stretched to a sphere the ellipse is a circle.
    let middle = middle(plane, through: p)
    let (toStart, toP) = ((start - middle) / radii, (p - middle) / radii)
    let across = (direction / radii) * (1 / a.squareRoot())
    let side = dot(toStart - toP * (dot(toStart, toP) / dot(toP, toP)), across)
    if side * side > Self.clear * dot(toStart, toStart) { return side > 0 ? one : other }
    let found = search(from: start, toward: p, plane: plane)
    return length(found - one) <= length(found - other) ? one : other
  }

  /// Beyond this squared sine of the angle at the middle, OpenSim's search has not been seen to
  /// end on the other side.
  private static let clear = 0.72

  /// OpenSim's search for a point of tangency: Levenberg and Marquardt's method for
  /// the point and its tangent plane's distance, damped by a share of the diagonal. Where it
  /// begins almost before or behind p, and p is far away, it may end on the other side.
  private func search(from start: Vector, toward p: Vector, plane: Vector) -> Vector {
    let squares = radii * radii
    let height = dot(plane, p)
    func misses(_ x: SIMD4<Double>) -> SIMD4<Double> {
      let r = Vector(x.x, x.y, x.z)
      let normal = 2 * r / squares
      return SIMD4(
        dot(plane, r) - height, dot(r, normal) / 2 - 1, dot(normal, r) + x.w,
        dot(normal, p) + x.w)
    }
    var x = SIMD4(start, -2 * dot(start, start / squares))
    var missed = misses(x)
    var sum = (missed * missed).sum()
    var damping = 0.01
    for _ in 0..<50 where sum > 1e-9 {
      let normal = 2 * Vector(x.x, x.y, x.z) / squares
      let normals = SymmetricFour(
        SIMD4(plane, 0), SIMD4(normal, 0), SIMD4(2 * normal, 1), SIMD4(2 * p / squares, 1), missed)
      for _ in 0..<60 {
        let next = x - normals.step(damping)
        let now = misses(next)
        let less = (now * now).sum()
        if less < sum {
          (x, missed, sum) = (next, now, less)
          break
        }
        damping *= 2
      }
      damping /= 4
    }
    return Vector(x.x, x.y, x.z)
  }

  /// The middle of the ellipse in the plane through a point.
  func middle(_ plane: Vector, through point: Vector) -> Vector {
    let stretched = plane * radii * radii
    let size = dot(plane, stretched)
    return size > 0 ? stretched * (dot(plane, point) / size) : Vector()
  }
}

/// The normal equations of four conditions on four unknowns.
private struct SymmetricFour {
  private var rows: (SIMD4<Double>, SIMD4<Double>, SIMD4<Double>, SIMD4<Double>)
  private var right: SIMD4<Double>

  init(
    _ a: SIMD4<Double>, _ b: SIMD4<Double>, _ c: SIMD4<Double>, _ d: SIMD4<Double>,
    _ missed: SIMD4<Double>
  ) {
    func row(_ i: Int) -> SIMD4<Double> { a * a[i] + b * b[i] + c * c[i] + d * d[i] }
    rows = (row(0), row(1), row(2), row(3))
    right = a * missed.x + b * missed.y + c * missed.z + d * missed.w
  }

  /// Solved with the diagonal enlarged by a share, by elimination; the damping keeps it positive.
  func step(_ damping: Double) -> SIMD4<Double> {
    var (a, b, c, d) = rows
    var v = right
    a.x *= 1 + damping
    b.y *= 1 + damping
    c.z *= 1 + damping
    d.w *= 1 + damping
    let (ba, ca, da) = (b.x / a.x, c.x / a.x, d.x / a.x)
    b -= ba * a
    c -= ca * a
    d -= da * a
    v.y -= ba * v.x
    v.z -= ca * v.x
    v.w -= da * v.x
    let (cb, db) = (c.y / b.y, d.y / b.y)
    c -= cb * b
    d -= db * b
    v.z -= cb * v.y
    v.w -= db * v.y
    let dc = d.z / c.z
    d -= dc * c
    v.w -= dc * v.z
    v.w /= d.w
    v.z = (v.z - c.w * v.w) / c.z
    v.y = (v.y - b.w * v.w - b.z * v.z) / b.y
    v.x = (v.x - a.w * v.w - a.z * v.z - a.y * v.y) / a.x
    return v
  }
}
