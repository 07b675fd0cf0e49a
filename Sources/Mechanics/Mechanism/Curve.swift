import Biomechanics

/// A function of one number, as joints, moving points, couplers and springs use it.
///
/// Its numbers lie in one store shared by the whole mechanism, so that evaluating allocates
/// nothing. `scale` multiplies the value.
public struct Curve: Hashable, Sendable {
  public enum Shape: Hashable, Sendable {
    case constant, linear, polynomial, spline, quintic, pieces, sine, steps, step, corners
  }

  var shape: Shape
  var start: Int
  var count: Int
  var scale: Double

  /// Value, first and second derivative.
  public struct Jet: Hashable, Sendable {
    public var value: Double
    public var slope: Double
    public var bend: Double
  }
}

/// The numbers of many curves.
public struct CurveStore: Hashable, Sendable {
  private(set) var numbers: [Double] = []

  public init() {}

  private mutating func add(_ shape: Curve.Shape, _ values: [Double], count: Int) -> Curve {
    let start = numbers.count
    numbers.append(contentsOf: values)
    return Curve(shape: shape, start: start, count: count, scale: 1)
  }

  public mutating func constant(_ value: Double) -> Curve {
    add(.constant, [value], count: 1)
  }

  public mutating func linear(slope: Double, at zero: Double) -> Curve {
    add(.linear, [zero, slope], count: 2)
  }

  /// Coefficients from the highest power down, as OpenSim writes them.
  public mutating func polynomial(_ coefficients: [Double]) -> Curve {
    add(.polynomial, coefficients, count: coefficients.count)
  }

  /// offset + amplitude · sin(omega · x + phase)
  public mutating func sine(
    amplitude: Double, omega: Double, phase: Double, offset: Double
  ) -> Curve {
    add(.sine, [amplitude, omega, phase, offset], count: 4)
  }

  /// Straight between the points, and on beyond the ends. x must grow.
  public mutating func pieces(x: [Double], y: [Double]) -> Curve {
    if x.count < 2 { return constant(y.first ?? 0) }
    return add(.pieces, x + y, count: x.count)
  }

  /// Straight between the points, flat beyond the ends. x must grow.
  public mutating func clampedPieces(x: [Double], y: [Double]) -> Curve {
    guard let first = x.first, let last = x.last, x.count > 1 else { return constant(y.first ?? 0) }
    return pieces(x: [first - 1] + x + [last + 1], y: [y[0]] + y + [y[y.count - 1]])
  }

  /// Flat from each point to the next. x must grow.
  public mutating func steps(x: [Double], y: [Double]) -> Curve {
    x.isEmpty ? constant(0) : add(.steps, x + y, count: x.count)
  }

  /// The cubic spline through points whose x grow (see `CubicSpline`), straight beyond the ends.
  public mutating func spline(x: [Double], y: [Double]) -> Curve {
    if x.count < 3 { return pieces(x: x, y: y) }
    let spline = CubicSpline(x: x, y: y)
    return add(.spline, x + y + spline.b + spline.c + spline.d, count: x.count)
  }

  /// The natural cubic spline through points whose x grow, straight beyond the ends (a GCV spline
  /// of degree three without smoothing).
  public mutating func naturalSpline(x: [Double], y: [Double]) -> Curve {
    if x.count < 3 { return pieces(x: x, y: y) }
    return spline(CubicSpline(naturalThrough: x, y))
  }

  /// The natural spline of degree five (see `QuinticSpline`), a parabola beyond the ends.
  public mutating func quintic(x: [Double], y: [Double]) -> Curve {
    if x.count < 4 { return naturalSpline(x: x, y: y) }
    let spline = QuinticSpline(x: x, y: y)
    return add(.quintic, x + y + spline.slopes + spline.bends, count: x.count)
  }

  /// A smooth step from one value to another between two places.
  public mutating func step(from start: (x: Double, y: Double), to end: (x: Double, y: Double))
    -> Curve
  {
    add(.step, [start.x, end.x, start.y, end.y], count: 4)
  }

  /// Rounded corners joined end to end, straight beyond the ends (see `Corner`).
  public mutating func corners(_ corners: [Corner]) -> Curve {
    guard let first = corners.first, let last = corners.last else { return constant(0) }
    let ends = [first.start.slope, last.end.slope]
    return add(.corners, ends + corners.flatMap { $0.x + $0.y }, count: corners.count)
  }

