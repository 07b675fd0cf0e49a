import Mechanics

extension ModelReader {
  /// Balls and halves of space; other shapes only when a force asks for them.
  mutating func readContactShape(_ element: Element) throws(OpenSimError) {
    guard element.tag == "ContactSphere" || element.tag == "ContactHalfSpace" else { return }
    var shape = Model.ContactShape(
      name: element.name, frame: try named(["frame", "body_name"], of: element))
    shape.translation = try source.vector("location", of: element) ?? Vector()
    shape.orientation = try source.vector("orientation", of: element) ?? Vector()
    if element.tag == "ContactSphere" {
      let radius = try source.number("radius", of: element) ?? 0
      guard radius > 0 else { throw source.damaged(element, "<radius> is not above nought") }
      shape.radius = radius
    }
    model.contactShapes.append(shape)
  }

  /// Nil where something touches that we have no shape for.
  func huntCrossley(_ element: Element) throws(OpenSimError) -> Model.Touching? {
    var touching = Model.Touching()
    touching.transition = try transition(element)
    let tag = "HuntCrossleyForce::ContactParametersSet"
    let holder =
      element.children.first { $0.tag == tag || $0.name == "contact_parameters" }
      ?? source.child("contact_parameters", of: element)
    let set = holder?.first(tag) ?? holder
    for parameters in set?.first("objects")?.children ?? [] {
      for name in source.words("geometry", of: parameters) {
        guard let shape = self.shape(name) else { return nil }
        var surface = Model.Touching.Surface(shape: shape)
        try fill(&surface, parameters)
        touching.surfaces.append(surface)
      }
    }
    return touching
  }

  func smoothSphere(_ element: Element) throws(OpenSimError) -> Model.Touching? {
    guard let ball = source.text("socket_sphere", of: element).flatMap(shape),
      let plane = source.text("socket_half_space", of: element).flatMap(shape),
      model.contactShapes[ball].radius != nil, model.contactShapes[plane].radius == nil
    else { return nil }
    var touching = Model.Touching()
    touching.transition = try transition(element)
    for shape in [plane, ball] {
      var surface = Model.Touching.Surface(shape: shape)
      surface.stiffness = 1
      try fill(&surface, element)
      touching.surfaces.append(surface)
    }
    var smoothing = Model.Touching.Smoothing()
    smoothing.constant =
      try source.number("constant_contact_force", of: element) ?? smoothing.constant
    smoothing.hertz = try source.number("hertz_smoothing", of: element) ?? smoothing.hertz
    smoothing.huntCrossley =
      try source.number("hunt_crossley_smoothing", of: element) ?? smoothing.huntCrossley
    guard smoothing.constant > 0 else {
      throw source.damaged(element, "<constant_contact_force> is not above nought")
    }
    touching.smoothing = smoothing
    return touching
  }

  private func shape(_ path: String) -> Int? {
    let name = path.split(separator: "/").last.map(String.init)
    return model.contactShapes.firstIndex { $0.name == name }
  }

  private func transition(_ element: Element) throws(OpenSimError) -> Double {
    let speed = try source.number("transition_velocity", of: element) ?? 0.01
    guard speed > 0 else {
      throw source.damaged(element, "<transition_velocity> is not above nought")
    }
    return speed
  }

  private func fill(
    _ surface: inout Model.Touching.Surface, _ element: Element
  ) throws(OpenSimError) {
    let fields: [(String, WritableKeyPath<Model.Touching.Surface, Double>)] = [
      ("stiffness", \.stiffness), ("dissipation", \.dissipation), ("static_friction", \.still),
      ("dynamic_friction", \.sliding), ("viscous_friction", \.viscous),
    ]
    for (tag, path) in fields {
      guard let value = try source.number(tag, of: element) else { continue }
      guard value >= 0 else { throw source.damaged(element, "<\(tag)> is below nought") }
      surface[keyPath: path] = value
    }
  }

  func prescribed(_ element: Element) throws(OpenSimError) -> Model.Prescribed {
    var push = Model.Prescribed(frame: try named(["frame", "body"], of: element))
    push.forceIsGlobal = try source.flag("forceIsGlobal", of: element) ?? true
    push.pointIsGlobal = try source.flag("pointIsGlobal", of: element) ?? false
    func functions(_ tag: String) throws(OpenSimError) -> [Function] {
      let set = element.children.first { $0.name == tag } ?? source.child(tag, of: element)
      let holder = set?.first("FunctionSet") ?? set
      var found: [Function] = []
      for part in holder?.first("objects")?.children ?? [] {
        guard let function = try source.function(in: part) else {
          throw source.unsupported(part, "the function <\(part.tag)>")
        }
        found.append(function)
      }
      guard found.isEmpty || found.count == 3 else {
        throw source.damaged(element, "<\(tag)> has \(found.count) functions, not three")
      }
      return found
    }
    push.force = try functions("forceFunctions")
    push.point = try functions("pointFunctions")
    push.torque = try functions("torqueFunctions")
    return push
  }
}
