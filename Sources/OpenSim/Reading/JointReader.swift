import Mechanics

extension ModelReader {
  private static let joints: [String: (kind: Model.Joint.Kind, coordinates: Int)] = [
    "WeldJoint": (.weld, 0), "PinJoint": (.pin, 1), "SliderJoint": (.slider, 1),
    "PlanarJoint": (.planar, 3), "UniversalJoint": (.universal, 2), "BallJoint": (.ball, 3),
    "GimbalJoint": (.gimbal, 3), "FreeJoint": (.free, 6),
    "EllipsoidJoint": (.ellipsoid(Vector()), 3),
    "ScapulothoracicJoint": (.scapulothoracic(radii: Vector(), origin: Vector(), direction: 0), 4),
  ]

  /// Version 4: a joint by itself, with its frames and coordinates.
  mutating func readJoint(_ element: Element) throws(OpenSimError) {
    let place = ["jointset", element.name]
    let parent = try frame("parent_frame", of: element, from: place)
    let child = try frame("child_frame", of: element, from: place)
    try addJoint(element, coordinates: element.first("coordinates")?.children ?? [], parent, child)
  }

  /// Version 3: the joint inside the body it carries.
  mutating func readJointInside(_ body: Element) throws(OpenSimError) {
    guard let holder = body.first("Joint") ?? body.first("joint") else { return }
    guard let element = holder.children.first, let own = index.frame(body.name) else { return }
    let parentName = source.text("parent_body", of: element) ?? ""
    guard let parentBody = index.frame(parentName) else {
      throw source.inconsistent(
        element, "\(element.name) joins \(body.name) to \(parentName), which is not there")
    }
    let number = model.joints.count
    func offset(_ name: String, _ base: Int, _ place: String, _ turn: String)
      throws(OpenSimError) -> Model.Frame
    {
      let translation = try source.vector(place, of: element) ?? Vector()
      let orientation = try source.vector(turn, of: element) ?? Vector()
      return Model.Frame(
        name: name + "_offset",
        kind: .offset(in: base, translation: translation, orientation: orientation),
        joint: number)
    }
    let parent = model.frames.count
    model.frames.append(
      try offset(parentName, parentBody, "location_in_parent", "orientation_in_parent"))
    model.frames.append(try offset(body.name, own, "location", "orientation"))
    let reverse = try source.flag("reverse", of: element) ?? false
    let coordinates = source.members("CoordinateSet", of: element)
    try addJoint(
      element, coordinates: coordinates, reverse ? parent + 1 : parent,
      reverse ? parent : parent + 1)
  }

  private mutating func addJoint(
    _ element: Element, coordinates: [Element], _ parent: Int, _ child: Int
  ) throws(OpenSimError) {
    var found: [Model.Coordinate] = []
    for coordinate in coordinates { found.append(try readCoordinate(coordinate)) }
    var kind = Model.Joint.Kind.weld
    if element.tag == "CustomJoint" {
      kind = .custom(try readTransform(element, found))
    } else {
      guard let known = Self.joints[element.tag] else {
        throw source.unsupported(element, "the joint <\(element.tag)>")
      }
      kind = try onEllipsoid(element) ?? known.kind
      // Unnamed coordinates get the names OpenSim gives them.
      for i in found.count..<max(found.count, known.coordinates) {
        found.append(Model.Coordinate(name: "\(element.name)_coord_\(i)"))
      }
      guard found.count == known.coordinates else {
        throw source.inconsistent(
          element, "\(element.name) has \(found.count) coordinates, not \(known.coordinates)")
      }
    }
    for coordinate in found
    where model.coordinates.contains(where: { $0.name == coordinate.name }) {
      throw source.inconsistent(element, "two coordinates are called \(coordinate.name)")
    }
    model.joints.append(
      Model.Joint(
        name: element.name, kind: kind, parent: parent, child: child, coordinates: found))
  }

