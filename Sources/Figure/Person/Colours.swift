/// A person's colours by day; the night's are made from them.
struct Colours: Sendable {
  var skin = Colour(hex: 0xd6a98a)
  var hair = Colour(hex: 0x5a4236)
  var top = Colour(hex: 0x93a294)
  var bottom = Colour(hex: 0x7a7f8c)
  var brow = Colour(hex: 0x5b4034)
  var lips = Colour(hex: 0xb77f68)
}

extension SIMD3<Float> {
  /// From red, green and blue as in a style sheet.
  init(hex: UInt32) {
    self.init(
      Float(hex >> 16 & 255) / 255, Float(hex >> 8 & 255) / 255, Float(hex & 255) / 255)
  }
}
