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
        let colour =
          isQuiet
          ? Canvas.unpacked(colours[(row * grid.across + column) * grid.samples])
          : tent(row, column, grid)
        put(colour, at: pixels + pixel * 4)
      }
    }
  }

  @inline(__always)
  private func tent(_ row: Int, _ column: Int, _ grid: Grid) -> SIMD4<Float> {
    let (samples, colours) = (grid.samples, colours.start)
    var sum = SIMD4<Float>.zero
    var all: Float = 0
    for down in -1...samples {
      let y = row * samples + down
      if y < 0 || y >= grid.down { continue }
      let tall: Float = down < 0 || down == samples ? 1 : 3
      for across in -1...samples {
        let x = column * samples + across
        if x < 0 || x >= grid.across { continue }
        let weight: Float = across < 0 || across == samples ? tall : 3 * tall
        sum += Canvas.unpacked(colours[y * grid.across + x]) * weight
        all += weight
      }
    }
    return sum * (1 / all)
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
