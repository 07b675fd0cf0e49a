/// A polynomial of several coordinates, by which one coordinate or axis follows them.
public struct Blend: Hashable, Sendable {
  public var terms: [Term]

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

  public init(terms: [Term]) { self.terms = terms }

  /// Every coordinate it asks, each once.
  var coordinates: [Int] {
    var found: [Int] = []
    for factor in terms.flatMap({ $0.factors }) where !found.contains(factor.coordinate) {
      found.append(factor.coordinate)
    }
    return found
  }

  /// The polynomial differentiated by none, one or two of its coordinates.
  func value(_ q: Numbers, by first: Int? = nil, and second: Int? = nil) -> Double {
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
