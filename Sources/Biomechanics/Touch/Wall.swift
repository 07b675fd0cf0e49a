/// An upright plane that some parts of the body rest against.
public struct Wall: Hashable, Sendable {
  /// Level, of length one, from the body towards the wall.
  public var towards: Vector
  /// Metres from the world's origin along `towards`.
  public var distance: Double

  public init(towards: Vector, distance: Double) {
    self.towards = towards
    self.distance = distance
  }

  /// The gap between a point's flesh and the wall, metres; negative inside the wall.
  public func gap(_ point: FleshPoint, in posture: Posture) -> Double {
    distance - dot(towards, posture.place(point)) - point.radius
  }
}

extension Posture {
  /// The wall that the contacts name: it stands on the side (front, behind, right or left) where
  /// these parts reach farthest beyond the rest of the body. Nil when nothing rests on a wall.
  public func wall(for contacts: [Contact]) -> Wall? {
    let touching = contacts.filter { $0.on == .wall }.map { $0.part }
    guard !touching.isEmpty else { return nil }
    // A leg that rests on a door frame may have the other one pass through the door.
    let leg = touching.contains { $0.isOfLeg }
    let rest = BodyPart.allCases.filter { !touching.contains($0) && !(leg && $0.isOfLeg) }
    var best: (spare: Double, wall: Wall)?
    for towards in [Vector(1, 0, 0), Vector(-1, 0, 0), Vector(0, 0, 1), Vector(0, 0, -1)] {
      let reach = touching.reduce(-Double.infinity) { max($0, self.reach(of: $1, towards)) }
      let others = rest.reduce(-Double.infinity) { max($0, self.reach(of: $1, towards)) }
      if best.map({ reach - others > $0.spare }) ?? true {
        best = (reach - others, Wall(towards: towards, distance: reach))
      }
    }
    return best?.wall
  }

  /// How far a part's flesh lies along a direction, metres from the world's origin.
  public func reach(of part: BodyPart, _ direction: Vector) -> Double {
    var reach = -Double.infinity
    for pad in body.flesh[part] {
      for point in pad.points { reach = max(reach, dot(direction, place(point)) + point.radius) }
    }
    return reach
  }
}
