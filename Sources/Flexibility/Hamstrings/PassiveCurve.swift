import Mechanics

/// How hard a relaxed muscle resists being drawn out: nothing until slack is gone, then
/// exponential, then straight (Magnusson's and others' curves have this J shape).
public struct PassiveCurve: Hashable, Sendable {
  /// The length at which slack is gone, and every other stretch, in optimal fibre lengths.
  public var slack: Double
  /// How sharply the force rises, per optimal fibre length.
  public var sharpness: Double
  /// The force that sets the exponential's height, in maximal forces.
  public var toe: Double

  public init(slack: Double, sharpness: Double, toe: Double) {
    self.slack = slack
    self.sharpness = sharpness
    self.toe = toe
  }

  /// Beyond this force, in maximal forces, the curve goes on straight.
  static let straight = 0.3
  /// The force at which a stretch begins to be felt by the joint, in maximal forces: the onset.
  static let noticed = 0.01

  /// The length of the fibres at onset, in optimal lengths.
  public var onset: Double { slack + logarithm(Self.noticed / toe + 1) / sharpness }

  /// Force in maximal forces at a length of the fibres in optimal lengths.
  public func force(at length: Double) -> Double {
    let x = length - slack
    if x <= 0 { return 0 }
    let force = toe * (exponential(sharpness * x) - 1)
    if force <= Self.straight { return force }
    return Self.straight + (Self.straight + toe) * sharpness * (x - bent)
  }

  /// How fast the force grows with the length, maximal forces per optimal length.
  public func slope(at length: Double) -> Double {
    let x = length - slack
    if x <= 0 { return 0 }
    return sharpness * min(toe * exponential(sharpness * x), Self.straight + toe)
  }

  /// How far beyond slack the curve is bent, optimal lengths.
  private var bent: Double { logarithm(Self.straight / toe + 1) / sharpness }
}
