import Mechanics

extension ModelWriter {
  func constraint(_ constraint: Model.Constraint) -> Element {
    let enforced = Element("isEnforced", "\(constraint.enforced)")
    func made(_ tag: String, _ parts: [Element]) -> Element {
      Element(tag, name: constraint.name, [enforced] + parts)
    }
    func two(_ a: Model.PointSpring.Point, _ b: Model.PointSpring.Point) -> [Element] {
      [
        Element("socket_body_1", path(a.frame)), Element("socket_body_2", path(b.frame)),
        Element("location_body_1", Self.text(a.place)),
        Element("location_body_2", Self.text(b.place)),
      ]
    }
    switch constraint.kind {
    case .weld(let a, let b):
      return made(
        "WeldConstraint",
        [Element("socket_frame1", path(a)), Element("socket_frame2", path(b))])
    case .point(let a, let b): return made("PointConstraint", two(a, b))
    case .distance(let a, let b, let distance):
      return made(
        "ConstantDistanceConstraint",
        two(a, b) + [Element("constant_distance", "\(distance)")])
    case .line(let a, let direction, let b):
      return made(
        "PointOnLineConstraint",
        [
          Element("socket_line_body", path(a.frame)),
          Element("socket_follower_body", path(b.frame)),
          Element("line_direction_vec", Self.text(direction)),
          Element("point_on_line", Self.text(a.place)),
          Element("point_on_follower", Self.text(b.place)),
        ])
    }
  }
}
