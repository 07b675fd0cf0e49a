import Mechanics

/// A function as the file writes it.
public indirect enum Function: Hashable, Sendable {
  case constant(Double)
  /// Slopes for each argument, then the value at nought.
  case linear([Double])
  /// From the highest power down.
  case polynomial([Double])
  /// SIMM's cubic spline, "SimmSpline".
  case simmSpline(x: [Double], y: [Double])
  /// A natural spline of degree 2 · half − 1 through its points, "GCVSpline"; half is 1, 2 or 3.
  case naturalSpline(half: Int, x: [Double], y: [Double])
  /// A polynomial of several arguments. Coefficients go by the powers of the first argument, then of
  /// the second and so on, the powers of a term together no more than the order.
  case multivariate(dimension: Int, order: Int, [Double])
  case step(from: Double, to: Double, start: Double, end: Double)
  case piecewiseLinear(x: [Double], y: [Double])
  case piecewiseConstant(x: [Double], y: [Double])
  case sine(amplitude: Double, omega: Double, phase: Double, offset: Double)
  case multiplier(scale: Double, Function)

  /// As a curve of one argument; nil for a function of several.
  func curve(in store: inout CurveStore) -> Curve? {
    switch self {
    case .constant(let value): return store.constant(value)
    case .linear(let c):
      if c.count == 1 { return store.constant(c[0]) }
      return c.count == 2 ? store.linear(slope: c[0], at: c[1]) : nil
    case .polynomial(let c): return store.polynomial(c)
    case .simmSpline(let x, let y): return store.spline(x: x, y: y)
    case .naturalSpline(let half, let x, let y):
      switch half {
      case 1: return store.clampedPieces(x: x, y: y)
      case 2: return store.naturalSpline(x: x, y: y)
      default: return store.quintic(x: x, y: y)
      }
    case .multivariate(let dimension, let order, let c):
      if dimension != 1 { return nil }
      return store.polynomial((0...order).map { c[order - $0] })
    case .step(let from, let to, let start, let end):
      return store.step(from: (from, start), to: (to, end))
    case .piecewiseLinear(let x, let y): return store.pieces(x: x, y: y)
    case .piecewiseConstant(let x, let y): return store.steps(x: x, y: y)
    case .sine(let amplitude, let omega, let phase, let offset):
      return store.sine(amplitude: amplitude, omega: omega, phase: phase, offset: offset)
    case .multiplier(let scale, let inner):
      return inner.curve(in: &store)?.scaled(by: scale)
    }
  }

  /// As a blend of several coordinates, one an argument; nil for a function that takes another
  /// number of them.
  func blend(of coordinates: [Int]) -> Blend? {
    switch self {
    case .constant(let value): return .polynomial([.init(scale: value, factors: [])])
    case .linear(let c):
      guard c.count == coordinates.count + 1 else { return nil }
      let slopes = zip(c, coordinates).map {
        Blend.Term(scale: $0, factors: [.init(coordinate: $1, power: 1)])
      }
      return .polynomial(slopes + [.init(scale: c[c.count - 1], factors: [])])
    case .polynomial(let c):
      guard coordinates.count == 1 else { return nil }
      return Function.multivariate(dimension: 1, order: c.count - 1, c.reversed())
        .blend(of: coordinates)
    case .multivariate(let dimension, let order, let c):
      guard dimension == coordinates.count else { return nil }
      let powers = Self.powers(dimension: dimension, order: order)
      guard powers.count == c.count else { return nil }
      return .polynomial(
        zip(c, powers).map { scale, powers in
          Blend.Term(
            scale: scale,
            factors: zip(coordinates, powers).filter { $0.1 > 0 }
              .map { Blend.Factor(coordinate: $0.0, power: $0.1) })
        })
    case .multiplier(let scale, let inner):
      return inner.blend(of: coordinates)?.scaled(by: scale)
    default: return nil
    }
  }

  /// The powers of each argument, term by term.
  static func powers(dimension: Int, order: Int) -> [[Int]] {
    guard dimension > 0 else { return [[]] }
    return (0...order).flatMap { first in
      powers(dimension: dimension - 1, order: order - first).map { [first] + $0 }
    }
  }
}
