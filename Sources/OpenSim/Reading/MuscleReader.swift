import Mechanics

extension ModelReader {
  /// Nil when the element is no muscle we know.
  func muscle(_ element: Element) throws(OpenSimError) -> Model.Muscle? {
    let curves: Model.Muscle.Curves
    switch element.tag {
    case "Millard2012EquilibriumMuscle", "Millard2012AccelerationMuscle":
      curves = .millard(try millard(element))
    case "Thelen2003Muscle", "Thelen2003Muscle_Deprecated":
      curves = .thelen(try thelen(element))
    case "DeGrooteFregly2016Muscle": curves = .deGrooteFregly(try deGrooteFregly(element))
    case "MeyerFregly2016Muscle": curves = .meyerFregly(try meyerFregly(element))
    case "RigidTendonMuscle": curves = .drawn(try drawn(element, .rigid))
    case "Schutte1993Muscle_Deprecated", "Schutte1993Muscle":
      curves = .drawn(try drawn(element, .schutte))
    case "Delp1990Muscle_Deprecated", "Delp1990Muscle": curves = .drawn(try drawn(element, .delp))
    default:
      guard element.tag.contains("Muscle") else { return nil }
      throw source.unsupported(element, "the muscle <\(element.tag)>")
    }
    var muscle = Model.Muscle(curves: curves)
    func set(
      _ tag: String, _ path: WritableKeyPath<Model.Muscle, Double>, above least: Double
    ) throws(OpenSimError) {
      guard let value = try source.number(tag, of: element) else { return }
      guard value >= least else { throw source.damaged(element, "<\(tag)> is below \(least)") }
      muscle[keyPath: path] = value
    }
    try set("max_isometric_force", \.maxForce, above: 0)
    try set("optimal_fiber_length", \.optimalLength, above: 1e-6)
    try set("tendon_slack_length", \.slackLength, above: 0)
    try set("pennation_angle_at_optimal", \.pennation, above: 0)
    // Older files call it by its old name.
    try set("pennation_angle", \.pennation, above: 0)
    try set("max_contraction_velocity", \.maxVelocity, above: 0)
    try set("minimum_activation", \.minActivation, above: 0)
    try set("maximum_pennation_angle", \.maxPennation, above: 0)
    muscle.rigidTendon = try source.flag("ignore_tendon_compliance", of: element) ?? false
    if case .meyerFregly = curves, !muscle.rigidTendon {
      throw source.inconsistent(
        element, "\(element.name) must ignore_tendon_compliance, as OpenSim demands")
    }
    guard muscle.pennation < 1.5 else { throw source.damaged(element, "too great a pennation") }
    return muscle
  }

  private func drawn(
    _ element: Element, _ kind: Model.Drawn.Kind
  ) throws(OpenSimError) -> Model.Drawn {
    var d = Model.Drawn(kind)
    d.active = try source.function(named: "active_force_length_curve", of: element) ?? d.active
    d.passive = try source.function(named: "passive_force_length_curve", of: element) ?? d.passive
    d.velocity = try source.function(named: "force_velocity_curve", of: element) ?? d.velocity
    if kind != .rigid {
      d.tendon = try source.function(named: "tendon_force_length_curve", of: element) ?? d.tendon
    }
    return d
  }

