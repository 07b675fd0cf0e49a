/// The curves of Meyer and others 2016 (PLoS Comput Biol, "Muscle synergies may improve
/// optimization prediction of knee contact forces"), numbers fitted to
/// OpenSim 4.6's MeyerFregly2016Muscle within 1e-14. Its tendon never stretches.
public struct MeyerFreglyCurves: Hashable, Sendable {
  public var activeWidth = 1.0
  public var ignoresPassive = false

  public init() {}

  func active(_ length: Double) -> Double {
    let x = (length - 1) / activeWidth + 1
    func bell(_ height: Double, _ middle: Double, _ width: Double, _ slant: Double) -> Double {
      let t = (x - middle) / (width + slant * x)
      return height * exponential(-0.5 * t * t)
    }
    return bell(0.8174335195118567, 1.0543485611630792, 0.16194288662763054, 0.06381565266095132)
      + bell(0.43130780147182735, 0.7163004817144222, -0.029060905806812042, 0.19835014521989278)
      + bell(0.1, 1, 0.353553390593274, 0)
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