  private func onEllipsoid(_ element: Element) throws(OpenSimError) -> Model.Joint.Kind? {
    let isBlade = element.tag == "ScapulothoracicJoint"
    guard isBlade || element.tag == "EllipsoidJoint" else { return nil }
    let tag = isBlade ? "thoracic_ellipsoid_radii_x_y_z" : "radii_x_y_z"
    guard let radii = try source.vector(tag, of: element), radii.min() > 0 else {
      throw source.damaged(element, "<\(tag)> must be above nought")
    }
    guard isBlade else { return .ellipsoid(radii) }
    let origin = try source.numbers("scapula_winging_axis_origin", of: element) ?? [0, 0]
    guard origin.count == 2, origin.allSatisfy(\.isFinite) else {
      throw source.damaged(element, "<scapula_winging_axis_origin> is not two numbers")
    }
    return .scapulothoracic(
      radii: radii, origin: Vector(origin[0], origin[1], 0),
      direction: try source.number("scapula_winging_axis_direction", of: element) ?? 0)
  }

  private func readCoordinate(_ element: Element) throws(OpenSimError) -> Model.Coordinate {
    guard element.tag == "Coordinate" else { throw source.unsupported(element, "<\(element.tag)>") }
    var coordinate = Model.Coordinate(name: element.name)
    coordinate.rest = try source.number("default_value", of: element) ?? 0
    if let range = try source.numbers("range", of: element) {
      guard range.count == 2 else { throw source.damaged(element, "<range> is not two numbers") }
      coordinate.lowest = min(range[0], range[1])
      coordinate.highest = max(range[0], range[1])
    }
    coordinate.clamped = try source.flag("clamped", of: element) ?? false
    coordinate.locked = try source.flag("locked", of: element) ?? false
    coordinate.yields = try source.flag("is_free_to_satisfy_constraints", of: element) ?? false
    coordinate.prescribed = try source.flag("prescribed", of: element) ?? false
    let named = "prescribed_function"
    // What is not used need not be known.
    coordinate.prescription =
      coordinate.prescribed
      ? try source.function(named: named, of: element)
      : (try? source.function(named: named, of: element)) ?? nil
    coordinate.speed = try source.number("default_speed_value", of: element) ?? 0
    return coordinate
  }

  private func readTransform(
    _ element: Element, _ coordinates: [Model.Coordinate]
  ) throws(OpenSimError) -> [Model.TransformAxis] {
    guard let transform = element.first("SpatialTransform") else {
      throw source.damaged(element, "\(element.name) has no <SpatialTransform>")
    }
    var axes: [Model.TransformAxis] = []
    for (i, name) in [
      "rotation1", "rotation2", "rotation3", "translation1", "translation2",
      "translation3",
    ].enumerated() {
      guard let axis = transform.children.first(where: { $0.name == name }) else {
        var direction = Vector()
        direction[i % 3] = 1
        axes.append(
          Model.TransformAxis(axis: direction, coordinates: [], function: .constant(0)))
        continue
      }
      axes.append(try readAxis(axis, coordinates))
    }
    return axes
  }

  private func readAxis(
    _ element: Element, _ coordinates: [Model.Coordinate]
  ) throws(OpenSimError) -> Model.TransformAxis {
    let direction = try source.vector("axis", of: element) ?? Vector()
    guard unit(direction) != Vector() else { throw source.damaged(element, "an axis of no length") }
    let names = source.words("coordinates", of: element)
    for name in names where !coordinates.contains(where: { $0.name == name }) {
      throw source.inconsistent(element, "\(name) is not a coordinate of this joint")
    }
    let holder =
      element.children.first { $0.attributes["name"] == "function" }
      ?? element.first("function")
      ?? element.children.last { !["coordinates", "axis"].contains($0.tag) }
    var function = try holder.flatMap { (h) throws(OpenSimError) in try source.function(in: h) }
    if function == nil { function = names.isEmpty ? .constant(0) : .linear([1, 0]) }
    if names.count > 1, let function, function.blend(of: Array(names.indices)) == nil {
      throw source.unsupported(
        element, "an axis moved by such a function of \(names.count) coordinates")
    }
    return Model.TransformAxis(
      axis: direction, coordinates: names, function: function ?? .constant(0))
  }
}
