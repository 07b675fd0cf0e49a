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
    case .piecewiseLinear(let x, let y): return store.pieces(x: x, y: y)
    case .piecewiseConstant(let x, let y): return store.steps(x: x, y: y)
    case .sine(let amplitude, let omega, let phase, let offset):
      return store.sine(amplitude: amplitude, omega: omega, phase: phase, offset: offset)
    case .multiplier(let scale, let inner):
      return inner.curve(in: &store)?.scaled(by: scale)
    }
  }
}
