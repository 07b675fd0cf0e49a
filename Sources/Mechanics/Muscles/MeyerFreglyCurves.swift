/// The curves of Meyer and others 2016 (PLoS Comput Biol, "Muscle synergies may improve
/// optimization prediction of knee contact forces"), numbers fitted to
/// OpenSim 4.6's MeyerFregly2016Muscle within 1e-14. Its tendon never stretches.
public struct MeyerFreglyCurves: Hashable, Sendable {
  public var activeWidth = 1.0
  public var ignoresPassive = false

  public init() {}

  func active(_ length: Double) -> Double {
    let x = (length - 1) / activeWidth + 1
    return SlantedBell(
      0.8174335195118567, at: 1.0543485611630792, width: 0.16194288662763054,
      slant: 0.06381565266095132
    ).value(at: x)
      + SlantedBell(
        0.43130780147182735, at: 0.7163004817144222, width: -0.029060905806812042,
        slant: 0.19835014521989278
      ).value(at: x)
      + SlantedBell(0.1, at: 1, width: 0.353553390593274).value(at: x)
  }

  func passive(_ length: Double) -> Double {
    if ignoresPassive { return 0 }
    return 0.232000797810576
      * logarithm(exponential(12.438535493526128 * (length - 1.329470475731338)) + 1)
  }

  func velocity(_ v: Double) -> Double {
    let inner = arcTangent(y: -0.27671677680515827 + 8.053304562566934 * v, x: 1)
    let outer = arcTangent(y: 18.79321347939241 + 6.320952269584149 * inner, x: 1)
    return -32.514010190842946 + 22.160392466606044 * outer
  }
}
