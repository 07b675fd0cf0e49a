import Mechanics

extension ModelReader {
  mutating func readForce(_ element: Element) throws(OpenSimError) {
    let disabled = try source.flag("isDisabled", of: element) ?? false
    let applies = try source.flag("appliesForce", of: element) ?? !disabled
    guard let kind = try kind(element) else {
      omit(element, "the force <\(element.tag)> \(element.name) is left out")
      return
    }
    model.forces.append(Model.Force(name: element.name, applies: applies, kind: kind))
  }

  private mutating func kind(_ element: Element) throws(OpenSimError) -> Model.Force.Kind? {
    if let muscle = try muscle(element) { return .muscle(muscle, try path(element)) }
    switch element.tag {
    case "Ligament":
      let curve = try source.function(named: "force_length_curve", of: element)
      return .ligament(
        Model.Ligament(
          restingLength: try source.number("resting_length", of: element) ?? 0,
          scale: try source.number("pcsa_force", of: element) ?? 0,
          forceLength: curve ?? .constant(0)),
        try path(element))
    case "PathSpring":
      return .pathSpring(
        restingLength: try source.number("resting_length", of: element) ?? 0,
        stiffness: try source.number("stiffness", of: element) ?? 0,
        dissipation: try source.number("dissipation", of: element) ?? 0, try path(element))
    case "Blankevoort1991Ligament":
      return .blankevoort(try blankevoort(element), try path(element))
    case "PathActuator":
      return .pathActuator(
        optimalForce: try source.number("optimal_force", of: element) ?? 1, try path(element))
    case "CoordinateActuator":
      return .coordinateActuator(
        coordinate: try coordinate(element),
        optimalForce: try source.number("optimal_force", of: element) ?? 1)
    case "CoordinateLimitForce": return .coordinateLimit(try limit(element))
    case "SpringGeneralizedForce":
      return .coordinateSpring(
        coordinate: try coordinate(element),
        stiffness: try source.number("stiffness", of: element) ?? 0,
        rest: try source.number("rest_length", of: element) ?? 0,
        viscosity: try source.number("viscosity", of: element) ?? 0)
    case "ExpressionBasedCoordinateForce": return try formula(element)
    case "PointToPointSpring", "ExpressionBasedPointToPointForce":
      return .pointSpring(try pointSpring(element))
    case "BushingForce", "ExpressionBasedBushingForce": return .bushing(try bushing(element))
    case "HuntCrossleyForce": return try huntCrossley(element).map { .contact($0) }
    case "SmoothSphereHalfSpaceForce": return try smoothSphere(element).map { .contact($0) }
    case "PrescribedForce": return .prescribed(try prescribed(element))
    default: return nil
    }
  }

  private func blankevoort(_ element: Element) throws(OpenSimError) -> Model.Blankevoort {
    var band = Model.Blankevoort()
    band.slackLength = try source.number("slack_length", of: element) ?? band.slackLength
    band.stiffness = try source.number("linear_stiffness", of: element) ?? band.stiffness
    band.transition = try source.number("transition_strain", of: element) ?? band.transition
    band.damping = try source.number("damping_coefficient", of: element) ?? band.damping
    guard band.transition > 0, band.slackLength >= 0 else {
      throw source.damaged(element, "the ligament \(element.name) has no shape")
    }
    return band
  }

  private func formula(_ element: Element) throws(OpenSimError) -> Model.Force.Kind {
    let text = source.text("expression", of: element) ?? "0"
    return .coordinateFormula(
      coordinate: try coordinate(element), text: text,
      try formula(text, of: ["q", "qdot"], element))
  }

  private func formula(
    _ text: String, of variables: [String], _ element: Element
  ) throws(OpenSimError) -> Formula {
    do {
      return try Formula(text, variables: variables)
    } catch {
      switch error {
      case .unknown(let name):
        throw source.unsupported(element, "\(Source.shown(name)) in a formula")
      case .damaged: throw source.damaged(element, "the formula \(Source.shown(text)) has no sense")
      }
    }
  }

