import Mechanics
import Testing

/// A muscle at rest: fibres and tendon in series.
struct MuscleTests {
  private struct Made {
    var mechanism: Mechanism
    var muscles: [Musculotendon]
  }

  /// One muscle of each kind, leaning fibres and all.
  private func made() throws -> Made {
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
    let muscles = kinds.map {
      Musculotendon(
        maxForce: 1500, optimalLength: 0.08, slackLength: 0.3, pennation: 0.25, maxPennation: 1.47,
        maxVelocity: 10, rigidTendon: false, minActivation: 0.01, shortest: 0.44, curves: $0)
    }
    return Made(mechanism: try Mechanism(parts), muscles: muscles)
  }

  @Test func fibresAndTendonPullEquallyInEquilibrium() throws {
    let made = try made()
    for muscle in made.muscles {
      for length in stride(from: 0.355, through: 0.46, by: 0.005) {
        for activation in [0.01, 0.3, 1] {
          let rest = made.mechanism.equilibrium(muscle, length: length, activation: activation)
          let fibres = (rest.passiveForce + rest.activeForce) * rest.cosPennation
          #expect(abs(fibres - rest.tendonForce) < 1e-6 * muscle.maxForce)
          let whole = rest.fibreLength * rest.cosPennation + rest.tendonLength
          #expect(abs(whole - length) < 1e-12)
        }
      }
    }
  }

  @Test func aStiffTendonKeepsItsLength() throws {
    let made = try made()
    for length in stride(from: 0.36, through: 0.46, by: 0.01) {
      let rest = made.mechanism.rigid(made.muscles[0], length: length, activation: 0)
      #expect(abs(rest.tendonLength - 0.3) < 1e-12)
      #expect(rest.activeForce == 0)
    }
  }

  @Test func aLongerMusclePullsHarderAtRest() throws {
    let made = try made()
    for muscle in made.muscles {
      let forces = stride(from: 0.36, through: 0.46, by: 0.002).map {
        made.mechanism.equilibrium(muscle, length: $0, activation: 0).passiveInTendon
      }
      for (before, after) in zip(forces, forces.dropFirst()) { #expect(after >= before) }
      #expect((forces.last ?? 0) > 200)
    }
  }

  /// As OpenSim 4.6 gives them for its MeyerFregly2016Muscle.
  @Test func theCurvesOfMeyerAndFreglyAreOpenSims() throws {
    let m = try made().mechanism
    let muscle = Musculotendon(
      maxForce: 1000, optimalLength: 0.1, slackLength: 0.2, pennation: 0.2, maxPennation: 1.47,
      maxVelocity: 10, rigidTendon: true, minActivation: 0, shortest: 0,
      curves: .meyerFregly(.init()))
    #expect(abs(m.active(muscle, 0.7) - 0.6841719703141341) < 1e-12)
    #expect(abs(m.active(muscle, 1.4) - 0.37995005933870923) < 1e-12)
    #expect(abs(m.passive(muscle, 1.2) - 0.042260667918694025) < 1e-12)
    #expect(abs(m.passive(muscle, 1.6) - 0.7885636477181598) < 1e-12)
    #expect(abs(m.velocity(muscle, 0.2) - 1.3971619794016874) < 1e-12)
    #expect(abs(m.velocity(muscle, -0.3) - 0.3065233044411997) < 1e-12)
    // Its tendon never stretches.
    let soft = m.equilibrium(muscle, length: 0.32, activation: 0)
    #expect(soft == m.rigid(muscle, length: 0.32, activation: 0))
  }

  @Test func everyCurveIsOneWhereItsDefinitionSaysSo() throws {
    let made = try made()
    let m = made.mechanism
    for muscle in made.muscles {
      let strain: Double
      let tendon: Double
      switch muscle.curves {
      case .millard: (strain, tendon) = (0.7, 0.049)
      case .thelen(let t): (strain, tendon) = (t.passiveStrain, t.tendonStrain)
      case .deGrooteFregly(let d): (strain, tendon) = (d.passiveStrain, d.tendonStrain)
      // Drawn curves are as their points say.
      case .drawn, .meyerFregly: continue
      }
      #expect(abs(m.passive(muscle, 1 + strain) - 1) < 1e-12)
      #expect(abs(m.tendon(muscle, 1 + tendon) - 1) < 1e-12)
      #expect(abs(m.active(muscle, 1) - 1) < 0.01)
      #expect(abs(m.velocity(muscle, 0) - 1) < 0.01)
      #expect(m.velocity(muscle, -1) < 0.01)
      #expect(m.velocity(muscle, 1) > 1.2)
    }
  }

  @Test func aCornerLeavesAndArrivesAlongItsLines() {
    var store = CurveStore()
    let (start, end) = (Corner.End(1, 2, slope: 0.1), Corner.End(3, 5, slope: 4))
    let curve = store.corners([Corner(start, end, curviness: 0.5)])
    for x in stride(from: 0.5, through: 3.5, by: 0.0625) {
      let h = 1e-6
      let (before, after) = (store.jet(curve, at: x - h), store.jet(curve, at: x + h))
      let jet = store.jet(curve, at: x)
      #expect(abs(jet.slope - (after.value - before.value) / (2 * h)) < 1e-6)
    }
    #expect(abs(store.jet(curve, at: 1).value - 2) < 1e-14)
    #expect(abs(store.jet(curve, at: 3.0000001).slope - 4) < 1e-6)
    #expect(abs(store.jet(curve, at: 1.0000001).slope - 0.1) < 1e-4)
  }
}
