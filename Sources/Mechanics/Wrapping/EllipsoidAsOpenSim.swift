import Biomechanics

/// The course over an ellipsoid as OpenSim 4.6 lays it, for numbers that agree with its own: points
/// of tangency as its search leaves them, and an arc of chords of about a millimetre.
extension Ellipsoid {
  /// - Parameter factor: units of the ellipsoid's mean radius in a metre.
  func asOpenSim(
    _ p: Vector, _ q: Vector, _ apex: Vector, _ start: (on: Vector, off: Vector), _ factor: Double
  ) -> Wrapping {
    let plane = unit(cross(p - q, p - apex))
    guard length(plane) > 0 else { return .free }
    let height = dot(plane, apex)
    let on = search(from: start.on, toward: p, plane: plane, height: height)
    let off = search(from: start.off, toward: q, plane: plane, height: height)
    var arc = Chords(self, from: on, to: off, plane: plane, height: height, factor: factor)
    if half != nil, let (first, last) = arc.ends,
      dot(p - on, first - on) > 0 || dot(q - off, last - off) > 0
    {
      // The wrong way round: the arc sets out against the straight piece.
      arc.goTheFarWay()
    }
    return .forced(Wrapped(on: on, off: off, length: arc.length))
  }

  /// OpenSim's search for a point of tangency and its tangent plane's distance, Levenberg and
  /// Marquardt's method with long strides: it may leave the surface a little, and end on either
  /// side where it begins almost before or behind p.
  private func search(
    from start: Vector, toward p: Vector, plane: Vector, height: Double
  ) -> Vector {
    if abs(level(p)) < 0.0001 { return p }
    let squares = radii * radii
    func misses(_ x: SIMD4<Double>) -> SIMD4<Double> {
      let r = Vector(x.x, x.y, x.z)
      let normal = 2 * r / squares
      return SIMD4(
        dot(plane, r) - height, dot(r, normal) / 2 - 1, dot(normal, r) + x.w,
        dot(normal, p) + x.w)
    }
    var x = SIMD4(start, -2 * dot(start, start / squares))
    var missed = misses(x)
    var (sum, before) = ((missed * missed).sum(), (missed * missed).sum())
    var damping = 0.01
    func take(_ step: SIMD4<Double>) {
      x += step
      missed = misses(x)
      (before, sum) = (sum, (missed * missed).sum())
    }
    var round = 0
    while sum > 1e-8 && round < 50 {
      round += 1
      let r = Vector(x.x, x.y, x.z)
      let normal = 2 * r / squares
      let normals = SymmetricFour(
        SIMD4(plane, 0), SIMD4(normal, 0), SIMD4(2 * normal, 1), SIMD4(2 * p / squares, 1), missed)
      let ease = ease(dot(unit(p - r), unit(p)))
      var step = SIMD4<Double>()
      var tries = 0
      repeat {
        step = normals.step(damping) * (-ease / 16)
        take(step)
        damping *= 4
        tries += 1
      } while sum >= before && tries < 1000
      damping /= 8
      var stride = 0.5
      tries = 0
      while sum <= before && tries < 1000 {
        stride *= 2
        take(step * stride)
        tries += 1
      }
      take(step * -stride)
      before = sum
    }
    return Vector(x.x, x.y, x.z)
  }

  /// Steps are short where the point lies almost on the line to the middle: 1 − cosine^100.
  private func ease(_ cosine: Double) -> Double {
    guard cosine > 0.1 else { return 1 }
    let fourth = cosine * cosine * cosine * cosine
    let sixteenth = fourth * fourth * fourth * fourth
    let most = sixteenth * sixteenth
    return 1 - most * most * most * fourth
  }
}

/// An arc over an ellipsoid by chords between rays at equal angles about a pivot in its plane.
private struct Chords {
  private let ellipsoid: Ellipsoid
  private let on: Vector
  private let off: Vector
  private let pivot: Vector
  private let (along, across): (Vector, Vector)
  private let angle: Double
  private let count: Int
  private var turn: Double

  init(
    _ ellipsoid: Ellipsoid, from on: Vector, to off: Vector, plane: Vector, height: Double,
    factor: Double
  ) {
    (self.ellipsoid, self.on, self.off) = (ellipsoid, on, off)
    // The pivot is where the plane crosses the axis nearest its normal.
    var steepest = 0
    for i in 1..<3 where abs(plane[i]) > abs(plane[steepest]) { steepest = i }
    var pivot = Vector()
    pivot[steepest] = height / plane[steepest]
    self.pivot = pivot
    along = unit(on - pivot)
    let end = unit(off - pivot)
    across = cross(unit(cross(along, end)), along)
    angle = arcCosine(max(-1, min(1, dot(along, end))))
    turn = angle
    // About a millimetre each; nearer than that the two ends alone.
    count = min(499, Int(min(1e6, Biomechanics.length(off - on) / factor / 0.001)))
  }

  mutating func goTheFarWay() { turn = angle - 2 * .pi }

  /// The first and last points between the ends, where there are any.
  var ends: (first: Vector, last: Vector)? {
    count < 2 ? nil : (point(1), point(count - 1))
  }

  var length: Double {
    if count < 1 { return Biomechanics.length(off - on) }
    var (sum, last) = (0.0, on)
    for i in 1..<max(1, count) {
      let next = point(i)
      sum += Biomechanics.length(next - last)
      last = next
    }
    return sum + Biomechanics.length(off - last)
  }

  private func point(_ i: Int) -> Vector {
    let (sine, cosine) = sineAndCosine(Double(i) * turn / Double(count))
    let ray = along * cosine + across * sine
    let (f, g) = (ray / ellipsoid.radii, pivot / ellipsoid.radii)
    let (a, b) = (dot(f, f), 2 * dot(f, g))
    let root = max(0, b * b - 4 * a * (dot(g, g) - 1)).squareRoot()
    return pivot + ray * ((root - b) / (2 * a))
  }
}

/// The normal equations of four conditions on four unknowns.
struct SymmetricFour {
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
