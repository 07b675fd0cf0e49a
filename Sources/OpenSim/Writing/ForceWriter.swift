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
    case .blankevoort(let band, let path):
      return made(
        "Blankevoort1991Ligament",
        [
          self.path(path), Element("slack_length", "\(band.slackLength)"),
          Element("linear_stiffness", "\(band.stiffness)"),
          Element("transition_strain", "\(band.transition)"),
          Element("damping_coefficient", "\(band.damping)"),
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
    case .coordinateFormula(let coordinate, let text, _):
      return made(
        "ExpressionBasedCoordinateForce",
        [Element("coordinate", coordinate), Element("expression", text)])
    case .pointSpring(let spring):
      if let formula = spring.formula {
        return made(
          "ExpressionBasedPointToPointForce",
          [
            Element("body1", self.body(spring.first.frame)),
            Element("body2", self.body(spring.second.frame)),
            Element("point1", Self.text(spring.first.place)),
            Element("point2", Self.text(spring.second.place)),
            Element("expression", formula.text),
          ])
      }
      return made(
        "PointToPointSpring",
        [
          Element("socket_body1", self.path(spring.first.frame)),
          Element("socket_body2", self.path(spring.second.frame)),
          Element("point1", Self.text(spring.first.place)),
          Element("point2", Self.text(spring.second.place)),
          Element("stiffness", "\(spring.stiffness)"),
          Element("rest_length", "\(spring.restLength)"),
        ])
    case .contact(let touching):
      return made(
        touching.smoothing == nil ? "HuntCrossleyForce" : "SmoothSphereHalfSpaceForce",
        contact(touching))
    case .prescribed(let push): return made("PrescribedForce", prescribed(push))
    case .bushing(let b):
      let stiffness =
        b.formulas.isEmpty
        ? [
          Element("rotational_stiffness", Self.text(b.turning)),
          Element("translational_stiffness", Self.text(b.sliding)),
        ] : zip(Model.Bushing.tags, b.formulas).map { Element($0, $1.text) }
      return made(
        b.formulas.isEmpty ? "BushingForce" : "ExpressionBasedBushingForce",
        stiffness + [
          Element("socket_frame1", self.path(b.first)),
          Element("socket_frame2", self.path(b.second)),
          Element("rotational_damping", Self.text(b.turningDamping)),
          Element("translational_damping", Self.text(b.slidingDamping)),
        ])
    }
  }
}