  /// A cubic spline with ready coefficients, one more x and y than pieces.
  public mutating func spline(_ spline: CubicSpline) -> Curve {
    add(
      .spline, spline.x + spline.y + spline.b + spline.c + spline.d, count: spline.x.count)
  }
}

extension Curve {
  public func scaled(by factor: Double) -> Curve {
    var curve = self
    curve.scale *= factor
    return curve
  }

  public var isConstant: Bool { shape == .constant }
}

extension CurveStore {
  /// The curve's value and derivatives at x.
  public func jet(_ curve: Curve, at x: Double) -> Curve.Jet {
    numbers.withUnsafeBufferPointer { Self.jet(curve, at: x, in: $0) }
  }

  static func jet(
    _ curve: Curve, at x: Double, in numbers: UnsafeBufferPointer<Double>
  ) -> Curve.Jet {
    let s = curve.start
    let n = curve.count
    let k = curve.scale
    switch curve.shape {
    case .constant: return Curve.Jet(value: k * numbers[s], slope: 0, bend: 0)
    case .linear:
      let slope = numbers[s + 1]
      return Curve.Jet(value: k * (numbers[s] + slope * x), slope: k * slope, bend: 0)
    case .polynomial:
      var (value, slope, half) = (0.0, 0.0, 0.0)
      for i in s..<s + n {
        half = half * x + slope
        slope = slope * x + value
        value = value * x + numbers[i]
      }
      return Curve.Jet(value: k * value, slope: k * slope, bend: k * 2 * half)
    case .spline:
      let i = piece(of: x, start: s, count: n, in: numbers)
      let dx = x - numbers[s + i]
      let (y, b) = (numbers[s + n + i], numbers[s + 2 * n + i])
      let outside = x < numbers[s] || x > numbers[s + n - 1]
      let c = outside ? 0 : numbers[s + 3 * n + i]
      let d = outside ? 0 : numbers[s + 4 * n + i]
      return Curve.Jet(
        value: k * (y + dx * (b + dx * (c + dx * d))),
        slope: k * (b + dx * (2 * c + dx * 3 * d)), bend: k * (2 * c + dx * 6 * d))
    case .quintic:
      let jet = QuinticSpline.jet(at: x, start: s, count: n, in: numbers)
      return Curve.Jet(value: k * jet.value, slope: k * jet.slope, bend: k * jet.bend)
    case .step:
      let width = numbers[s + 1] - numbers[s]
      let u = min(1, max(0, (x - numbers[s]) / width))
      let rise = k * (numbers[s + 3] - numbers[s + 2])
      return Curve.Jet(
        value: k * numbers[s + 2] + rise * smoothStep(u),
        slope: rise * 30 * u * u * (1 - u) * (1 - u) / width,
        bend: rise * 60 * u * (1 - u) * (1 - 2 * u) / (width * width))
    case .pieces:
      let i = min(piece(of: x, start: s, count: n, in: numbers), n - 2)
      let slope =
        (numbers[s + n + i + 1] - numbers[s + n + i]) / (numbers[s + i + 1] - numbers[s + i])
      let value = numbers[s + n + i] + slope * (x - numbers[s + i])
      return Curve.Jet(value: k * value, slope: k * slope, bend: 0)
    case .steps:
      let i = piece(of: x, start: s, count: n, in: numbers)
      return Curve.Jet(value: k * numbers[s + n + i], slope: 0, bend: 0)
    case .corners:
      let jet = Corner.jet(at: x, start: s, count: n, in: numbers)
      return Curve.Jet(value: k * jet.value, slope: k * jet.slope, bend: k * jet.bend)
    case .sine:
      let (a, w) = (numbers[s], numbers[s + 1])
      let (sine, cosine) = sineAndCosine(w * x + numbers[s + 2])
      return Curve.Jet(
        value: k * (numbers[s + 3] + a * sine), slope: k * a * w * cosine,
        bend: -k * a * w * w * sine)
    }
  }

  /// The last knot at or below x; the first below the start, the last beyond the end.
  private static func piece(
    of x: Double, start: Int, count: Int, in numbers: UnsafeBufferPointer<Double>
  ) -> Int {
    var low = 0
    var high = count
    while high - low > 1 {
      let middle = (low + high) / 2
      if numbers[start + middle] <= x { low = middle } else { high = middle }
    }
    return low
  }
}
