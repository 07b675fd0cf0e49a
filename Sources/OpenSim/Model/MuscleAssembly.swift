import Mechanics

extension Assembler {
  mutating func musculotendon(_ muscle: Model.Muscle) -> Musculotendon {
    var shortest = 0.01
    let curves: Musculotendon.Curves
    switch muscle.curves {
    case .millard(let m):
      shortest = m.active.least
      curves = .millard(millard(m.asUsed(rigidTendon: muscle.rigidTendon)))
    case .thelen(let t):
      curves = .thelen(t.curves)
    case .deGrooteFregly(let d):
      shortest = 0.2
      curves = .deGrooteFregly(d.curves)
    case .meyerFregly(let m):
      shortest = 0
      curves = .meyerFregly(m.curves)
    case .drawn(let d):
      curves = .drawn(drawn(d))
    }
    return Musculotendon(
      maxForce: muscle.maxForce, optimalLength: muscle.optimalLength,
      slackLength: muscle.slackLength, pennation: muscle.pennation,
      maxPennation: muscle.maxPennation, maxVelocity: muscle.maxVelocity,
      rigidTendon: muscle.rigidTendon, minActivation: muscle.minActivation, shortest: shortest,
      curves: curves)
  }

  private mutating func drawn(_ d: Model.Drawn) -> DrawnCurves {
    let still = parts.curves.constant(0)
    return DrawnCurves(
      active: d.active.curve(in: &parts.curves) ?? still,
      passive: d.passive.curve(in: &parts.curves) ?? still,
      velocity: (d.velocity ?? Model.Drawn.usualVelocity).curve(in: &parts.curves) ?? still,
      tendon: d.tendon?.curve(in: &parts.curves))
  }

  private mutating func millard(_ m: Model.Millard) -> MillardCurves {
    MillardCurves(
      active: parts.curves.activeForceLength(
        least: m.active.least, transition: m.active.transition, most: m.active.most,
        minimum: m.active.minimum, shallowSlope: m.active.shallowSlope),
      passive: parts.curves.fibreForceLength(
        strainAtZero: m.passive.strainAtZero, strainAtOne: m.passive.strainAtOne,
        stiffnessLow: m.passive.stiffnessLow, stiffnessAtOne: m.passive.stiffnessAtOne,
        curviness: m.passive.curviness),
      tendon: parts.curves.tendonForceLength(
        strainAtOne: m.tendon.strainAtOne, stiffnessAtOne: m.tendon.stiffnessAtOne,
        toeForce: m.tendon.toeForce, curviness: m.tendon.curviness),
      velocity: parts.curves.forceVelocity(
        concentric: (m.velocity.concentricAtMax, m.velocity.concentricNearMax),
        isometric: m.velocity.isometric,
        eccentric: (m.velocity.eccentricAtMax, m.velocity.eccentricNearMax),
        mostEccentric: m.velocity.mostEccentric,
        curviness: (m.velocity.concentricCurviness, m.velocity.eccentricCurviness)))
  }
}

extension Model.Millard {
  /// OpenSim changes some shapes before it uses them: a muscle without damping on a tendon that
  /// stretches cannot do without a little active force and slope, any other has none at the ends.
  func asUsed(rigidTendon: Bool) -> Self {
    var used = self
    if rigidTendon || damping >= 0.001 {
      used.active.minimum = 0
      (used.velocity.concentricAtMax, used.velocity.eccentricAtMax) = (0, 0)
    } else {
      used.active.minimum = max(0.1, active.minimum)
      used.velocity.concentricAtMax = max(
        velocity.concentricAtMax, velocity.concentricNearMax / 2)
      used.velocity.eccentricAtMax = max(velocity.eccentricAtMax, velocity.eccentricNearMax / 2)
    }
    return used
  }
}
