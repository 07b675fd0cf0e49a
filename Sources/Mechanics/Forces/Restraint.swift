/// What holds a coordinate back, newtons or newton metres along it.
public enum Restraint: Hashable, Sendable {
  /// −stiffness · (value − rest) − viscosity · speed
  case spring(stiffness: Double, rest: Double, viscosity: Double)
  case limit(Limit)
  /// A formula of the value and the speed.
  case formula(Formula)

  /// The soft ends of a range: beyond each the stiffness comes in over `transition` by a smooth
  /// step of fifth order. Radians and newton metres per radian, or metres and newtons per metre.
  public struct Limit: Hashable, Sendable {
    public var upper: Double
    public var upperStiffness: Double
    public var lower: Double
    public var lowerStiffness: Double
    public var transition: Double
    public var damping: Double

    public init(
      upper: Double, upperStiffness: Double, lower: Double, lowerStiffness: Double,
      transition: Double, damping: Double
    ) {
      (self.upper, self.upperStiffness) = (upper, upperStiffness)
      (self.lower, self.lowerStiffness) = (lower, lowerStiffness)
      (self.transition, self.damping) = (transition, damping)
    }
  }
}

extension Mechanism {
  public func force(_ law: Restraint, at value: Double, speed: Double = 0) -> Double {
    switch law {
    case .spring(let stiffness, let rest, let viscosity):
      -stiffness * (value - rest) - viscosity * speed
    case .limit(let limit): limit.force(at: value, speed: speed)
    case .formula(let formula): formula.value(value, speed)
    }
  }

  /// Joules; nil where a formula hides it.
  func energy(_ law: Restraint, at value: Double) -> Double? {
    switch law {
    case .spring(let stiffness, let rest, _): 0.5 * stiffness * (value - rest) * (value - rest)
    case .limit(let limit): limit.energy(at: value)
    case .formula: nil
    }
  }
}

extension Restraint.Limit {
  func force(at value: Double, speed: Double) -> Double {
    let (high, low) = (share(value - upper), share(lower - value))
    return -upperStiffness * high * (value - upper) + lowerStiffness * low * (lower - value)
      - damping * (high + low) * speed
  }

  /// How much of the stiffness has come in, 0…1.
  private func share(_ beyond: Double) -> Double {
    beyond < transition ? smoothStep(beyond / transition) : 1
  }

  func energy(at value: Double) -> Double {
    if value > upper { return upperStiffness * stored(value - upper) }
    return value < lower ? lowerStiffness * stored(lower - value) : 0
  }

  /// The integral of share(d) · d.
  private func stored(_ beyond: Double) -> Double {
    guard beyond < transition else {
      return 0.5 * beyond * beyond - transition * transition / 7
    }
    let x = beyond / transition
    return x * x * x * (2 - 2.5 * x + 6 * x * x / 7) * beyond * beyond
  }
}
