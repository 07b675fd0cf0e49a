import Mechanics

extension ModelWriter {
  func muscle(_ muscle: Model.Muscle) -> [Element] {
    let common = [
      Element("max_isometric_force", "\(muscle.maxForce)"),
      Element("optimal_fiber_length", "\(muscle.optimalLength)"),
      Element("tendon_slack_length", "\(muscle.slackLength)"),
      Element("pennation_angle_at_optimal", "\(muscle.pennation)"),
      Element("max_contraction_velocity", "\(muscle.maxVelocity)"),
      Element("ignore_tendon_compliance", "\(muscle.rigidTendon)"),
    ]
    switch muscle.curves {
    case .millard(let m): return common + limits(muscle) + millard(m)
    case .thelen(let t):
      return common + limits(muscle) + [
        Element("FmaxTendonStrain", "\(t.curves.tendonStrain)"),
        Element("FmaxMuscleStrain", "\(t.curves.passiveStrain)"),
        Element("KshapeActive", "\(t.curves.activeShape)"),
        Element("KshapePassive", "\(t.curves.passiveShape)"),
        Element("Af", "\(t.curves.velocityShape)"),
        Element("Flen", "\(t.curves.mostEccentric)"),
        Element("fv_linear_extrap_threshold", "\(t.linearThreshold)"),
      ]
    case .deGrooteFregly(let d):
      return common + [
        Element("active_force_width_scale", "\(d.curves.activeWidth)"),
        Element("fiber_damping", "\(d.damping)"),
        Element("passive_fiber_strain_at_one_norm_force", "\(d.curves.passiveStrain)"),
        Element("tendon_strain_at_one_norm_force", "\(d.curves.tendonStrain)"),
        Element("ignore_passive_fiber_force", "\(d.curves.ignoresPassive)"),
      ]
    case .meyerFregly(let m):
      return common + [
        Element("active_force_width_scale", "\(m.curves.activeWidth)"),
        Element("fiber_damping", "\(m.damping)"),
        Element("ignore_passive_fiber_force", "\(m.curves.ignoresPassive)"),
      ]
    case .drawn(let d):
      let curves: [(String, Function?)] = [
        ("tendon", d.tendon), ("active", d.active), ("passive", d.passive),
      ]
      return common
        + curves.compactMap { name, curve in curve?.element(named: name + "_force_length_curve") }
        + (d.velocity.map { [$0.element(named: "force_velocity_curve")] } ?? [])
    }
  }

  private func limits(_ muscle: Model.Muscle) -> [Element] {
    [
      Element("minimum_activation", "\(muscle.minActivation)"),
      Element("maximum_pennation_angle", "\(muscle.maxPennation)"),
    ]
  }

  private func millard(_ m: Model.Millard) -> [Element] {
    func some(_ tag: String, _ value: Double?) -> [Element] {
      value.map { [Element(tag, "\($0)")] } ?? []
    }
    let (a, p, t, v) = (m.active, m.passive, m.tendon, m.velocity)
    return [
      Element("fiber_damping", "\(m.damping)"),
      Element(
        "ActiveForceLengthCurve",
        [
          Element("min_norm_active_fiber_length", "\(a.least)"),
          Element("transition_norm_fiber_length", "\(a.transition)"),
          Element("max_norm_active_fiber_length", "\(a.most)"),
          Element("shallow_ascending_slope", "\(a.shallowSlope)"),
          Element("minimum_value", "\(a.minimum)"),
        ]),
      Element(
        "FiberForceLengthCurve",
        [
          Element("strain_at_zero_force", "\(p.strainAtZero)"),
          Element("strain_at_one_norm_force", "\(p.strainAtOne)"),
        ] + some("stiffness_at_low_force", p.stiffnessLow)
          + some("stiffness_at_one_norm_force", p.stiffnessAtOne) + some("curviness", p.curviness)),
      Element(
        "TendonForceLengthCurve",
        [Element("strain_at_one_norm_force", "\(t.strainAtOne)")]
          + some("stiffness_at_one_norm_force", t.stiffnessAtOne)
          + some("norm_force_at_toe_end", t.toeForce) + some("curviness", t.curviness)),
      Element(
        "ForceVelocityCurve",
        [
          Element("concentric_slope_at_vmax", "\(v.concentricAtMax)"),
          Element("concentric_slope_near_vmax", "\(v.concentricNearMax)"),
          Element("isometric_slope", "\(v.isometric)"),
          Element("eccentric_slope_at_vmax", "\(v.eccentricAtMax)"),
          Element("eccentric_slope_near_vmax", "\(v.eccentricNearMax)"),
          Element("max_eccentric_velocity_force_multiplier", "\(v.mostEccentric)"),
          Element("concentric_curviness", "\(v.concentricCurviness)"),
          Element("eccentric_curviness", "\(v.eccentricCurviness)"),
        ]),
    ]
  }
}

extension Model.Muscle {
  var tag: String {
    switch curves {
    case .millard: "Millard2012EquilibriumMuscle"
    case .thelen: "Thelen2003Muscle"
    case .deGrooteFregly: "DeGrooteFregly2016Muscle"
    case .meyerFregly: "MeyerFregly2016Muscle"
    case .drawn(let d): d.kind.rawValue
    }
  }
}
