/// The smooth curves of De Groote, Kinney, Rao and Fregly 2016, with OpenSim's corrected numbers.
public struct DeGrooteFreglyCurves: Hashable, Sendable {
  public var activeWidth = 1.0
  public var passiveStrain = 0.6
  public var tendonStrain = 0.049
  public var ignoresPassive = false

  public init() {}

  func active(_ length: Double) -> Double {
    let x = (length - 1) / activeWidth + 1
    return SlantedBell(
      0.8150671134243542, at: 1.055033428970575, width: 0.162384573599574, slant: 0.063303448465465
    ).value(at: x)
      + SlantedBell(
        0.433004984392647, at: 0.716775413397760, width: -0.029947116970696,
        slant: 0.200356847296188
      ).value(at: x)
      + SlantedBell(0.1, at: 1, width: 0.35355339059327373).value(at: x)
  }

  func passive(_ length: Double) -> Double {
    if ignoresPassive { return 0 }
    let (shape, least) = (4.0, 0.2)
    let offset = exponential(shape * (least - 1) / passiveStrain)
    return (exponential(shape * (length - 1) / passiveStrain) - offset)
      / (exponential(shape) - offset)
  }

  func tendon(_ length: Double) -> Double {
    let stiffness = 1.791759469228055 / tendonStrain  // ln 6
    return 0.2 * exponential(stiffness * (length - 1)) - 0.2
  }

  func velocity(_ v: Double) -> Double {
    let t = -8.149 * v - 0.374
    return -0.3211346127989808 * logarithm(t + (t * t + 1).squareRoot()) + 0.8825327733249912
  }
}
