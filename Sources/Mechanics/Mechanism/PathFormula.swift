/// A path whose length is a formula of coordinates rather than a course over bones: OpenSim's
/// FunctionBasedPath.
public struct PathFormula: Hashable, Sendable {
  public var coordinates: [Int]
  /// Metres.
  public var length: Blend
  /// One a coordinate, metres; empty for minus the slopes of the length.
  public var arms: [Blend]

  public init(coordinates: [Int], length: Blend, arms: [Blend]) {
    (self.coordinates, self.length, self.arms) = (coordinates, length, arms)
  }

  /// The moment arm about one of its coordinates, by its number among them.
  func arm(_ i: Int, _ q: Numbers) -> Double {
    arms.isEmpty ? -length.slope(q, by: coordinates[i]) : arms[i].value(q)
  }

  func arm(about coordinate: Int, _ q: Numbers) -> Double {
    var i = 0
    while i < coordinates.count {
      if coordinates[i] == coordinate { return arm(i, q) }
      i += 1
    }
    return 0
  }

  /// Metres a second.
  func lengthening(_ q: Numbers, _ speeds: Numbers) -> Double {
    var sum = 0.0
    var i = 0
    while i < coordinates.count {
      sum -= arm(i, q) * speeds[coordinates[i]]
      i += 1
    }
    return sum
  }
}
