import Biomechanics

/// Something that holds two bodies together besides their joints, or closes a circle of joints.
public enum Bond: Hashable, Sendable {
  /// Two frames lie in one place, turned the same way.
  case weld(Frame, Frame)
  /// Two points lie in one place.
  case pin(Point, Point)
  /// Two points stay so far apart, metres.
  case rod(Point, Point, length: Double)
  /// A point stays on a line through another along a direction of the first body.
  case rail(on: Point, direction: Vector, Point)

  public struct Frame: Hashable, Sendable {
    public var body: Int
    public var place: Placement

    public init(body: Int, place: Placement) { (self.body, self.place) = (body, place) }
  }

  public struct Point: Hashable, Sendable {
    public var body: Int
    public var place: Vector

    public init(body: Int, place: Vector) { (self.body, self.place) = (body, place) }
  }

  /// How many equations it makes.
  var count: Int {
    switch self {
    case .weld: 6
    case .pin: 3
    case .rod: 1
    case .rail: 2
    }
  }

  var bodies: [Int] {
    switch self {
    case .weld(let a, let b): [a.body, b.body]
    case .pin(let a, let b), .rod(let a, let b, _), .rail(let a, _, let b): [a.body, b.body]
    }
  }
}

/// One equation between two bodies: their difference along or about a direction of the ground.
struct BondRow {
  var turns: Bool
  var direction: Vector
  /// The bodies, and where each is looked at; in the ground.
  var bodies: (Int, Int)
  var points: (Vector, Vector)
  /// How far it is from being kept, metres or radians.
  var miss: Double
}

extension Mechanism {
  /// The equations of a bond in the pose the bodies are in, handed on one by one.
  func rows(of bond: Bond, _ w: Workspace, _ use: (BondRow) -> Void) {
    let axes = Turning.none
    func slide(_ a: Bond.Point, _ b: Bond.Point, along direction: Vector) {
      let points = (w.places[a.body] * a.place, w.places[b.body] * b.place)
      use(
        BondRow(
          turns: false, direction: direction, bodies: (a.body, b.body), points: points,
          miss: dot(direction, points.1 - points.0)))
    }
    switch bond {
    case .pin(let a, let b):
      for d in [axes.x, axes.y, axes.z] { slide(a, b, along: d) }
    case .weld(let a, let b):
      let (from, to) = (Bond.Point(a), Bond.Point(b))
      for d in [axes.x, axes.y, axes.z] { slide(from, to, along: d) }
      let (f, g) = (w.places[a.body].turn * a.place.turn, w.places[b.body].turn * b.place.turn)
      let apart = (cross(f.x, g.x) + cross(f.y, g.y) + cross(f.z, g.z)) * 0.5
      for d in [axes.x, axes.y, axes.z] {
        use(
          BondRow(
            turns: true, direction: d, bodies: (a.body, b.body), points: (Vector(), Vector()),
            miss: dot(d, apart)))
      }
    case .rod(let a, let b, let length):
      let points = (w.places[a.body] * a.place, w.places[b.body] * b.place)
      let span = points.1 - points.0
      use(
        BondRow(
          turns: false, direction: unit(span), bodies: (a.body, b.body), points: points,
          miss: Biomechanics.length(span) - length))
    case .rail(let a, let direction, let b):
      let along = unit(w.places[a.body].turn * direction)
      let least = abs(along.x) < 0.6 ? axes.x : axes.y
      let side = unit(cross(along, least))
      let (from, to) = (w.places[a.body] * a.place, w.places[b.body] * b.place)
      for d in [side, cross(along, side)] {
        // The line's body is looked at where the point is.
        use(
          BondRow(
            turns: false, direction: d, bodies: (a.body, b.body), points: (to, to),
            miss: dot(d, to - from)))
      }
    }
  }
}

extension Bond.Point {
  fileprivate init(_ frame: Bond.Frame) { self.init(body: frame.body, place: frame.place.origin) }
}
