/// A person's colours.
struct Colours: Sendable {
  var skin = Themed(0xd6a98a)
  var hair = Themed(0x5a4236)
  var top = Themed(0x93a294)
  var bottom = Themed(0x7a7f8c)
  var brow = Themed(0x5b4034)
  var lips = Themed(0xb77f68)
  var eyeWhite = Themed(0xf3ebe0)
  var iris = Themed(0x5b4034)
  /// Half a hairline's width where hair fades into skin, in steps of the mesh's hair field.
  var hairSoftness: Float = 1
}

/// A colour by day and by night.
struct Themed: Sendable {
  var day: Colour
  var night: Colour

  init(day: Colour, night: Colour) {
    self.day = day
    self.night = night
  }

  init(_ hex: UInt32, night: UInt32? = nil) {
    self.init(day: Colour(hex: hex), night: Colour(hex: night ?? hex))
  }

  func colour(_ theme: Look.Theme) -> Colour { theme == .light ? day : night }
}

extension SIMD3<Float> {
  /// From red, green and blue as in a style sheet.
  @inline(never)
  init(hex: UInt32) {
    self.init(
      Float(hex >> 16 & 255) / 255, Float(hex >> 8 & 255) / 255, Float(hex & 255) / 255)
  }
}
