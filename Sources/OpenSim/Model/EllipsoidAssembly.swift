import Biomechanics
import Mechanics

extension Assembler {
  /// The sliding axes of a joint that rides on an ellipsoid.
  mutating func ride(on radii: Vector, of joint: Model.Joint) -> [Axis] {
    let angles = joint.coordinates.prefix(3).compactMap { number[$0.name] }
    guard angles.count == 3 else { return [] }
    return (0..<3).map { i in
      var direction = Vector()
      direction[i] = 1
      let side = EllipsoidSide(axis: i, radius: radii[i], angles: angles)
      return hiddenAxis(along: direction, .onEllipsoid(side), turns: false)
    }
  }

  /// A shoulder blade: a weightless body rides on the chest's ellipsoid, and the blade turns on it
  /// about the winging axis. OpenSim turns both frames of the ride a quarter about z, so that the
  /// first angle is abduction and the second elevation.
  mutating func addBlade(
    _ joint: Model.Joint, on parent: Int, near: Placement, _ frame: Int, far: Placement
  ) {
    guard case .scapulothoracic(_, let origin, let direction) = joint.kind,
      joint.coordinates.count == 4, let wing = number[joint.coordinates[3].name]
    else { return }
    let quarter = Placement(turn: Turning(about: Vector(0, 0, 1), by: .pi / 2))
    let start = parts.axes.count
    parts.axes += axes(of: joint).axes
    bodies.append(model.frames[frame].name + "_" + joint.name)
    parts.links.append(
      Link(
        parent: parent, near: near * quarter, far: quarter.inverse,
        axes: start..<parts.axes.count, inertia: Inertia(), spins: true))

    let (sine, cosine) = sineAndCosine(direction)
    parts.axes.append(
      Axis(
        direction: Vector(-sine, cosine, 0), turns: true,
        curve: parts.curves.linear(slope: 1, at: 0), coordinate: wing))
    var inertia = Inertia()
    if case .body(let own) = model.frames[frame].kind { inertia = own }
    links[frame] = parts.links.count
    bodies.append(model.frames[frame].name)
    parts.links.append(
      Link(
        parent: parts.links.count - 1, near: Placement(origin: origin),
        far: Placement(origin: -origin) * far.inverse,
        axes: parts.axes.count - 1..<parts.axes.count, inertia: inertia))
  }
}
