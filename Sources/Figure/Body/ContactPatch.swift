import Biomechanics

/// The vertices of a place on the body that can rest on something.
public struct ContactPatch: Sendable {
  public let place: Place
  /// Sorted; both halves.
  public let vertices: [UInt16]

  /// Each place's number in the file. `R` and `L` are reflections of each other.
  public enum Place: UInt8, CaseIterable, Sendable {
    case soleR, soleL, heelR, heelL, ballR, ballL, toesR, toesL, instepR, instepL
    case outerFootR, outerFootL, shinR, shinL, kneeR, kneeL
    case outerThighR, outerThighL, hipR, hipL, seatR, seatL
    case lowerBack, upperBack, backOfHead, forehead
    case shoulderR, shoulderL, elbowR, elbowL, forearmR, forearmL
    case palmR, palmL, fingertipsR, fingertipsL
    case outerCalfR, outerCalfL, calfR, calfL, belly
  }

  static func read(
    from reader: inout ByteReader, vertexCount: Int
  ) throws(BodyFileError) -> [ContactPatch] {
    var patches: [ContactPatch] = []
    for _ in 0..<(try reader.u8()) {
      guard let place = Place(rawValue: UInt8(try reader.u8())) else { throw .damaged }
      var vertices: [UInt16] = []
      var last = 0
      for step in try reader.wide(try reader.u16()) {
        last += Int(step)
        guard last < vertexCount else { throw .damaged }
        vertices.append(UInt16(last))
      }
      patches.append(ContactPatch(place: place, vertices: vertices))
    }
    return patches
  }
}
