/// A few vertices of a place on the body that can rest on something, on skin and on cloth: those
/// that a person shows are the ones that touch.
public struct ContactPatch: Sendable {
  public let place: Place
  /// Of the right half and the middle line; `SharedBody.mirror` gives the left.
  public let right: [UInt16]

  /// Each place's number in the file.
  public enum Place: UInt8, CaseIterable, Sendable {
    case heel, ball, toes, instep, outerHeel, outerFoot, outerAnkle, knee, seat, hip
    case palm, knuckles, wrist, elbow, upperBack, backOfHead, face
  }

  /// One of every place, in their order.
  static func read(
    from reader: inout ByteReader, half: Half
  ) throws(BodyFileError) -> [ContactPatch] {
    guard try reader.u8() == Place.allCases.count else { throw .damaged }
    var patches: [ContactPatch] = []
    for place in Place.allCases {
      guard try reader.u8() == place.rawValue else { throw .damaged }
      var vertices: [UInt16] = []
      var last: Int32 = 0
      for step in try reader.wide(try reader.u16()) {
        last += step
        guard last < half.count else { throw .damaged }
        vertices.append(UInt16(last))
      }
      patches.append(ContactPatch(place: place, right: vertices))
    }
    return patches
  }
}
