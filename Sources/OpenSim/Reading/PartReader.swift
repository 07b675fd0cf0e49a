import Mechanics

extension ModelReader {
  mutating func readSurfaces(of element: Element, frame: Int) throws(OpenSimError) {
    for part in source.members("WrapObjectSet", of: element) {
      if let surface = try readSurface(part, frame: frame) { model.surfaces.append(surface) }
    }
  }

  private mutating func readSurface(
    _ element: Element, frame: Int
  ) throws(OpenSimError) -> Model.Surface? {
    func size(_ tag: String, _ missing: Double) throws(OpenSimError) -> Double {
      let value = try source.number(tag, of: element) ?? missing
      guard value >= 0 else { throw source.damaged(element, "<\(tag)> is below nought") }
      return value
    }
    let shape: WrapSurface.Shape
    switch element.tag {
    case "WrapCylinder":
      shape = .cylinder(radius: try size("radius", 1), length: try size("length", 1))
    case "WrapSphere": shape = .sphere(radius: try size("radius", 0.05))
    case "WrapEllipsoid":
      let radii = try source.vector("dimensions", of: element) ?? Vector(0.05, 0.05, 0.05)
      guard radii.min() > 0 else {
        throw source.damaged(element, "<dimensions> must be above nought")
      }
      shape = .ellipsoid(radii: radii)
    case "WrapTorus":
      shape = .torus(
        inner: try size("inner_radius", 0.01), outer: try size("outer_radius", 0.05))
    default: throw source.unsupported(element, "the surface <\(element.tag)>")
    }
    var surface = Model.Surface(name: element.name, frame: frame, shape: shape)
    surface.translation = try source.vector("translation", of: element) ?? Vector()
    surface.rotation = try source.vector("xyz_body_rotation", of: element) ?? Vector()
    surface.quadrant = source.text("quadrant", of: element) ?? "all"
    if surface.quadrant == "Unassigned" { surface.quadrant = "all" }
    guard surface.quadrant.lowercased() == "all" || surface.half != nil else {
      throw source.damaged(element, "<quadrant> is \(Source.shown(surface.quadrant))")
    }
    surface.active = try source.flag("active", of: element) ?? true
    return surface
  }

  mutating func readMarker(_ element: Element) throws(OpenSimError) {
    guard element.tag == "Marker" else { throw source.unsupported(element, "<\(element.tag)>") }
    model.markers.append(
      Model.ModelMarker(
        name: element.name, frame: try frame("parent_frame", of: element),
        place: try source.vector("location", of: element) ?? Vector(),
        fixed: try source.flag("fixed", of: element) ?? false))
  }
}

extension Model.Surface {
  /// The half of the surface a quadrant names; nil for all of it.
  public var half: WrapSurface.Half? {
    switch quadrant.lowercased() {
    case "-x": .init(axis: 0, positive: false)
    case "x", "+x": .init(axis: 0, positive: true)
    case "-y": .init(axis: 1, positive: false)
    case "y", "+y": .init(axis: 1, positive: true)
    case "-z": .init(axis: 2, positive: false)
    case "z", "+z": .init(axis: 2, positive: true)
    default: nil
    }
  }
}
