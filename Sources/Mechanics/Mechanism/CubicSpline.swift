/// The cubic spline of SIMM and OpenSim ("SimmSpline", once "NaturalCubicSpline").
///
/// Not the natural one of the textbooks: at either end the third derivative is that of the cubic
/// through the four outermost points (Forsythe, Malcolm and Moler 1977, "spline").
public struct CubicSpline: Hashable, Sendable {
  public var x: [Double]
  public var y: [Double]
  /// First, second and third coefficient at each knot: y + b·dx + c·dx² + d·dx³.
  public var b: [Double]
  public var c: [Double]
  public var d: [Double]

  public init(x: [Double], y: [Double], b: [Double], c: [Double], d: [Double]) {
    (self.x, self.y, self.b, self.c, self.d) = (x, y, b, c, d)
  }

  /// The natural spline of the textbooks, without bend at either end. At least three points, x
  /// growing.
  public init(naturalThrough x: [Double], _ y: [Double]) {
    let n = x.count
    var (diagonal, bend) = ([Double](repeating: 1, count: n), [Double](repeating: 0, count: n))
    let h = zip(x.dropFirst(), x).map { $0 - $1 }
    let chord = h.indices.map { (i: Int) -> Double in (y[i + 1] - y[i]) / h[i] }
    // Thomas' method for the second derivatives inside.
    for i in 1..<n - 1 {
      diagonal[i] = 2 * (h[i - 1] + h[i])
      bend[i] = 6 * (chord[i] - chord[i - 1])
      if i > 1 {
        let t = h[i - 1] / diagonal[i - 1]
        diagonal[i] -= t * h[i - 1]
        bend[i] -= t * bend[i - 1]
      }
    }
    for i in stride(from: n - 2, to: 0, by: -1) {
      bend[i] = (bend[i] - (i < n - 2 ? h[i] * bend[i + 1] : 0)) / diagonal[i]
    }
    var (b, d) = ([Double](), [Double]())
    for i in 0..<n - 1 {
      b.append(chord[i] - h[i] * (2 * bend[i] + bend[i + 1]) / 6)
      d.append((bend[i + 1] - bend[i]) / (6 * h[i]))
    }
    b.append(chord[n - 2] + h[n - 2] * bend[n - 2] / 6)
    self.init(x: x, y: y, b: b, c: bend.map { $0 / 2 }, d: d + [0])
  }

  /// At least three points, x growing.
  public init(x: [Double], y: [Double]) {
    let n = x.count
    let last = n - 1
    var diagonal = [Double](repeating: 0, count: n)
    var side = [Double](repeating: 0, count: n)
    var s = [Double](repeating: 0, count: n)
    for i in 0..<last { side[i] = x[i + 1] - x[i] }
    func chord(_ i: Int) -> Double { (y[i + 1] - y[i]) / side[i] }
    for i in 1..<last {
      diagonal[i] = 2 * (side[i - 1] + side[i])
      s[i] = chord(i) - chord(i - 1)
    }
    diagonal[0] = -side[0]
    diagonal[last] = -side[last - 1]
    if n > 3 {
      let first = s[2] / (x[3] - x[1]) - s[1] / (x[2] - x[0])
      let final = s[last - 1] / (x[last] - x[last - 2]) - s[last - 2] / (x[last - 1] - x[last - 3])
      s[0] = first * side[0] * side[0] / (x[3] - x[0])
      s[last] = -final * side[last - 1] * side[last - 1] / (x[last] - x[last - 3])
    }
    for i in 1..<n {
      let t = side[i - 1] / diagonal[i - 1]
      diagonal[i] -= t * side[i - 1]
      s[i] -= t * s[i - 1]
    }
    s[last] /= diagonal[last]
    for i in stride(from: last - 1, through: 0, by: -1) {
      s[i] = (s[i] - side[i] * s[i + 1]) / diagonal[i]
    }
    var b = s
    var d = s
    b[last] = chord(last - 1) + side[last - 1] * (s[last - 1] + 2 * s[last])
    for i in 0..<last {
      b[i] = chord(i) - side[i] * (s[i + 1] + 2 * s[i])
      d[i] = (s[i + 1] - s[i]) / side[i]
    }
    d[last] = d[last - 1]
    self.init(x: x, y: y, b: b, c: s.map { 3 * $0 }, d: d)
  }
}
