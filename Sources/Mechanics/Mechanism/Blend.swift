/// How one coordinate, axis or length follows several coordinates.
public enum Blend: Hashable, Sendable {
  case polynomial([Term])
  /// Part of the place on an ellipsoid where the surface faces along the z of a ball joint.
  case onEllipsoid(EllipsoidSide)

  /// scale · product of powers
  public struct Term: Hashable, Sendable {
    public var scale: Double
    public var factors: [Factor]

    public init(scale: Double, factors: [Factor]) { (self.scale, self.factors) = (scale, factors) }
  }

  public struct Factor: Hashable, Sendable {
    public var coordinate: Int
    /// At least 1; each coordinate has one factor in a term.
    public var power: Int

    public init(coordinate: Int, power: Int) { (self.coordinate, self.power) = (coordinate, power) }
  }

  /// Every coordinate it asks, each once.
  var coordinates: [Int] {
    switch self {
    case .onEllipsoid(let side): return side.coordinates
    case .polynomial(let terms):
      var found: [Int] = []
      for factor in terms.flatMap({ $0.factors }) where !found.contains(factor.coordinate) {
        found.append(factor.coordinate)
      }
      return found
    }
  }

  public func scaled(by factor: Double) -> Blend {
    switch self {
    case .onEllipsoid(var side):
      side.radius *= factor
      return .onEllipsoid(side)
    case .polynomial(let terms):
      return .polynomial(terms.map { Term(scale: $0.scale * factor, factors: $0.factors) })
    }
  }

  func value(_ q: Numbers) -> Double {
    switch self {
    case .polynomial(let terms): Self.sum(terms, q, by: nil, and: nil)
    case .onEllipsoid(let side): side.value(q)
    }
  }

  /// How it changes with a coordinate.
  func slope(_ q: Numbers, by coordinate: Int) -> Double {
    switch self {
    case .polynomial(let terms): Self.sum(terms, q, by: coordinate, and: nil)
    case .onEllipsoid(let side): side.slope(q, by: coordinate)
    }
  }

  /// How it changes with the speed of a coordinate: the slope, but where speeds are turns about
  /// axes that stand still (`Link.spins`).
  func rate(_ q: Numbers, by coordinate: Int) -> Double {
    switch self {
    case .polynomial(let terms): Self.sum(terms, q, by: coordinate, and: nil)
    case .onEllipsoid(let side): side.rate(q, by: coordinate)
    }
  }

  /// How its speed changes with the product of two coordinates' speeds.
  func bend(_ q: Numbers, by first: Int, and second: Int) -> Double {
    switch self {
    case .polynomial(let terms): Self.sum(terms, q, by: first, and: second)
    case .onEllipsoid(let side): side.bend(q, by: first, and: second)
    }
  }

  /// The polynomial differentiated by none, one or two of its coordinates.
  private static func sum(
    _ terms: [Term], _ q: Numbers, by first: Int?, and second: Int?
  ) -> Double {
    var sum = 0.0
    for term in terms {
      var product = term.scale
      for factor in term.factors {
        var power = factor.power
        if factor.coordinate == first {
          product *= Double(power)
          power -= 1
        }
        if factor.coordinate == second {
          product *= Double(power)
          power -= 1
        }
        var i = 0
        while i < power {
          product *= q[factor.coordinate]
          i += 1
        }
      }
      sum += term.holds(first) && term.holds(second) ? product : 0
    }
    return sum
  }
}

extension Blend.Term {
  fileprivate func holds(_ coordinate: Int?) -> Bool {
    guard let coordinate else { return true }
    return factors.contains { $0.coordinate == coordinate }
  }
}
