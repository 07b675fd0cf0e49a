/// A person's colours, red, green and blue 0…255, by day and by night.
public struct Palette: Sendable {
  public enum Part: Int, CaseIterable, Sendable {
    case skin, lips, hair, brows, top, bottoms, eyeWhite, iris
  }

  public struct Colour: Hashable, Sendable {
    public let red, green, blue: UInt8
  }

  private let day: [Colour]
  private let night: [Colour]
  /// How softly hair begins, in steps of the `hair` field: cropped hair fades, a bun does not.
  public let hairSoftness: UInt8

  public subscript(part: Part, dark dark: Bool) -> Colour {
    dark ? night[part.rawValue] : day[part.rawValue]
  }

  init(from reader: inout ByteReader) throws(BodyFileError) {
    day = try Self.colours(from: &reader)
    night = try Self.colours(from: &reader)
    hairSoftness = UInt8(try reader.u8())
  }

  private static func colours(from reader: inout ByteReader) throws(BodyFileError) -> [Colour] {
    var colours: [Colour] = []
    for _ in Part.allCases {
      let rgb = try reader.plane(3)
      colours.append(Colour(red: rgb[0], green: rgb[1], blue: rgb[2]))
    }
    return colours
  }
}
