import Figure
import Testing

@testable import Pictures

struct EncodingTests {
  /// A picture with every kind of pixel: opaque, half seen, and not seen at all.
  static func pattern(width: Int, height: Int) -> Picture {
    var bytes: [UInt8] = []
    for row in 0..<height {
      for column in 0..<width {
        let opacity: UInt8 = [255, 128, 0][(row / 4 + column / 4) % 3]
        bytes += [UInt8(column * 255 / width), UInt8(row * 255 / height), 90, opacity]
      }
    }
    return Picture(width: width, height: height, pixels: bytes)
  }

  @Test(arguments: [(1, 1), (7, 3), (120, 90), (480, 240)])
  func pngGivesBackEveryPixel(width: Int, height: Int) throws {
    let picture = Self.pattern(width: width, height: height)
    let back = try Picture(png: picture.png())
    #expect(back.width == width && back.height == height)
    #expect(back.pixels == picture.pixels)
  }

  @Test(arguments: [(1, 1), (7, 3), (120, 90), (480, 240)])
  func losslessWebPGivesBackEverySeenPixel(width: Int, height: Int) throws {
    let picture = Self.pattern(width: width, height: height)
    let back = try Picture(webp: picture.webp())
    #expect(back.width == width && back.height == height)
    #expect(Self.seen(back) == Self.seen(picture))
  }

  @Test func smallerWebPKeepsTheSilhouetteAndNearlyTheColours() throws {
    let picture = Self.pattern(width: 120, height: 90)
    let back = try Picture(webp: picture.webp(quality: 85))
    let pairs = zip(picture.pixels, back.pixels)
    let opacity = pairs.enumerated().filter { $0.offset % 4 == 3 }
    #expect(opacity.allSatisfy { $0.element.0 == $0.element.1 })
    let off = zip(Self.seen(picture), Self.seen(back)).map { abs(Int($0) - Int($1)) }
    #expect(Double(off.reduce(0, +)) / Double(off.count) < 8)
    #expect(try picture.webp(quality: 40).count < picture.webp(quality: 95).count)
  }

  @Test func damagedFilesAreRefused() throws {
    let picture = Self.pattern(width: 40, height: 30)
    let png = try picture.png()
    let webp = try picture.webp()
    #expect(throws: PictureError.cannotRead("PNG")) { try Picture(png: Array(png.prefix(60))) }
    #expect(throws: PictureError.cannotRead("PNG")) { try Picture(png: []) }
    #expect(throws: PictureError.cannotRead("WebP")) { try Picture(webp: Array(webp.prefix(20))) }
    #expect(throws: PictureError.cannotRead("WebP")) { try Picture(webp: png) }
  }

  /// Colours where they can be seen; a format may forget those of clear pixels.
  private static func seen(_ picture: Picture) -> [UInt8] {
    stride(from: 0, to: picture.pixels.count, by: 4).flatMap { place in
      picture.pixels[place + 3] == 0 ? [0, 0, 0, 0] : Array(picture.pixels[place..<place + 4])
    }
  }
}
