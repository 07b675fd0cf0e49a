import Mechanics

extension Assembler {
  mutating func musculotendon(_ muscle: Model.Muscle) -> Musculotendon {
    var shortest = 0.01
    let curves: Musculotendon.Curves
    switch muscle.curves {
    case .millard(let m):
      shortest = m.active.least
      curves = .millard(millard(m))
    case .thelen(let t):
      var c = ThelenCurves()
      c.tendonStrain = t.tendonStrain
      c.passiveStrain = t.passiveStrain
      c.activeShape = t.activeShape
      c.passiveShape = t.passiveShape
      c.velocityShape = t.velocityShape
      c.mostEccentric = t.mostEccentric
      curves = .thelen(c)
    case .deGrooteFregly(let d):
      shortest = 0.2
      var c = DeGrooteFreglyCurves()
      c.activeWidth = d.activeWidth
      c.passiveStrain = d.passiveStrain
      c.tendonStrain = d.tendonStrain
      c.ignoresPassive = d.ignoresPassive
      curves = .deGrooteFregly(c)
    }
    return Musculotendon(
      maxForce: muscle.maxForce, optimalLength: muscle.optimalLength,
      slackLength: muscle.slackLength, pennation: muscle.pennation,
      maxPennation: muscle.maxPennation, maxVelocity: muscle.maxVelocity,
      rigidTendon: muscle.rigidTendon, minActivation: muscle.minActivation, shortest: shortest,
      curves: curves)
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
