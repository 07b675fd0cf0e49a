/// A tapered capsule round a part of the body, for collisions: the convex hull of two balls.
public struct BodyHull: Sendable {
  public let from: End
  public let to: End

  public struct End: Sendable {
    /// Number of the segment it is fixed to.
    public let segment: UInt8
    /// Metres from the segment's joint, in its zero-pose axes.
    public let place: SIMD3<Float>
    /// Metres.
    public let radius: Float

    var mirrored: End {
      End(
        segment: UInt8(Bone.mirrored(Int(segment))), place: SIMD3(place.x, place.y, -place.z),
        radius: radius)
    }
  }

  var mirrored: BodyHull { BodyHull(from: from.mirrored, to: to.mirrored) }

  /// A flag says which have a reflection of their own.
  static func read(from reader: inout ByteReader) throws(BodyFileError) -> [BodyHull] {
    var hulls: [BodyHull] = []
    for _ in 0..<(try reader.u8()) {
      let isPaired = try reader.u8() == 1
      let hull = BodyHull(from: try end(from: &reader), to: try end(from: &reader))
      hulls.append(hull)
      if isPaired { hulls.append(hull.mirrored) }
    }
    return hulls
  }

  /// A segment, a place and a radius in 0.1 mm.
  private static func end(from reader: inout ByteReader) throws(BodyFileError) -> End {
    let segment = try reader.u8()
    guard segment < Bone.thighTwistR else { throw .damaged }
    let (x, y, z) = (try reader.i16(), try reader.i16(), try reader.i16())
    let place = SIMD3(Float(x), Float(y), Float(z)) * Half.unit
    return End(segment: UInt8(segment), place: place, radius: Float(try reader.u16()) * Half.unit)
  }
}
