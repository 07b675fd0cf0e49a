/// A block of furniture with level and upright faces, metres in the world.
public struct Solid: Hashable, Sendable {
  public enum Thing: Sendable {
    case seatPlate, chairLeg, chairBack, step, block, cushion, worktop, cabinet, mattress, bedFrame
    case headboard, doorPost
  }

  public var thing: Thing
  public var low: Vector
  public var high: Vector

  @inline(never)
  public init(_ thing: Thing, middle: Vector, size: Vector) {
    self.thing = thing
    low = middle - size / 2
    high = middle + size / 2
  }

  public var corners: [Vector] {
    [low, high].flatMap { a in
      [low, high].flatMap { b in [low, high].map { c in Vector(a.x, b.y, c.z) } }
    }
  }

  /// How far a place is from the surface, metres (negative inside), and the way out.
  public func distance(to place: Vector) -> (apart: Double, away: Vector) {
    let middle = (low + high) / 2
    let half = (high - low) / 2
    let from = place - middle
    let outside = Vector(abs(from.x) - half.x, abs(from.y) - half.y, abs(from.z) - half.z)
    let beyond = Vector(max(outside.x, 0), max(outside.y, 0), max(outside.z, 0))
    let apart = length(beyond)
    let side = Vector(from.x < 0 ? -1 : 1, from.y < 0 ? -1 : 1, from.z < 0 ? -1 : 1)
    if apart > 0 { return (apart, beyond * side / apart) }
    if outside.x >= outside.y && outside.x >= outside.z {
      return (outside.x, Vector(side.x, 0, 0))
    }
    return outside.y >= outside.z
      ? (outside.y, Vector(0, side.y, 0)) : (outside.z, Vector(0, 0, side.z))
  }
}
