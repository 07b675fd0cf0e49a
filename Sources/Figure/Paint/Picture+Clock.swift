import Biomechanics

extension Picture {
  /// The same with a clock in the emptier of its upper corners.
  func with(_ clock: Clock, _ theme: Look.Theme) -> Picture {
    let face = ClockFace(clock, radius: 4.5 + Float(width) * 0.032, theme)
    let box = Int(face.radius * 2.8)
    let right = opacity(from: width - box, box) <= opacity(from: 0, box)
    let middle = SIMD2(
      right ? Float(width) - face.radius * 1.4 : face.radius * 1.4, face.radius * 1.5)
    var pixels = pixels
    for y in 0..<min(box, height) {
      for x in (right ? width - box : 0)..<(right ? width : box) {
        let colour = face.pixel(SIMD2(Float(x), Float(y)) - middle)
        let place = (y * width + x) * 4
        let under = Float(pixels[place + 3]) / 255 * (1 - colour.w)
        let alpha = colour.w + under
        guard colour.w > 0 else { continue }
        for channel in 0..<3 {
          let mix = colour[channel] * 255 + Float(pixels[place + channel]) * under
          pixels[place + channel] = UInt8(nearest(mix / alpha))
        }
        pixels[place + 3] = UInt8(nearest(alpha * 255))
      }
    }
    return Picture(width: width, height: height, pixels: pixels)
  }

  /// How much is painted in a square at the top.
  private func opacity(from left: Int, _ size: Int) -> Int {
    var sum = 0
    for y in 0..<min(size, height) {
      for x in left..<left + size { sum += Int(pixels[(y * width + x) * 4 + 3]) }
    }
    return sum
  }
}

/// A clock face round the origin, in pixels, y down.
private struct ClockFace {
  let radius: Float
  private let clock: Clock
  private let line: Float
  /// Where the filled part ends.
  private let hand: SIMD2<Float>
  private let (paper, ink, filled): (Colour, Colour, Colour)

  init(_ clock: Clock, radius: Float, _ theme: Look.Theme) {
    self.clock = clock
    self.radius = radius
    line = max(radius * 0.11, 1)
    let (sine, cosine) = sineAndCosine(Double(clock.turn) * 2 * .pi)
    hand = SIMD2(Float(sine), Float(-cosine))
    let isNight = theme == .dark
    paper = Colour(hex: isNight ? 0x39332d : 0xfffcf5)
    ink = Colour(hex: isNight ? 0xcbbfb0 : 0x46332a)
    filled = Colour(hex: isNight ? 0x8fc7a8 : 0x2f6b4f)
  }

  /// Red, green, blue and alpha, multiplied in, of the pixel whose corner lies there.
  func pixel(_ corner: SIMD2<Float>) -> SIMD4<Float> {
    var sum = SIMD4<Float>()
    for step in 0..<16 {
      let offset = SIMD2(Float(step % 4), Float(step / 4)) + SIMD2(repeating: 0.5)
      if let colour = colour(corner + offset * 0.25) { sum += SIMD4(colour, 1) }
    }
    return sum / 16
  }

  private func colour(_ place: SIMD2<Float>) -> Colour? {
    let far = (place.x * place.x + place.y * place.y).squareRoot()
    if far > radius {
      let isCrown =
        clock.isStopwatch && abs(place.x) < radius * 0.2 && place.y < 0
        && place.y > -radius * 1.36
      return isCrown ? ink : nil
    }
    if far > radius - line { return ink }
    // A mark at every quarter.
    let aside = min(abs(place.x), abs(place.y))
    if far > radius * 0.72 && aside < line * 0.5 { return ink }
    return isFilled(place) ? filled : paper
  }

  /// Clockwise from the top to the hand.
  private func isFilled(_ place: SIMD2<Float>) -> Bool {
    let pastTop = place.x >= 0
    let beforeHand = place.x * hand.y - place.y * hand.x >= 0
    return clock.turn <= 0.5 ? pastTop && beforeHand : pastTop || beforeHand
  }
}
