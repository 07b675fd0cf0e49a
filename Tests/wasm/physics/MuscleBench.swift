import Biomechanics
import Mechanics

/// One muscle of each kind at lengths and activations from end to end.
final class MuscleBench {
  let mechanism: Mechanism
  private let muscles: [Musculotendon]

  init?() {
    var parts = Mechanism.Parts()
    parts.links = [Link(parent: 0, near: .none, far: .none, axes: 0..<0, inertia: Inertia())]
    let millard = MillardCurves(
      active: parts.curves.activeForceLength(
        least: 0.4441, transition: 0.73, most: 1.8123, minimum: 0.1, shallowSlope: 0.8616),
      passive: parts.curves.fibreForceLength(strainAtZero: 0, strainAtOne: 0.7),
      tendon: parts.curves.tendonForceLength(strainAtOne: 0.049),
      velocity: parts.curves.forceVelocity(
        concentric: (0, 0.25), isometric: 5, eccentric: (0, 0.15), mostEccentric: 1.4,
        curviness: (0.6, 0.9)))
    let kinds: [Musculotendon.Curves] = [
      .millard(millard), .thelen(ThelenCurves()), .deGrooteFregly(DeGrooteFreglyCurves()),
    ]
    muscles = kinds.map {
      Musculotendon(
        maxForce: 1500, optimalLength: 0.08, slackLength: 0.3, pennation: 0.25, maxPennation: 1.47,
        maxVelocity: 10, rigidTendon: false, minActivation: 0.01, shortest: 0.44, curves: $0)
    }
    guard let mechanism = try? Mechanism(parts) else { return nil }
    self.mechanism = mechanism
  }

  func rest(_ n: Int, into print: inout Fingerprint) {
    let muscle = muscles[n % muscles.count]
    for i in 0..<12 {
      let (length, activation) = (0.3 + 0.2 * spread(n + i), spread(n + 7 * i))
      for rest in [
        mechanism.equilibrium(muscle, length: length, activation: activation),
        mechanism.rigid(muscle, length: length, activation: activation),
      ] {
        print.add([
          rest.fibreLength, rest.cosPennation, rest.tendonLength, rest.passiveForce,
          rest.activeForce, rest.tendonForce,
        ])
      }
      print.add(mechanism.velocity(muscle, 2 * activation - 1))
    }
  }
}
