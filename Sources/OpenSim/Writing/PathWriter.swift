import Mechanics

extension ModelWriter {
  func path(_ path: Model.GeometryPath) -> Element {
    if let formula = path.formula {
      return Element(
        "FunctionBasedPath", name: "path",
        [
          Element(
            "coordinate_paths", formula.coordinates.map(coordinatePath).joined(separator: " ")),
          Element("length_function", [formula.length.element(named: "")]),
          Element("moment_arm_functions", formula.arms.map { $0.element(named: "") }),
        ])
    }
    return Element(
      "GeometryPath", name: "path",
      [
        Element("PathPointSet", [Element("objects", path.points.map(point))]),
        Element("PathWrapSet", [Element("objects", path.wraps.map(wrap))]),
      ])
  }

  func coordinatePath(_ name: String) -> String {
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
}
