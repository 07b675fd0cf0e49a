import Biomechanics

/// Something a still body may lean on: it gives as much as is needed, but only its way.
public struct Footing: Hashable, Sendable {
  public var body: Int
  /// In the ground, metres.
  public var place: Vector
  /// The way it pushes the body, of length one.
  public var push: Vector
  /// Sideways force for one of pushing, at most.
  public var friction: Double
  /// How much dearer leaning on it is than on what plainly touches, from 1 up.
  public var reluctance: Double
  /// The body that gets the opposite force, and where; the room when there is none.
  public var other: Other?

  public struct Other: Hashable, Sendable {
    public var body: Int
    public var place: Vector

    public init(body: Int, place: Vector) { (self.body, self.place) = (body, place) }
  }

  public init(
    body: Int, place: Vector, push: Vector, friction: Double, reluctance: Double = 1,
    other: Other? = nil
  ) {
    (self.body, self.place, self.push, self.friction) = (body, place, push, friction)
    (self.reluctance, self.other) = (reluctance, other)
  }

  /// The corners of the cone of friction: the force lies between them. One where nothing rubs.
  static let corners = 4

  /// A corner's direction: pushing part one.
  func corner(_ i: Int) -> Vector {
    guard friction > 0 else { return push }
    let start = abs(push.y) < 0.9 ? Vector(0, 1, 0) : Vector(1, 0, 0)
    let a = unit(start - push * dot(start, push))
    let b = cross(push, a)
    let side = i == 0 ? a : i == 1 ? b : i == 2 ? -a : -b
    return push + side * friction
  }
}
