import Mechanics

extension ModelWriter {
  func force(_ force: Model.Force) -> Element {
    let applies = Element("appliesForce", "\(force.applies)")
    func made(_ tag: String, _ parts: [Element]) -> Element {
      Element(tag, name: force.name, [applies] + parts)
    }
    switch force.kind {
    case .muscle(let muscle, let path):
      return made(muscle.tag, [self.path(path)] + self.muscle(muscle))
    case .ligament(let ligament, let path):
      return made(
        "Ligament",
        [
          self.path(path), Element("resting_length", "\(ligament.restingLength)"),
          Element("pcsa_force", "\(ligament.scale)"),
          ligament.forceLength.element(named: "force_length_curve"),
        ])
    case .pathSpring(let length, let stiffness, let dissipation, let path):
      return made(
        "PathSpring",
        [
          self.path(path), Element("resting_length", "\(length)"),
          Element("stiffness", "\(stiffness)"), Element("dissipation", "\(dissipation)"),
        ])
    case .pathActuator(let optimal, let path):
      return made("PathActuator", [self.path(path), Element("optimal_force", "\(optimal)")])
    case .coordinateActuator(let coordinate, let optimal):
      return made(
        "CoordinateActuator",
        [Element("coordinate", coordinate), Element("optimal_force", "\(optimal)")])
    case .coordinateLimit(let limit):
      return made(
        "CoordinateLimitForce",
        [
          Element("coordinate", limit.coordinate),
          Element("upper_stiffness", "\(limit.upperStiffness)"),
          Element("upper_limit", "\(limit.upperLimit)"),
          Element("lower_stiffness", "\(limit.lowerStiffness)"),
          Element("lower_limit", "\(limit.lowerLimit)"), Element("damping", "\(limit.damping)"),
          Element("transition", "\(limit.transition)"),
        ])
    case .coordinateSpring(let coordinate, let stiffness, let rest, let viscosity):
      return made(
        "SpringGeneralizedForce",
        [
          Element("coordinate", coordinate), Element("stiffness", "\(stiffness)"),
          Element("rest_length", "\(rest)"), Element("viscosity", "\(viscosity)"),
        ])
    }
  }

  private func path(_ path: Model.GeometryPath) -> Element {
    Element(
      "GeometryPath", name: "path",
      [
        Element("PathPointSet", [Element("objects", path.points.map(point))]),
        Element("PathWrapSet", [Element("objects", path.wraps.map(wrap))]),
      ])
  }

  private func coordinatePath(_ name: String) -> String {
    let joint = model.joints.first { $0.coordinates.contains { $0.name == name } }
    return "/jointset/\(joint?.name ?? "")/\(name)"
  }

  private func point(_ point: Model.GeometryPath.Point) -> Element {
    let frame = Element("socket_parent_frame", path(point.frame))
    switch point.kind {
    case .fixed(let place):
      return Element(
        "PathPoint", name: point.name, [frame, Element("location", Self.text(place))])
    case .conditional(let place, let coordinate, let lowest, let highest):
      return Element(
        "ConditionalPathPoint", name: point.name,
        [
          frame, Element("socket_coordinate", coordinatePath(coordinate)),
          Element("location", Self.text(place)), Element("range", "\(lowest) \(highest)"),
        ])
    case .moving(let parts):
      var elements = [frame]
      for (axis, part) in zip(["x", "y", "z"], parts) {
        elements.append(
          Element("socket_\(axis)_coordinate", coordinatePath(part.coordinate)))
      }
      for (axis, part) in zip(["x", "y", "z"], parts) {
        elements.append(Element(axis + "_location", [part.function.element(named: "")]))
      }
      return Element("MovingPathPoint", name: point.name, elements)
    }
  }

  private func wrap(_ wrap: Model.GeometryPath.Wrap) -> Element {
    let method =
      switch wrap.method {
      case .hybrid: "hybrid"
      case .midpoint: "midpoint"
      case .axial: "axial"
      }
    return Element(
      "PathWrap", name: "pathwrap",
      [
        Element("wrap_object", wrap.surface), Element("method", method),
        Element("range", "\(wrap.first) \(wrap.last)"),
      ])
  }

  private func muscle(_ muscle: Model.Muscle) -> [Element] {
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
    }
  }
}
