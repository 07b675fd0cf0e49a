import Figure

/// An opaque sheet that pictures are laid on and letters written on: social cards, contact sheets.
public struct Paper: Sendable {
  public let width: Int
  public let height: Int
  private var bytes: [UInt8]

  /// Red, green and blue, 0…255.
  public struct Colour: Hashable, Sendable {
    public var (red, green, blue): (UInt8, UInt8, UInt8)

    /// - Parameter code: as web pages write it: 0xF6F1E7.
    public init(_ code: UInt32) {
      red = UInt8(code >> 16 & 255)
      green = UInt8(code >> 8 & 255)
      blue = UInt8(code & 255)
    }

    /// The site's warm paper by day and charcoal by night.
    public static let day = Colour(0xF6F1E7)
    public static let night = Colour(0x221F1B)
  }

  /// - Parameters: width and height in pixels.
  public init(width: Int, height: Int, colour: Colour) {
    self.width = max(width, 1)
    self.height = max(height, 1)
    bytes = []
    bytes.reserveCapacity(self.width * self.height * 4)
    for _ in 0..<self.width * self.height {
      bytes.append(contentsOf: [colour.red, colour.green, colour.blue, 255])
    }
  }

  public var picture: Picture { Picture(width: width, height: height, pixels: bytes) }

  /// Fills a rectangle, in pixels from the top left; what lies outside the sheet is cut off.
  public mutating func fill(left: Int, top: Int, width: Int, height: Int, with colour: Colour) {
    for row in max(top, 0)..<max(0, top, min(top + height, self.height)) {
      for column in max(left, 0)..<max(0, left, min(left + width, self.width)) {
        put(colour, opacity: 255, column, row)
      }
    }
  }

  /// Lays a picture on the sheet with its top left corner there.
  public mutating func lay(_ picture: Picture, left: Int, top: Int) {
    for row in 0..<picture.height where (0..<height).contains(top + row) {
      for column in 0..<picture.width where (0..<width).contains(left + column) {
        let place = (row * picture.width + column) * 4
        let opacity = picture.pixels[place + 3]
        guard opacity > 0 else { continue }
        var colour = Colour(0)
        colour.red = picture.pixels[place]
        colour.green = picture.pixels[place + 1]
        colour.blue = picture.pixels[place + 2]
        put(colour, opacity: opacity, left + column, top + row)
      }
    }
  }

  /// Mixes one pixel of the sheet with a colour.
  private mutating func put(_ colour: Colour, opacity: UInt8, _ column: Int, _ row: Int) {
    let place = (row * width + column) * 4
    let share = UInt32(opacity)
    func mix(_ under: UInt8, _ over: UInt8) -> UInt8 {
      UInt8((UInt32(under) * (255 - share) + UInt32(over) * share + 127) / 255)
    }
    bytes[place] = mix(bytes[place], colour.red)
    bytes[place + 1] = mix(bytes[place + 1], colour.green)
    bytes[place + 2] = mix(bytes[place + 2], colour.blue)
  }
}
