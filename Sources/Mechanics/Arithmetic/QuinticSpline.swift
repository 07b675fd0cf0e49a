/// The natural spline of fifth degree through points: of all curves through them the one whose
/// third derivative is least (what OpenSim calls a GCV spline of degree five without smoothing).
/// It keeps the slope and the bend at each knot, which with the values say everything.
public struct QuinticSpline: Hashable, Sendable {
  public let x: [Double]
  public let y: [Double]
  /// First and second derivative at each knot.
  public let slopes: [Double]
  public let bends: [Double]

  /// At least three points, x growing.
  public init(x: [Double], y: [Double]) {
    self.x = x
    self.y = y
    (slopes, bends) = Self.solve(x, y)
  }

  /// The value and two derivatives at any x; beyond the ends the last piece goes on.
  public func jet(at t: Double) -> Curve.Jet {
    var (low, high) = (0, x.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if x[middle] <= t { low = middle } else { high = middle }
    }
    return Self.piece(
      t - x[low], width: x[low + 1] - x[low], y: (y[low], y[low + 1]),
      slopes: (slopes[low], slopes[low + 1]), bends: (bends[low], bends[low + 1]))
  }

  /// The fifth-degree curve between two knots, some way after the first.
  private static func piece(
    _ way: Double, width h: Double, y: (Double, Double), slopes: (Double, Double),
    bends: (Double, Double)
  ) -> Curve.Jet {
    let u = way / h
    let rise = y.1 - y.0
    let (d0, d1) = (slopes.0 * h, slopes.1 * h)
    let (c0, c1) = (bends.0 * h * h, bends.1 * h * h)
    let a3 = 10 * rise - 4 * d1 - 6 * d0 - 0.5 * (3 * c0 - c1)
    let a4 = -15 * rise + 7 * d1 + 8 * d0 + 0.5 * (3 * c0 - 2 * c1)
    let a5 = 6 * rise - 3 * (d0 + d1) + 0.5 * (c1 - c0)
    return Curve.Jet(
      value: y.0 + u * (d0 + u * (0.5 * c0 + u * (a3 + u * (a4 + u * a5)))),
      slope: (d0 + u * (c0 + u * (3 * a3 + u * (4 * a4 + u * 5 * a5)))) / h,
      bend: (c0 + u * (6 * a3 + u * (12 * a4 + u * 20 * a5))) / (h * h))
  }

  /// From x, y, slopes and bends one after another; a parabola beyond the ends.
  static func jet(
    at t: Double, start s: Int, count n: Int, in p: UnsafeBufferPointer<Double>
  ) -> Curve.Jet {
    if t < p[s] || t > p[s + n - 1] {
      let end = t < p[s] ? s : s + n - 1
      let (d, slope, bend) = (t - p[end], p[end + 2 * n], p[end + 3 * n])
      return Curve.Jet(
        value: p[end + n] + d * (slope + 0.5 * d * bend), slope: slope + d * bend, bend: bend)
    }
    var (low, high) = (0, n - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if p[s + middle] <= t { low = middle } else { high = middle }
    }
    let i = s + low
    return piece(
      t - p[i], width: p[i + 1] - p[i], y: (p[i + n], p[i + n + 1]),
      slopes: (p[i + 2 * n], p[i + 2 * n + 1]), bends: (p[i + 3 * n], p[i + 3 * n + 1]))
  }

  /// Two by two: slope and bend of one knot.
  private struct Block {
    var a = 0.0
    var b = 0.0
    var c = 0.0
    var d = 0.0

    static func * (m: Block, v: (Double, Double)) -> (Double, Double) {
      (m.a * v.0 + m.b * v.1, m.c * v.0 + m.d * v.1)
    }

    static func * (m: Block, n: Block) -> Block {
      Block(
        a: m.a * n.a + m.b * n.c, b: m.a * n.b + m.b * n.d, c: m.c * n.a + m.d * n.c,
        d: m.c * n.b + m.d * n.d)
    }

    static func - (m: Block, n: Block) -> Block {
      Block(a: m.a - n.a, b: m.b - n.b, c: m.c - n.c, d: m.d - n.d)
    }

    var inverse: Block {
      let det = a * d - b * c
      return Block(a: d / det, b: -b / det, c: -c / det, d: a / det)
    }
  }

  /// Third and fourth derivatives agree from piece to piece and vanish at the ends; block
  /// elimination from the first knot to the last.
  private static func solve(_ x: [Double], _ y: [Double]) -> ([Double], [Double]) {
    let n = x.count
    var upper = [Block](repeating: Block(), count: n)
    var right = [(Double, Double)](repeating: (0, 0), count: n)
    for i in 0..<n {
      var here = Block()
      var before = Block()
      var after = Block()
      var side = (0.0, 0.0)
      if i + 1 < n {
        // The third and fourth derivative at the start of the piece after.
        let h = x[i + 1] - x[i]
        let rise = (y[i + 1] - y[i]) / h
        here = Block(a: 36 / (h * h), b: 9 / h, c: -192 / (h * h * h), d: -36 / (h * h))
        after = Block(a: 24 / (h * h), b: -3 / h, c: -168 / (h * h * h), d: 24 / (h * h))
        side = (60 * rise / (h * h), -360 * rise / (h * h * h))
      }
      if i > 0 {
        // At the end of the piece before.
        let h = x[i] - x[i - 1]
        let rise = (y[i] - y[i - 1]) / h
        let own = Block(a: -36 / (h * h), b: 9 / h, c: -192 / (h * h * h), d: 36 / (h * h))
        before = Block(a: -24 / (h * h), b: -3 / h, c: -168 / (h * h * h), d: -24 / (h * h))
        here = Block(a: here.a + own.a, b: here.b + own.b, c: here.c + own.c, d: here.d + own.d)
        side = (side.0 - 60 * rise / (h * h), side.1 - 360 * rise / (h * h * h))
      }
      if i > 0 {
        here = here - before * upper[i - 1]
        let taken = before * right[i - 1]
        side = (side.0 - taken.0, side.1 - taken.1)
      }
      let inverse = here.inverse
      upper[i] = inverse * after
      right[i] = inverse * side
    }
    for i in stride(from: n - 2, through: 0, by: -1) {
      let taken = upper[i] * right[i + 1]
      right[i] = (right[i].0 - taken.0, right[i].1 - taken.1)
    }
    return (right.map { $0.0 }, right.map { $0.1 })
  }
}
