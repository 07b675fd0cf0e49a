import Mechanics

extension ModelReader {
  mutating func readConstraint(_ element: Element) throws(OpenSimError) {
    let disabled = try source.flag("isDisabled", of: element) ?? false
    let enforced = try source.flag("isEnforced", of: element) ?? !disabled
    if element.tag == "CoordinateCouplerConstraint" {
      try readCoupler(element, enforced)
    } else if let kind = try constraint(element) {
      model.constraints.append(
        Model.Constraint(name: element.name, enforced: enforced, kind: kind))
    } else if enforced {
      omit(element, "the constraint <\(element.tag)> \(element.name) is left out")
    }
  }

  private mutating func readCoupler(
    _ element: Element, _ enforced: Bool
  ) throws(OpenSimError) {
    let follower = source.text("dependent_coordinate_name", of: element) ?? ""
    let leaders = source.words("independent_coordinate_names", of: element)
    for name in leaders + [follower]
    where !model.coordinates.contains(where: { $0.name == name }) {
      throw source.inconsistent(element, "\(element.name) couples \(name), which is not there")
    }
    guard let holder = element.first("coupled_coordinates_function"),
      let function = try source.function(in: holder)
    else { throw source.damaged(element, "\(element.name) has no function") }
    var store = CurveStore()
    let isKnown =
      leaders.count == 1
      ? function.curve(in: &store) != nil
      : !leaders.isEmpty && function.blend(of: Array(leaders.indices)) != nil
    guard isKnown else {
      throw source.unsupported(
        element, "a coupling to \(leaders.count) coordinates by its function")
    }
    var coupler = Model.Coupler(
      name: element.name, follower: follower, leaders: leaders, function: function)
    coupler.scale = try source.number("scale_factor", of: element) ?? 1
    coupler.enforced = enforced
    model.couplers.append(coupler)
  }

  private mutating func constraint(
    _ element: Element
  ) throws(OpenSimError) -> Model.Constraint.Kind? {
    switch element.tag {
    case "WeldConstraint":
      let (first, second) = try linkedFrames(element)
      return .weld(first, second)
    case "PointConstraint", "ConstantDistanceConstraint":
      let first = try point("body_1", "location_body_1", of: element)
      let second = try point("body_2", "location_body_2", of: element)
      guard element.tag == "ConstantDistanceConstraint" else { return .point(first, second) }
      guard let distance = try source.number("constant_distance", of: element), distance > 0 else {
        throw source.damaged(element, "\(element.name) has no distance")
      }
      return .distance(first, second, distance)
    case "PointOnLineConstraint":
      let line = try point("line_body", "point_on_line", of: element)
      let follower = try point("follower_body", "point_on_follower", of: element)
      let direction = try source.vector("line_direction_vec", of: element) ?? Vector()
      guard unit(direction) != Vector() else {
        throw source.damaged(element, "a line of no direction")
      }
      return .line(line, direction: direction, follower)
    default: return nil
    }
  }

  private func point(
    _ frame: String, _ place: String, of element: Element
  ) throws(OpenSimError) -> Model.PointSpring.Point {
    .init(
      frame: try named([frame], of: element),
      place: try source.vector(place, of: element) ?? Vector())
  }
}
