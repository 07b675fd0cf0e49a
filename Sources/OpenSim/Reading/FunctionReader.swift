import Mechanics

extension Source {
  /// Functions inside functions beyond this count as damage.
  private static let deepestFunction = 16

  private static let functions: Set<String> = [
    "Constant", "LinearFunction", "PolynomialFunction", "SimmSpline", "NaturalCubicSpline",
    "natCubicSpline", "PiecewiseLinearFunction", "PiecewiseConstantFunction",
    "MultiplierFunction", "Sine", "GCVSpline", "StepFunction", "MultivariatePolynomialFunction",
  ]

  /// The function inside a property such as `<function>`, or standing by itself.
  func function(in element: Element, depth: Int = 0) throws(OpenSimError) -> Function? {
    guard depth < Self.deepestFunction else {
      throw damaged(element, "functions are nested too deeply")
    }
    if Self.functions.contains(element.tag) { return try function(element, depth: depth) }
    guard let inner = element.children.first else { return nil }
    guard Self.functions.contains(inner.tag) || inner.tag == "function" else {
      throw unsupported(inner, "the function <\(inner.tag)>")
    }
    return try function(in: inner, depth: depth + 1)
  }

  /// The function that is a property of an object: `<tag><Kind>…` or `<Kind name="tag">…`.
  func function(named tag: String, of element: Element) throws(OpenSimError) -> Function? {
    let holder =
      child(tag, of: element) ?? element.children.first { $0.name == tag }
      ?? defaults[element.tag]?.children.first { $0.name == tag }
    guard let holder else { return nil }
    return try function(in: holder)
  }

  private func function(_ element: Element, depth: Int) throws(OpenSimError) -> Function {
    switch element.tag {
    case "Constant": return .constant(try number("value", of: element) ?? 0)
    case "LinearFunction":
      return .linear(try numbers("coefficients", of: element) ?? [1, 0])
    case "PolynomialFunction":
      let coefficients = try numbers("coefficients", of: element) ?? [0]
      guard coefficients.count <= 100 else {
        throw damaged(element, "a polynomial of more than a hundred coefficients")
      }
      return .polynomial(coefficients)
    case "SimmSpline", "NaturalCubicSpline", "natCubicSpline":
      let (x, y) = try points(element)
      return .simmSpline(x: x, y: y)
    case "PiecewiseLinearFunction":
      let (x, y) = try points(element)
      return .piecewiseLinear(x: x, y: y)
    case "PiecewiseConstantFunction":
      let (x, y) = try points(element)
      return .piecewiseConstant(x: x, y: y)
    case "Sine":
      return .sine(
        amplitude: try number("amplitude", of: element) ?? 1,
        omega: try number("omega", of: element) ?? 1,
        phase: try number("phase", of: element) ?? 0,
        offset: try number("offset", of: element) ?? 0)
    case "GCVSpline": return try naturalSpline(element)
    case "MultivariatePolynomialFunction": return try multivariate(element)
    case "StepFunction":
      let from = try number("transition_start_time", of: element) ?? 0.99
      let to = try number("transition_end_time", of: element) ?? 1.01
      guard to > from else { throw damaged(element, "the step ends before it begins") }
      return .step(
        from: from, to: to, start: try number("start_value", of: element) ?? 0,
        end: try number("end_value", of: element) ?? 1)
    default:
      guard let holder = element.first("function"),
        let inner = try function(in: holder, depth: depth + 1)
      else { throw damaged(element, "<MultiplierFunction> multiplies nothing") }
      return .multiplier(scale: try number("scale", of: element) ?? 1, inner)
    }
  }

  private func naturalSpline(_ element: Element) throws(OpenSimError) -> Function {
    let half = try integer("half_order", of: element) ?? 0
    guard (1...3).contains(half) else {
      throw unsupported(element, "a GCV spline of degree \(2 * half - 1)")
    }
    guard try number("error_variance", of: element) ?? 0 == 0 else {
      throw unsupported(element, "a GCV spline that smooths")
    }
    let (x, y) = try points(element)
    return .naturalSpline(half: half, x: x, y: y)
  }

  private func multivariate(_ element: Element) throws(OpenSimError) -> Function {
    let dimension = try integer("dimension", of: element) ?? 0
    let order = try integer("order", of: element) ?? 0
    let coefficients = try numbers("coefficients", of: element) ?? []
    guard (1...6).contains(dimension), (0...20).contains(order), coefficients.count <= 10_000
    else { throw damaged(element, "a polynomial of \(dimension) numbers and order \(order)") }
    // So many ways are there to share the order among the arguments.
    var count = 1
    for i in 1...dimension { count = count * (order + i) / i }
    guard coefficients.count == count, coefficients.allSatisfy(\.isFinite) else {
      throw damaged(element, "the polynomial needs \(count) coefficients")
    }
    return .multivariate(dimension: dimension, order: order, coefficients)
  }

  /// x must grow; equal neighbours, which SIMM files have, keep the later value.
  private func points(_ element: Element) throws(OpenSimError) -> ([Double], [Double]) {
    let x = try numbers("x", of: element) ?? []
    let y = try numbers("y", of: element) ?? []
    guard x.count == y.count, !x.isEmpty, (x + y).allSatisfy(\.isFinite) else {
      throw damaged(element, "<\(element.tag)> needs as many x as y, and at least one")
    }
    var (xs, ys): ([Double], [Double]) = ([], [])
    for (a, b) in zip(x, y) {
      if let last = xs.last {
        guard a >= last else { throw damaged(element, "the x of <\(element.tag)> do not grow") }
        if a == last {
          ys[ys.count - 1] = b
          continue
        }
      }
      xs.append(a)
      ys.append(b)
    }
    return (xs, ys)
  }
}
