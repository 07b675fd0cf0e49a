/// A ball seen by the camera.
struct Disc {
  var centre: Point
  var radius: Double
}

/// The outline of a rubber band round some discs: straight edges joined by arcs.
struct Hull {
  private struct Edge {
    var from: Int
    var to: Int
    /// Outward and of length one.
    var normal: Point
  }

  private let discs: [Disc]
  private var edges: [Edge] = []

  init(_ all: [Disc]) {
    discs = Hull.withoutHidden(all)
    guard discs.count > 1 else { return }
    for from in discs.indices {
      for to in discs.indices where to != from {
        if let edge = edge(from, to) { edges.append(edge) }
      }
    }
    edges.putInOrder { Hull.turn($0.normal) }
  }

  /// Appends the outline as one closed part of a path, clockwise as seen.
  /// `squeeze` flattens it towards `floor` (a height in the picture) for shadows on the ground.
  func write(to ink: inout LineInk, squeeze: Double = 1, floor: Double = 0) {
    func flat(_ point: Point) -> Point { Point(point.x, floor + (point.y - floor) * squeeze) }
    if edges.isEmpty {
      guard let disc = discs.first else { return }
      let side = Point(disc.radius, 0)
      ink.write("M")
      ink.write(flat(disc.centre - side))
      arc(to: flat(disc.centre + side), disc.radius, squeeze, large: false, &ink)
      arc(to: flat(disc.centre - side), disc.radius, squeeze, large: false, &ink)
      ink.write("Z")
      return
    }
    for index in edges.indices {
      let edge = edges[index]
      let next = edges[(index + 1) % edges.count]
      let disc = discs[edge.to]
      ink.write(index == 0 ? "M" : "L")
      if index == 0 {
        ink.write(flat(discs[edge.from].centre + edge.normal * discs[edge.from].radius))
        ink.write("L")
      }
      ink.write(flat(disc.centre + edge.normal * disc.radius))
      let large = edge.normal.x * next.normal.y - edge.normal.y * next.normal.x < 0
      arc(
        to: flat(disc.centre + next.normal * disc.radius), disc.radius, squeeze, large: large, &ink)
    }
    ink.write("Z")
  }

  private func arc(
    to point: Point, _ radius: Double, _ squeeze: Double, large: Bool, _ ink: inout LineInk
  ) {
    ink.write("A")
    ink.write(Point(radius, radius * squeeze))
    ink.write(large ? " 0 1 1 " : " 0 0 1 ")
    ink.write(point)
  }

  /// The tangent from one disc to another with every other disc on its inner side.
  private func edge(_ from: Int, _ to: Int) -> Edge? {
    let (a, b) = (discs[from], discs[to])
    let along = b.centre - a.centre
    let apart = (along.x * along.x + along.y * along.y).squareRoot()
    guard apart > 1e-9 else { return nil }
    let unit = along / apart
    let lean = (a.radius - b.radius) / apart
    guard abs(lean) < 1 else { return nil }
    let normal = unit * lean + Point(unit.y, -unit.x) * (1 - lean * lean).squareRoot()
    let reach = dot(normal, a.centre) + a.radius
    for other in discs.indices where other != from && other != to {
      let disc = discs[other]
      let over = dot(normal, disc.centre) + disc.radius - reach
      if over > 1e-6 { return nil }
      // On the line itself: the edge is cut in two by a disc between, and stands before one beyond.
      if over > -1e-6 {
        let share = dot(unit, disc.centre - a.centre) / apart
        if share > 0 && share < 1 { return nil }
      }
    }
    return Edge(from: from, to: to, normal: normal)
  }

  private static func withoutHidden(_ all: [Disc]) -> [Disc] {
    var kept: [Disc] = []
    for (index, disc) in all.enumerated() {
      let hidden = all.indices.contains { other in
        guard other != index else { return false }
        let step = all[other].centre - disc.centre
        let spare = all[other].radius - disc.radius
        let inside = spare >= 0 && dot(step, step) <= spare * spare + 1e-12
        // Of two equal discs the first stays.
        return inside && (spare > 1e-9 || other < index)
      }
      if !hidden { kept.append(disc) }
    }
    return kept
  }

  private func dot(_ a: Point, _ b: Point) -> Double { Hull.dot(a, b) }
  private static func dot(_ a: Point, _ b: Point) -> Double { a.x * b.x + a.y * b.y }

  /// Grows with the direction's angle, 0 up to 4, without trigonometry.
  private static func turn(_ direction: Point) -> Double {
    let share = direction.y / (abs(direction.x) + abs(direction.y))
    if direction.x < 0 { return 2 - share }
    return share < 0 ? 4 + share : share
  }
}
