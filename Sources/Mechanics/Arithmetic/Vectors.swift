import Biomechanics

/// Metres or a direction; x forward, y up, z right.
public typealias Vector = Biomechanics.Vector
public typealias Turning = Biomechanics.Turning

extension Turning {
  /// A turn about a unit axis, radians (Rodrigues' formula).
  @inline(__always)
  public init(about axis: Vector, by angle: Double) {
    let (s, c) = sineAndCosine(angle)
    let k = axis * (1 - c)
    self.init(
      x: Vector(c + axis.x * k.x, axis.z * s + axis.y * k.x, -axis.y * s + axis.z * k.x),
      y: Vector(-axis.z * s + axis.x * k.y, c + axis.y * k.y, axis.x * s + axis.z * k.y),
      z: Vector(axis.y * s + axis.x * k.z, -axis.x * s + axis.y * k.z, c + axis.z * k.z))
  }

  /// Turns about x, then the turned y, then the turned z, radians: OpenSim's "orientation".
  public init(xyz angles: Vector) {
    self =
      Turning(about: Vector(1, 0, 0), by: angles.x)
      * Turning(about: Vector(0, 1, 0), by: angles.y)
      * Turning(about: Vector(0, 0, 1), by: angles.z)
  }

  /// The three angles of `init(xyz:)`, radians, the second in −π/2…π/2.
  public var xyz: Vector {
    Vector(
      arcTangent(y: -z.y, x: z.z),
      arcTangent(y: z.x, x: (x.x * x.x + y.x * y.x).squareRoot()), arcTangent(y: -y.x, x: x.x))
  }

  /// The same turn backwards.
  public var inverse: Turning {
    Turning(
      x: Vector(x.x, y.x, z.x), y: Vector(x.y, y.y, z.y), z: Vector(x.z, y.z, z.z))
  }

  /// The inverse turn of a vector: its parts along the three axes.
  public func undo(_ v: Vector) -> Vector { Vector(dot(x, v), dot(y, v), dot(z, v)) }
}

/// The vector at length one, or nought when it has no length.
@inline(__always)
public func unit(_ v: Vector) -> Vector {
  let l = length(v)
  return l > 0 ? v / l : Vector()
}

/// Where one frame lies and how it is turned in another.
public struct Placement: Hashable, Sendable {
  public var turn: Turning
  public var origin: Vector

  public init(turn: Turning = .none, origin: Vector = Vector()) {
    self.turn = turn
    self.origin = origin
  }

  public static let none = Placement()

  public static func * (outer: Placement, inner: Placement) -> Placement {
    Placement(turn: outer.turn * inner.turn, origin: outer * inner.origin)
  }

  /// A point of the inner frame, seen in the outer one.
  public static func * (placement: Placement, point: Vector) -> Vector {
    placement.turn * point + placement.origin
  }

  public var inverse: Placement {
    Placement(turn: turn.inverse, origin: -turn.undo(origin))
  }

  /// A point of the outer frame, seen in the inner one.
  public func undo(_ point: Vector) -> Vector { turn.undo(point - origin) }
}
