/// One person: their shape, bones, clothes, colours and name. Read from `<id>.body`.
public final class PersonBody: Sendable {
  static let magic: UInt32 = 0x3150_424c  // "LBP1"

  /// File name without ending: `ama`.
  public let id: [UInt8]
  /// For people, UTF-8: "Woman, about 30, slight".
  public let words: [UInt8]
  /// Metres in the rest pose (arms out, as modelled), x, y, z of one vertex after another:
  /// x forward, y up, z right; the floor is y = 0.
  public let places: [Float]
  /// Signed distance to the edge of the vertex' layer, 128 on it, more inside, 1 mm a step:
  /// draw a pixel only where the interpolated value is at least 128.
  public let cut: [UInt8]
  /// Signed distance to the hairline, 128 on it, more in the hair, 0.5 mm a step. For eyes, to the
  /// edge of the iris, 0.1 mm a step.
  public let hair: [UInt8]
  /// Joint of each bone in the rest pose, metres, x, y, z.
  public let heads: [Float]
  /// From the rest pose to the zero pose, a unit quaternion x, y, z, w for each bone.
  public let turnings: [Float]
  public let hulls: [BodyHull]
  public let palette: Palette

  public init(bytes: [UInt8], shared: SharedBody) throws(BodyFileError) {
    var reader = try ByteReader(bytes, magic: Self.magic)
    guard try reader.u32() == shared.sum else { throw .strangers }
    id = try reader.words()
    words = try reader.words()
    palette = try Palette(from: &reader)
    let rig = try Rig(from: &reader)
    heads = rig.heads
    turnings = rig.turnings
    hulls = try BodyHull.read(from: &reader)
    places = try shared.half.places(from: &reader)
    cut = shared.half.unfold(try shared.half.plane(from: &reader))
    hair = shared.half.unfold(try shared.half.plane(from: &reader))
    guard reader.isAtEnd else { throw .damaged }
  }
}
