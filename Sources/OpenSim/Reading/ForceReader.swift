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

  private func kind(_ element: Element) throws(OpenSimError) -> Model.Force.Kind? {
    if let muscle = try muscle(element) { return .muscle(muscle, try path(element)) }
    switch element.tag {
    case "Ligament":
      let holder =
        source.child("force_length_curve", of: element)
        ?? element.children.first { $0.name == "force_length_curve" }
      let curve = try holder.flatMap { (h) throws(OpenSimError) in try source.function(in: h) }
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
    default: return nil
    }
  }

  private func coordinate(
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

  private func path(_ element: Element) throws(OpenSimError) -> Model.GeometryPath {
    guard
      let holder = element.first("GeometryPath")
        ?? element.children.first(where: { $0.attributes["name"] == "path" })
    else { throw source.damaged(element, "\(element.name) has no path") }
    guard holder.tag == "GeometryPath" else {
      throw source.unsupported(holder, "the path <\(holder.tag)>")
    }
    var path = Model.GeometryPath()
    for point in source.members("PathPointSet", of: holder) {
      path.points.append(try self.point(point))
    }
    guard path.points.count >= 2 else {
      throw source.damaged(element, "the path of \(element.name) has fewer than two points")
    }
    for wrap in source.members("PathWrapSet", of: holder) {
      path.wraps.append(try self.wrap(wrap, points: path.points.count))
    }
    return path
  }

  private func point(_ element: Element) throws(OpenSimError) -> Model.GeometryPath.Point {
    let frame = try frame("parent_frame", of: element)
    let place = try source.vector("location", of: element) ?? Vector()
    switch element.tag {
    case "PathPoint": return .init(name: element.name, frame: frame, kind: .fixed(place))
    case "ConditionalPathPoint":
      guard let range = try source.numbers("range", of: element), range.count == 2 else {
        throw source.damaged(element, "<range> is not two numbers")
      }
      return .init(
        name: element.name, frame: frame,
        kind: .conditional(
          place, coordinate: try coordinate(element), lowest: range[0], highest: range[1]))
    case "MovingPathPoint":
      var parts: [Model.GeometryPath.Point.Part] = []
      for axis in ["x", "y", "z"] {
        let holder =
          element.first(axis + "_location")
          ?? element.children.first { $0.name == axis + "_location" }
        let function = try holder.flatMap { (h) throws(OpenSimError) in
          try source.function(in: h)
        }
        parts.append(
          .init(
            function: function ?? .constant(0),
            coordinate: try coordinate(element, tag: axis + "_coordinate")))
      }
      return .init(name: element.name, frame: frame, kind: .moving(parts))
    default: throw source.unsupported(element, "the path point <\(element.tag)>")
    }
  }

  private func wrap(_ element: Element, points: Int) throws(OpenSimError) -> Model.GeometryPath.Wrap
  {
    let name = source.text("wrap_object", of: element) ?? ""
    guard model.surfaces.contains(where: { $0.name == name }) else {
      throw source.inconsistent(element, "the surface \(Source.shown(name)) is not there")
    }
    let range = try source.numbers("range", of: element) ?? [-1, -1]
    guard range.count == 2, range.allSatisfy({ abs($0) < 1e6 }), Int(range[0]) <= points,
      Int(range[1]) <= points
    else { throw source.damaged(element, "<range> does not lie in the path") }
    let method: PathWrap.Method
    switch source.text("method", of: element)?.lowercased() {
    case nil, "hybrid", "unassigned": method = .hybrid
    case "midpoint": method = .midpoint
    case "axial": method = .axial
    case .some(let other): throw source.damaged(element, "<method> is \(Source.shown(other))")
    }
    return .init(surface: name, method: method, first: Int(range[0]), last: Int(range[1]))
  }
}
