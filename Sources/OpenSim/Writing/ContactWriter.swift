import Mechanics

extension ModelWriter {
  func shape(_ shape: Model.ContactShape) -> Element {
    var parts = [
      Element("socket_frame", path(shape.frame)),
      Element("location", Self.text(shape.translation)),
      Element("orientation", Self.text(shape.orientation)),
    ]
    if let radius = shape.radius { parts.append(Element("radius", "\(radius)")) }
    return Element(
      shape.radius == nil ? "ContactHalfSpace" : "ContactSphere", name: shape.name, parts)
  }

  func contact(_ touching: Model.Touching) -> [Element] {
    let transition = Element("transition_velocity", "\(touching.transition)")
    guard let smooth = touching.smoothing, touching.surfaces.count == 2 else {
      return [
        Element(
          "HuntCrossleyForce::ContactParametersSet", name: "contact_parameters",
          [Element("objects", touching.surfaces.map(parameters))]), transition,
      ]
    }
    let shapes = touching.surfaces.map {
      "/contactgeometryset/" + model.contactShapes[$0.shape].name
    }
    return [
      Element("socket_half_space", shapes[0]), Element("socket_sphere", shapes[1]), transition,
      Element("constant_contact_force", "\(smooth.constant)"),
      Element("hertz_smoothing", "\(smooth.hertz)"),
      Element("hunt_crossley_smoothing", "\(smooth.huntCrossley)"),
    ] + stuff(touching.surfaces[1])
  }

  private func parameters(_ surface: Model.Touching.Surface) -> Element {
    Element(
      "HuntCrossleyForce::ContactParameters",
      [Element("geometry", model.contactShapes[surface.shape].name)] + stuff(surface))
  }

  private func stuff(_ surface: Model.Touching.Surface) -> [Element] {
    [
      Element("stiffness", "\(surface.stiffness)"),
      Element("dissipation", "\(surface.dissipation)"),
      Element("static_friction", "\(surface.still)"),
      Element("dynamic_friction", "\(surface.sliding)"),
      Element("viscous_friction", "\(surface.viscous)"),
    ]
  }

  func prescribed(_ push: Model.Prescribed) -> [Element] {
    func set(_ tag: String, _ functions: [Function]) -> Element {
      Element(
        "FunctionSet", name: tag,
        [Element("objects", functions.map { $0.element(named: "function") })])
    }
    return [
      Element("socket_frame", path(push.frame)),
      Element("pointIsGlobal", "\(push.pointIsGlobal)"),
      Element("forceIsGlobal", "\(push.forceIsGlobal)"), set("forceFunctions", push.force),
      set("pointFunctions", push.point), set("torqueFunctions", push.torque),
    ]
  }
}
