/// The curves of Thelen 2003 ("Adjustment of muscle mechanics model parameters to simulate dynamic
/// contractions in older adults"), as OpenSim has them.
public struct ThelenCurves: Hashable, Sendable {
  /// The tendon's strain, and the fibre's, at the greatest isometric force.
  public var tendonStrain = 0.04
  public var passiveStrain = 0.6
  public var activeShape = 0.45
  public var passiveShape = 5.0
  public var velocityShape = 0.25
  public var mostEccentric = 1.4

  public init() {}

  func active(_ length: Double) -> Double {
    exponential(-(length - 1) * (length - 1) / activeShape)
  }

  func passive(_ length: Double) -> Double {
    guard length > 1 else { return 0 }
    return (exponential(passiveShape * (length - 1) / passiveStrain) - 1)
      / (exponential(passiveShape) - 1)
  }

  func tendon(_ length: Double) -> Double {
    let strain = length - 1
    guard strain > 0 else { return 0 }
    let cubed = 20.085536923187668  // e³
    let toe = 99 * tendonStrain * cubed / (166 * cubed - 67)
    if strain > toe { return 0.67 / (tendonStrain - toe) * (strain - toe) + 0.33 }
    return 0.33 * (exponential(3 * strain / toe) - 1) / (cubed - 1)
  }

  /// The share of force kept at full activation, of a velocity in greatest shortening velocities.
  func velocity(_ v: Double) -> Double {
    if v <= 0 { return max(0, (1 + v) / (1 - v / velocityShape)) }
    let c = v * (2 + 2 / velocityShape) / (mostEccentric - 1)
    return (1 + c * mostEccentric) / (1 + c)
  }
}
