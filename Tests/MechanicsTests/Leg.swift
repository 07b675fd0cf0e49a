import Mechanics

/// A small leg for the laws: a pelvis on three turns and three slides, a thigh on three turns, a
/// shank on one turn that also slides it, a kneecap that follows, and what the test hangs on them.
struct Leg {
  static let tilt = 0
  static let hip = 6
  static let knee = 9
  static let cap = 10

  static func parts(courses: Courses = .shortest) -> Mechanism.Parts {
    var parts = Mechanism.Parts()
    parts.courses = courses
    let step = parts.curves.linear(slope: 1, at: 0)
    let (x, y, z) = (Vector(1, 0, 0), Vector(0, 1, 0), Vector(0, 0, 1))
    func axis(_ direction: Vector, _ turns: Bool, _ coordinate: Int, _ curve: Curve) -> Axis {
      Axis(direction: direction, turns: turns, curve: curve, coordinate: coordinate)
    }
    func freedom(_ turns: Bool) -> Freedom {
      Freedom(
        rest: 0, lowest: -3, highest: 3, locked: false, clamped: false,
        kind: turns ? .angle : .length)
    }
    let weight = Inertia(
      mass: 4, centre: Vector(0.02, -0.15, 0.01), moments: Vector(0.05, 0.02, 0.06),
      products: Vector(0.001, 0.002, -0.003))
    func link(_ parent: Int, _ near: Vector, _ axes: [Axis], tilted: Vector = Vector()) {
      let start = parts.axes.count
      parts.axes += axes
      let turn = Turning(xyz: tilted)
      parts.links.append(
        Link(
          parent: parent, near: Placement(turn: turn, origin: near),
          far: Placement(turn: turn.inverse), axes: start..<parts.axes.count, inertia: weight))
    }
    parts.links = [
      Link(parent: 0, near: .none, far: .none, axes: 0..<0, inertia: Inertia())
    ]
    link(
      0, Vector(),
      [
        axis(x, false, 3, step), axis(y, false, 4, step), axis(z, false, 5, step),
        axis(z, true, tilt, step), axis(x, true, 1, step), axis(y, true, 2, step),
      ])
    link(
      1, Vector(-0.05, -0.08, 0.08),
      [axis(z, true, hip, step), axis(x, true, 7, step), axis(y, true, 8, step)])
    let forward = parts.curves.spline(x: [-2, -1, 0, 1], y: [-0.003, 0.004, 0.002, 0.001])
    let up = parts.curves.polynomial([0.002, -0.004, 0.001])
    link(
      2, Vector(0, -0.4, 0),
      [axis(x, false, knee, forward), axis(y, false, knee, up), axis(z, true, knee, step)],
      tilted: Vector(0.1, 0.2, 0))
    link(2, Vector(0.04, -0.38, 0), [axis(z, true, cap, step)])
    parts.freedoms = [true, true, true, false, false, false, true, true, true, true, true].map(
      freedom)
    let half = parts.curves.polynomial([0.1, 0.5, 0])
    parts.freedoms[cap].follows = .init(leader: knee, curve: half)
    return parts
  }

  /// A path through fixed points and over surfaces.
  static func add(
    _ points: [PathPoint], over surfaces: [WrapSurface], to parts: inout Mechanism.Parts
  ) {
    let (point, wrap) = (parts.points.count, parts.wraps.count)
    parts.points += points
    for surface in surfaces {
      parts.wraps.append(
        PathWrap(surface: parts.surfaces.count, method: .hybrid, first: 0, last: points.count - 1))
      parts.surfaces.append(surface)
    }
    parts.paths.append(
      Path(points: point..<parts.points.count, wraps: wrap..<parts.wraps.count))
  }

  /// Poses spread over the range without chance.
  static func pose(_ n: Int, _ w: Workspace) {
    for i in w.q.indices {
      let share = (Double(n * (2 * i + 3) + i) * 0.6180339887498949).truncatingRemainder(
        dividingBy: 1)
      w.q[i] = 1.6 * (share - 0.5)
    }
  }
}
