import Testing

@testable import Mechanics

/// A muscle of any kind finds its balance at any length and activation, and nothing else.
struct EquilibriumTests {
  private static func mechanism() throws -> (Mechanism, [Musculotendon]) {
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
    // Short fibres on a long tendon, long ones on a short tendon; straight and leaning.
    let builds = [(0.03, 0.4, 0.5), (0.08, 0.3, 0.25), (0.2, 0.05, 0), (0.1, 0.1, 0.1)]
    let muscles = kinds.flatMap { kind in
      builds.map { fibre, tendon, pennation in
        Musculotendon(
          maxForce: 1500, optimalLength: fibre, slackLength: tendon, pennation: pennation,
          maxPennation: 1.47, maxVelocity: 10, rigidTendon: false, minActivation: 0.01,
          shortest: 0.44, curves: kind)
      }
    }
    return (try Mechanism(parts), muscles)
  }

  /// From a muscle pushed together to one drawn out far beyond what a body can do.
  private static let stretches = stride(from: -0.6, through: 1.2, by: 0.03)
  private static let activations = [0, 0.01, 0.05, 0.2, 0.5, 0.8, 1]

  @Test func fibresAndTendonPullEquallyOverTheWholeRange() throws {
    let (m, muscles) = try Self.mechanism()
    for muscle in muscles {
      for stretch in Self.stretches {
        let length = muscle.slackLength + muscle.optimalLength * (1 + stretch)
        for activation in Self.activations {
          let rest = m.equilibrium(muscle, length: length, activation: activation)
          let whole = rest.fibreLength * rest.cosPennation + rest.tendonLength
          #expect(abs(whole - length) < 1e-12)
          #expect(rest.fibreLength.isFinite && rest.tendonForce.isFinite)
          let fibres = (rest.passiveForce + rest.activeForce) * rest.cosPennation
          let more = fibres - rest.tendonForce
          if rest.fibreLength > muscle.shortest {
            #expect(abs(more) < 1e-7 * max(muscle.maxForce, fibres), "\(length) \(activation)")
          } else {
            // Fibres that get no shorter may pull harder than their slack tendon, never softer.
            #expect(more >= -1e-9 * muscle.maxForce, "\(length) \(activation)")
          }
        }
      }
    }
  }

  @Test func drawnOutFurtherOrWorkingHarderATendonIsNeverSlacker() throws {
    let (m, muscles) = try Self.mechanism()
    for muscle in muscles {
      // At rest only: on the falling side of the active curve more length may give less force.
      let tendons = Self.stretches.map {
        m.equilibrium(
          muscle, length: muscle.slackLength + muscle.optimalLength * (1 + $0), activation: 0
        ).tendonLength
      }
      for (a, b) in zip(tendons, tendons.dropFirst()) { #expect(b >= a - 1e-9) }
      for stretch in Self.stretches {
        let length = muscle.slackLength + muscle.optimalLength * (1 + stretch)
        let forces = Self.activations.map {
          m.equilibrium(muscle, length: length, activation: $0).tendonForce
        }
        for (a, b) in zip(forces, forces.dropFirst()) {
          #expect(b >= a - 1e-6 * muscle.maxForce)
        }
      }
    }
  }
}
