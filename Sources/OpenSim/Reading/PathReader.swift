import Mechanics

extension ModelReader {
  mutating func path(_ element: Element) throws(OpenSimError) -> Model.GeometryPath {
    guard
      let holder = element.first("GeometryPath")
        ?? element.children.first(where: { $0.attributes["name"] == "path" })
    else { throw source.damaged(element, "\(element.name) has no path") }
    if holder.tag == "FunctionBasedPath" { return try formulaPath(holder, of: element) }
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

  private mutating func formulaPath(
    _ holder: Element, of owner: Element
  ) throws(OpenSimError) -> Model.GeometryPath {
    var names: [String] = []
    for word in source.words("coordinate_paths", of: holder) {
      let name = word.split(separator: "/").last.map(String.init) ?? ""
      guard model.coordinates.contains(where: { $0.name == name }) else {
        throw source.inconsistent(
          holder, "\(owner.name) needs the coordinate \(Source.shown(word)), which is not there")
      }
      names.append(name)
    }
    guard let length = try source.function(named: "length_function", of: holder) else {
      throw source.damaged(holder, "the path of \(owner.name) has no length")
    }
    var arms: [Function] = []
    for arm in source.child("moment_arm_functions", of: holder)?.children ?? [] {
      guard let function = try source.function(in: arm) else {
        throw source.unsupported(arm, "the function <\(arm.tag)>")
      }
      arms.append(function)
    }
    guard arms.isEmpty || arms.count == names.count, !names.isEmpty else {
      throw source.damaged(holder, "the path of \(owner.name) has \(arms.count) moment arms")
    }
    guard ([length] + arms).allSatisfy({ $0.blend(of: Array(names.indices)) != nil }) else {
      throw source.unsupported(holder, "a path by such functions of \(names.count) coordinates")
    }
    if source.child("lengthening_speed_function", of: holder)?.children.isEmpty == false {
      omit(holder, "the speed function of \(owner.name) is left out; its moment arms give speed")
    }
    var path = Model.GeometryPath()
    path.formula = .init(coordinates: names, length: length, arms: arms)
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
        let function = try source.function(named: axis + "_location", of: element)
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
