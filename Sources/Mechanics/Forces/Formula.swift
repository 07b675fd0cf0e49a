import Biomechanics

/// A formula of up to eight numbers, taken apart: + − × ÷ ^, brackets, and the usual functions.
/// Evaluating takes no memory.
public struct Formula: Hashable, Sendable {
  public enum Node: Hashable, Sendable {
    case number(Double)
    case variable(Int)
    case call(Function, Int)
    case join(Operation, Int, Int)
  }

  public enum Operation: Hashable, Sendable {
    case add, subtract, multiply, divide, power, least, most
  }

  public enum Function: Hashable, Sendable {
    case negative, root, exponential, logarithm, sine, cosine, tangent, arcSine, arcCosine
    case arcTangent, hyperbolicTangent, absolute, square, cube, reciprocal, step
  }

  /// Each node comes after those it needs; the last is the whole.
  let nodes: [Node]

  /// Nil unless every node comes after those it needs, and there is one.
  public init?(nodes: [Node]) {
    guard !nodes.isEmpty else { return nil }
    for (i, node) in nodes.enumerated() {
      switch node {
      case .number, .variable: break
      case .call(_, let inner): if inner < 0 || inner >= i { return nil }
      case .join(_, let x, let y): if min(x, y) < 0 || max(x, y) >= i { return nil }
      }
    }
    self.nodes = nodes
  }

  /// The formula's value for its first and second variable.
  public func value(_ first: Double, _ second: Double = 0) -> Double {
    var numbers = SIMD8<Double>()
    (numbers[0], numbers[1]) = (first, second)
    return value(of: numbers)
  }

  /// The formula's value for its variables in their order.
  public func value(of numbers: SIMD8<Double>) -> Double { value(nodes.count - 1, numbers) }

  private func value(_ node: Int, _ numbers: SIMD8<Double>) -> Double {
    switch nodes[node] {
    case .number(let value): value
    case .variable(let i): numbers[i & 7]
    case .call(let function, let inner): Self.call(function, value(inner, numbers))
    case .join(let operation, let x, let y):
      Self.join(operation, value(x, numbers), value(y, numbers))
    }
  }

  private static func join(_ operation: Operation, _ x: Double, _ y: Double) -> Double {
    switch operation {
    case .add: x + y
    case .subtract: x - y
    case .multiply: x * y
    case .divide: x / y
    case .power: raised(x, y)
    case .least: min(x, y)
    case .most: max(x, y)
    }
  }

  /// Whole powers of negative numbers have a value too.
  private static func raised(_ base: Double, _ exponent: Double) -> Double {
    guard exponent == exponent.rounded(), abs(exponent) < 1000 else {
      return base < 0 ? .nan : power(base, exponent)
    }
    var (result, factor, n) = (1.0, base, Int(abs(exponent)))
    while n > 0 {
      if n % 2 == 1 { result *= factor }
      factor *= factor
      n /= 2
    }
    return exponent < 0 ? 1 / result : result
  }

  private static func call(_ function: Function, _ x: Double) -> Double {
    switch function {
    case .negative: -x
    case .root: x < 0 ? .nan : x.squareRoot()
    case .exponential: Mechanics.exponential(x)
    case .logarithm: Mechanics.logarithm(x)
    case .sine: sineAndCosine(x).sine
    case .cosine: sineAndCosine(x).cosine
    case .tangent: sineAndCosine(x).sine / sineAndCosine(x).cosine
    case .arcSine: Mechanics.arcSine(x)
    case .arcCosine: Mechanics.arcCosine(x)
    case .arcTangent: Mechanics.arcTangent(y: x, x: 1)
    case .hyperbolicTangent: Mechanics.hyperbolicTangent(x)
    case .absolute: abs(x)
    case .square: x * x
    case .cube: x * x * x
    case .reciprocal: 1 / x
    case .step: x >= 0 ? 1 : 0
    }
  }
}
