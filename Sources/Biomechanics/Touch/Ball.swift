/// A ball of flesh fixed to a segment: the body's surface is drawn and touched as many of them.
public struct Ball: Hashable, Sendable {
  public var segment: Segment
  /// In the segment's axes, metres from its joint.
  public var centre: Vector
  /// Metres.
  public var radius: Double

  public init(_ segment: Segment, _ x: Double, _ y: Double, _ z: Double, radius: Double) {
    self.segment = segment
    centre = Vector(x, y, z)
    self.radius = radius
  }
}
