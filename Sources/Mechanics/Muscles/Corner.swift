/// A piece of a curve between two points with given slopes, rounding the corner where the two
/// straight lines meet: a Bézier curve of fifth order (Millard, Uchida, Seth and Delp 2013, the
/// curves of OpenSim's Millard2012 muscles).
public struct Corner: Hashable, Sendable {
  public struct End: Hashable, Sendable {
    public var x: Double
    public var y: Double
    public var slope: Double

    public init(_ x: Double, _ y: Double, slope: Double) {
      (self.x, self.y, self.slope) = (x, y, slope)
    }
  }

  public var start: End
  public var end: End
  /// Six control points.
  var x: [Double]
  var y: [Double]

  /// - Parameter curviness: 0 for the roundest, 1 for the sharpest corner.
  public init(_ start: End, _ end: End, curviness: Double) {
    self.start = start
    self.end = end
    let c = 0.1 + 0.8 * curviness
    // Where the two lines meet.
    let parallel = abs(start.slope - end.slope) <= 1.5e-8
    let xc =
      parallel
      ? (start.x + end.x) / 2
      : (end.y - start.y - end.x * end.slope + start.x * start.slope) / (start.slope - end.slope)
    let yc = (xc - end.x) * end.slope + end.y
    func toward(_ a: Double, _ corner: Double) -> Double { a + c * (corner - a) }
    let (x0, x1) = (toward(start.x, xc), toward(end.x, xc))
    let (y0, y1) = (toward(start.y, yc), toward(end.y, yc))
    x = [start.x, x0, x0, x1, x1, end.x]
    y = [start.y, y0, y0, y1, y1, end.y]
  }
}

extension Corner {
  /// Two end slopes, then for each corner six x and six y.
  static func jet(
    at x: Double, start s: Int, count: Int, in numbers: UnsafeBufferPointer<Double>
  ) -> Curve.Jet {
    let first = s + 2
    let last = first + 12 * (count - 1)
    if x <= numbers[first] {
      let slope = numbers[s]
      return .init(value: numbers[first + 6] + slope * (x - numbers[first]), slope: slope, bend: 0)
    }
    if x >= numbers[last + 5] {
      let slope = numbers[s + 1]
      return .init(
        value: numbers[last + 11] + slope * (x - numbers[last + 5]), slope: slope, bend: 0)
    }
    var at = first
    while at < last && x > numbers[at + 5] { at += 12 }
    let u = share(of: x, at, numbers)
    let (px, dx, ddx) = bernstein(u, at, numbers)
    let (py, dy, ddy) = bernstein(u, at + 6, numbers)
    _ = px
    guard dx > 0 else { return .init(value: py, slope: 0, bend: 0) }
    let slope = dy / dx
    return .init(value: py, slope: slope, bend: (ddy - slope * ddx) / (dx * dx))
  }

  /// How far along the piece x lies, 0…1: Newton's method, kept between the ends by halving.
  private static func share(
    of x: Double, _ at: Int, _ numbers: UnsafeBufferPointer<Double>
  ) -> Double {
    var (low, high) = (0.0, 1.0)
    var u = (x - numbers[at]) / (numbers[at + 5] - numbers[at])
    for _ in 0..<60 {
      let (value, slope, _) = bernstein(u, at, numbers)
      let error = value - x
      if abs(error) < 1e-15 * max(1, abs(x)) { break }
      if error > 0 { high = u } else { low = u }
      let next = slope > 0 ? u - error / slope : -1
      u = next > low && next < high ? next : 0.5 * (low + high)
    }
    return u
  }

  /// Value and two derivatives in the share.
  private static func bernstein(
    _ u: Double, _ at: Int, _ p: UnsafeBufferPointer<Double>
  ) -> (Double, Double, Double) {
    let v = 1 - u
    let (u2, v2) = (u * u, v * v)
    let (p0, p1, p2, p3, p4, p5) = (p[at], p[at + 1], p[at + 2], p[at + 3], p[at + 4], p[at + 5])
    let early = v2 * v2 * (v * p0 + 5 * u * p1) + 10 * u2 * v2 * v * p2
    let late = 10 * u2 * u * v2 * p3 + u2 * u2 * (5 * v * p4 + u * p5)
    let (d0, d1, d2, d3, d4) = (p1 - p0, p2 - p1, p3 - p2, p4 - p3, p5 - p4)
    let slope =
      5
      * (v2 * v2 * d0 + 4 * u * v2 * v * d1 + 6 * u2 * v2 * d2 + 4 * u2 * u * v * d3 + u2 * u2 * d4)
    let bend =
      20
      * (v2 * v * (d1 - d0) + 3 * u * v2 * (d2 - d1) + 3 * u2 * v * (d3 - d2) + u2 * u * (d4 - d3))
    return (early + late, slope, bend)
  }
}
