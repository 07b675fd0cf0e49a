import Biomechanics
import Mechanics

/// So many equal links, each turning on the one before about x, y or z in turn, each joint crossed
/// by a path over a cylinder. The peers build the same.
struct Chain {
  static let sizes = [16, 32, 64, 128, 256, 512]

  let mechanism: Mechanism

  init(links count: Int) throws {
    var parts = Mechanism.Parts()
    let step = parts.curves.linear(slope: 1, at: 0)
    let weight = Inertia(mass: 1, centre: Vector(0, -0.1, 0), moments: Vector(0.01, 0.005, 0.01))
    let directions = [Vector(1, 0, 0), Vector(0, 1, 0), Vector(0, 0, 1)]
    parts.links = [Link(parent: 0, near: .none, far: .none, axes: 0..<0, inertia: Inertia())]
    for i in 0..<count {
      parts.freedoms.append(
        Freedom(rest: 0, lowest: -3, highest: 3, locked: false, clamped: false, kind: .angle))
      parts.axes.append(
        Axis(direction: directions[i % 3], turns: true, curve: step, coordinate: i))
      parts.links.append(
        Link(
          parent: i, near: Placement(origin: Vector(0, i == 0 ? 0 : -0.2, 0)), far: .none,
          axes: i..<i + 1, inertia: weight))
      Self.addPath(from: i, to: i + 1, &parts)
    }
    mechanism = try Mechanism(parts)
  }

  private static func addPath(from low: Int, to high: Int, _ parts: inout Mechanism.Parts) {
    let (point, wrap) = (parts.points.count, parts.wraps.count)
    parts.points += [
      PathPoint(body: low, place: Vector(0.03, -0.12, 0.01)),
      PathPoint(body: high, place: Vector(0.03, -0.08, -0.01)),
    ]
    parts.wraps.append(PathWrap(surface: parts.surfaces.count, method: .hybrid, first: 0, last: 1))
    parts.surfaces.append(
      WrapSurface(
        body: high, frame: .none, shape: .cylinder(radius: 0.035, length: 1),
        half: .init(axis: 0, positive: true)))
    parts.paths.append(Path(points: point..<point + 2, wraps: wrap..<wrap + 1))
  }
}
