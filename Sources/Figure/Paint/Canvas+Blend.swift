extension Canvas {
  /// Makes pixels of samples: a tent one sample wider than the pixel, which keeps ink smooth; plain
  /// pixels among plain ones are taken as they are.
  func blend(_ grid: Grid) {
    let (pixels, isPlain, colours) = (pixels.start, isPlain.start, colours.start)
    for row in 0..<grid.height {
      for column in 0..<grid.width {
        let pixel = row * grid.width + column
        let isQuiet =
          row > 0 && column > 0 && row < grid.height - 1 && column < grid.width - 1
          && isPlain[pixel] && isPlain[pixel - 1] && isPlain[pixel + 1]
          && isPlain[pixel - grid.width] && isPlain[pixel + grid.width]
        let plain = colours[(row * grid.across + column) * grid.samples]
        // Nothing there, or nothing shines through: no alpha to take out.
        if isQuiet && (plain == 0 || plain >> 24 == 255) {
          UnsafeMutableRawPointer(pixels + pixel * 4).storeBytes(
            of: plain.littleEndian, as: UInt32.self)
        } else {
          put(isQuiet ? Canvas.unpacked(plain) : tent(row, column, grid), at: pixels + pixel * 4)
        }
      }
    }
  }

  /// Two bytes at a time are summed in one number: the weights add up to 121 at most.
  @inline(__always)
  private func tent(_ row: Int, _ column: Int, _ grid: Grid) -> SIMD4<Float> {
    let (samples, colours) = (grid.samples, colours.start)
    let (top, bottom) = (max(row * samples - 1, 0), min((row + 1) * samples, grid.down - 1))
    let (left, right) = (
      max(column * samples - 1, 0), min((column + 1) * samples, grid.across - 1)
    )
    var (redBlue, greenAlpha, all): (UInt32, UInt32, UInt32) = (0, 0, 0)
    for y in top...bottom {
      let isRim = y < row * samples || y == (row + 1) * samples
      let tall: UInt32 = isRim ? 1 : 3
      let line = colours + y * grid.across
      for x in left...right {
        let isSide = x < column * samples || x == (column + 1) * samples
        let weight = isSide ? tall : 3 &* tall
        let colour = line[x]
        redBlue &+= (colour & 0xff00ff) &* weight
        greenAlpha &+= (colour >> 8 & 0xff00ff) &* weight
        all &+= weight
      }
    }
    return SIMD4(
      Float(redBlue & 0xffff), Float(greenAlpha & 0xffff), Float(redBlue >> 16),
      Float(greenAlpha >> 16)) * (1 / Float(all))
  }

  @inline(__always)
  private static func unpacked(_ colour: UInt32) -> SIMD4<Float> {
    SIMD4(
      Float(colour & 255), Float(colour >> 8 & 255), Float(colour >> 16 & 255), Float(colour >> 24))
  }

  /// Takes alpha out of the colours.
  @inline(__always)
  private func put(_ colour: SIMD4<Float>, at pixel: UnsafeMutablePointer<UInt8>) {
    let alpha = nearest(colour.w)
    if alpha == 0 {
      (pixel[0], pixel[1], pixel[2], pixel[3]) = (0, 0, 0, 0)
      return
    }
    let straight = colour * (255 / colour.w)
    pixel[0] = UInt8(truncatingIfNeeded: nearest(clamped(straight.x, 255)))
    pixel[1] = UInt8(truncatingIfNeeded: nearest(clamped(straight.y, 255)))
    pixel[2] = UInt8(truncatingIfNeeded: nearest(clamped(straight.z, 255)))
    pixel[3] = UInt8(truncatingIfNeeded: alpha)
  }
}