  private func pointSpring(_ element: Element) throws(OpenSimError) -> Model.PointSpring {
    func point(_ n: Int) throws(OpenSimError) -> Model.PointSpring.Point {
      let frame = try named(["body\(n)"], of: element)
      return .init(frame: frame, place: try source.vector("point\(n)", of: element) ?? Vector())
    }
    var spring = Model.PointSpring(try point(1), try point(2))
    spring.stiffness = try source.number("stiffness", of: element) ?? 1
    spring.restLength = try source.number("rest_length", of: element) ?? 0
    if element.tag == "ExpressionBasedPointToPointForce" {
      let text = source.text("expression", of: element) ?? "0"
      spring.formula = .init(text, try formula(text, of: ["d", "ddot"], element))
    }
    return spring
  }

  private mutating func bushing(_ element: Element) throws(OpenSimError) -> Model.Bushing {
    let (first, second) = try linkedFrames(element)
    var bushing = Model.Bushing(first, second)
    bushing.turning = try source.vector("rotational_stiffness", of: element) ?? Vector()
    bushing.sliding = try source.vector("translational_stiffness", of: element) ?? Vector()
    bushing.turningDamping = try source.vector("rotational_damping", of: element) ?? Vector()
    bushing.slidingDamping = try source.vector("translational_damping", of: element) ?? Vector()
    if element.tag == "ExpressionBasedBushingForce" {
      for tag in Model.Bushing.tags {
        let text = source.text(tag, of: element) ?? "0"
        let formula = try formula(text, of: Model.Bushing.variables, element)
        bushing.formulas.append(.init(text, formula))
      }
    }
    return bushing
  }

  /// The two frames of a bushing or weld: version 4 keeps frames of its own for them, version 3
  /// writes places and turns in two bodies.
  mutating func linkedFrames(_ element: Element) throws(OpenSimError) -> (Int, Int) {
    try read(offsets(in: element.first("frames")?.children ?? [], of: ["forceset", element.name]))
    var found: [Int] = []
    for n in [1, 2] {
      var frame = try named(["frame\(n)", "body_\(n)", "body\(n)"], of: element)
      let place = try source.vector("location_body_\(n)", of: element)
      let turn = try source.vector("orientation_body_\(n)", of: element)
      if place != nil || turn != nil {
        let base = frame
        frame = model.frames.count
        model.frames.append(
          Model.Frame(
            name: "\(element.name)_\(n)",
            kind: .offset(
              in: base, translation: place ?? Vector(), orientation: turn ?? Vector())))
      }
      found.append(frame)
    }
    return (found[0], found[1])
  }

  /// The frame that the first of some properties names.
  func named(_ tags: [String], of element: Element) throws(OpenSimError) -> Int {
    let path =
      tags.lazy.compactMap {
        source.text("socket_" + $0, of: element) ?? source.text($0, of: element)
      }.first ?? ""
    guard let found = index.frame(path, from: ["forceset", element.name]) else {
      throw source.inconsistent(
        element, "\(element.name) hangs on \(Source.shown(path)), which is not there")
    }
    return found
  }

  func coordinate(
    _ element: Element, tag: String = "coordinate"
  ) throws(OpenSimError) -> String {
    let path = source.text("socket_" + tag, of: element) ?? source.text(tag, of: element) ?? ""
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    guard model.coordinates.contains(where: { $0.name == name }) else {
      throw source.inconsistent(
        element, "\(element.name) needs the coordinate \(Source.shown(path)), which is not there")
    }
    return name
  }

  private func limit(_ element: Element) throws(OpenSimError) -> Model.CoordinateLimit {
    var limit = Model.CoordinateLimit()
    limit.coordinate = try coordinate(element)
    limit.upperStiffness = try source.number("upper_stiffness", of: element) ?? 1
    limit.upperLimit = try source.number("upper_limit", of: element) ?? 0
    limit.lowerStiffness = try source.number("lower_stiffness", of: element) ?? 1
    limit.lowerLimit = try source.number("lower_limit", of: element) ?? 0
    limit.damping = try source.number("damping", of: element) ?? 0.001
    limit.transition = try source.number("transition", of: element) ?? 0.1
    return limit
  }
}