  private func millard(_ element: Element) throws(OpenSimError) -> Model.Millard {
    var m = Model.Millard()
    m.damping = try source.number("fiber_damping", of: element) ?? m.damping
    if let curve = source.child("ActiveForceLengthCurve", of: element) {
      m.active.least =
        try source.number("min_norm_active_fiber_length", of: curve) ?? m.active.least
      m.active.transition =
        try source.number("transition_norm_fiber_length", of: curve) ?? m.active.transition
      m.active.most = try source.number("max_norm_active_fiber_length", of: curve) ?? m.active.most
      m.active.shallowSlope =
        try source.number("shallow_ascending_slope", of: curve) ?? m.active.shallowSlope
      m.active.minimum = try source.number("minimum_value", of: curve) ?? m.active.minimum
    }
    if let curve = source.child("FiberForceLengthCurve", of: element) {
      m.passive.strainAtZero = try source.number("strain_at_zero_force", of: curve) ?? 0
      m.passive.strainAtOne = try source.number("strain_at_one_norm_force", of: curve) ?? 0.7
      m.passive.stiffnessLow = try source.number("stiffness_at_low_force", of: curve)
      m.passive.stiffnessAtOne = try source.number("stiffness_at_one_norm_force", of: curve)
      m.passive.curviness = try source.number("curviness", of: curve)
      guard m.passive.strainAtOne > m.passive.strainAtZero else {
        throw source.damaged(curve, "the strain at one force is not above that at nought")
      }
    }
    if let curve = source.child("TendonForceLengthCurve", of: element) {
      m.tendon.strainAtOne = try source.number("strain_at_one_norm_force", of: curve) ?? 0.049
      m.tendon.stiffnessAtOne = try source.number("stiffness_at_one_norm_force", of: curve)
      m.tendon.toeForce = try source.number("norm_force_at_toe_end", of: curve)
      m.tendon.curviness = try source.number("curviness", of: curve)
      guard m.tendon.strainAtOne > 0 else {
        throw source.damaged(curve, "the tendon's strain at one force is not above nought")
      }
    }
    if let curve = source.child("ForceVelocityCurve", of: element) {
      try forceVelocity(curve, into: &m.velocity)
    }
    return m
  }

  private func forceVelocity(
    _ curve: Element, into v: inout Model.Millard.ForceVelocity
  ) throws(OpenSimError) {
    let fields: [(String, WritableKeyPath<Model.Millard.ForceVelocity, Double>)] = [
      ("concentric_slope_at_vmax", \.concentricAtMax),
      ("concentric_slope_near_vmax", \.concentricNearMax),
      ("isometric_slope", \.isometric), ("eccentric_slope_at_vmax", \.eccentricAtMax),
      ("eccentric_slope_near_vmax", \.eccentricNearMax),
      ("max_eccentric_velocity_force_multiplier", \.mostEccentric),
      ("concentric_curviness", \.concentricCurviness),
      ("eccentric_curviness", \.eccentricCurviness),
    ]
    for (tag, path) in fields {
      if let value = try source.number(tag, of: curve) { v[keyPath: path] = value }
    }
  }

  private func thelen(_ element: Element) throws(OpenSimError) -> Model.Thelen {
    var t = Model.Thelen()
    let fields: [(String, WritableKeyPath<Model.Thelen, Double>)] = [
      ("FmaxTendonStrain", \.curves.tendonStrain), ("FmaxMuscleStrain", \.curves.passiveStrain),
      ("KshapeActive", \.curves.activeShape), ("KshapePassive", \.curves.passiveShape),
      ("Af", \.curves.velocityShape), ("Flen", \.curves.mostEccentric),
      ("fv_linear_extrap_threshold", \.linearThreshold),
    ]
    for (tag, path) in fields {
      guard let value = try source.number(tag, of: element) else { continue }
      guard value > 0 else { throw source.damaged(element, "<\(tag)> is not above nought") }
      t[keyPath: path] = value
    }
    return t
  }

  private func meyerFregly(_ element: Element) throws(OpenSimError) -> Model.MeyerFregly {
    var m = Model.MeyerFregly()
    m.curves.activeWidth = try source.number("active_force_width_scale", of: element) ?? 1
    m.curves.ignoresPassive = try source.flag("ignore_passive_fiber_force", of: element) ?? false
    m.damping = try source.number("fiber_damping", of: element) ?? 0
    guard m.curves.activeWidth >= 1 else {
      throw source.damaged(element, "the curves of \(element.name) have no shape")
    }
    return m
  }

  private func deGrooteFregly(_ element: Element) throws(OpenSimError) -> Model.DeGrooteFregly {
    var d = Model.DeGrooteFregly()
    d.curves.activeWidth = try source.number("active_force_width_scale", of: element) ?? 1
    d.damping = try source.number("fiber_damping", of: element) ?? 0
    d.curves.passiveStrain =
      try source.number("passive_fiber_strain_at_one_norm_force", of: element)
      ?? d.curves.passiveStrain
    d.curves.tendonStrain =
      try source.number("tendon_strain_at_one_norm_force", of: element) ?? d.curves.tendonStrain
    d.curves.ignoresPassive = try source.flag("ignore_passive_fiber_force", of: element) ?? false
    guard d.curves.passiveStrain > 0, d.curves.tendonStrain > 0, d.curves.activeWidth >= 1 else {
      throw source.damaged(element, "the curves of \(element.name) have no shape")
    }
    return d
  }
}
