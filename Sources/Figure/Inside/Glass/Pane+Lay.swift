extension Pane {
  /// Lays the skin over the inside, as clear as each place is: a faint fill where one looks straight
  /// through it, more towards its edges, its lines as ever.
  func lay(_ grid: Grid, _ view: View, _ paints: Paints, glass: Float, _ theme: Look.Theme) {
    let (under, over) = (canvas.colours.start, colours.start)
    let (plainUnder, plainOver) = (canvas.isPlain.start, isPlain.start)
    let samples = grid.samples
    let half = Float(samples) / 2
    for row in 0..<grid.height {
      for column in 0..<grid.width {
        let pixel = row * grid.width + column
        let first = row * samples * grid.across + column * samples
        if plainOver[pixel] && over[first] == 0 { continue }
        if plainUnder[pixel] && plainOver[pixel] {
          let middle = first + (samples / 2) * (grid.across + 1)
          let colour = mix(
            middle, Float(column * samples) + half, Float(row * samples) + half, under[first],
            over[first], grid, view, paints, glass, theme)
          fill(first, colour, grid)
          continue
        }
        plainUnder[pixel] = false
        for down in 0..<samples {
          for across in 0..<samples {
            let sample = first + down * grid.across + across
            under[sample] = mix(
              sample, Float(column * samples + across) + 0.5, Float(row * samples + down) + 0.5,
              under[sample], over[sample], grid, view, paints, glass, theme)
          }
        }
      }
    }
  }

  @inline(__always)
  private func fill(_ first: Int, _ colour: UInt32, _ grid: Grid) {
    for down in 0..<grid.samples {
      for across in 0..<grid.samples {
        canvas.colours.start[first + down * grid.across + across] = colour
      }
    }
  }

  @inline(never)
  private func mix(
    _ sample: Int, _ x: Float, _ y: Float, _ under: UInt32, _ over: UInt32, _ grid: Grid,
    _ view: View, _ paints: Paints, _ glass: Float, _ theme: Look.Theme
  ) -> UInt32 {
    let nearness = (near.start + grid.border)[sample]
    let level = Float(ink.start[sample]) * (1 / 255)
    let below = Pane.unpacked(under)
    if nearness == 0 {
      if level == 0 { return under }
      return Canvas.packed(below * (1 - level) + SIMD4(paints.ink * level, level))
    }
    let point = canvas.point((owner.start + grid.border)[sample], x, y)
    // Furniture is in both pictures, in front of the inside or behind it.
    guard point.material.isPerson else {
      return nearness >= (canvas.near.start + grid.border)[sample] - 1e-6 ? over : under
    }
    let clear = point.coat.w > 0 ? 0 : point.coat.z * glass
    let edge = clamped(1 + dot(point.normal, view.ahead))
    let fill = theme == .light ? 0.10 + 0.62 * edge * edge : 0.12 + 0.55 * edge * edge
    let share = max(mixed(1, fill, clear), level * mixed(1, 0.80, clear))
    var skin = Pane.unpacked(over)
    // The light that runs along the edge of glass.
    let rim = edge * edge * edge * clear * (theme == .light ? 0.10 : 0.30) * (1 - level)
    skin += SIMD4(rim, rim * 0.98, rim * 0.92, 0)
    return Canvas.packed(skin * share + below * (1 - share))
  }

  @inline(__always)
  private static func unpacked(_ colour: UInt32) -> SIMD4<Float> {
    SIMD4(
      Float(colour & 255), Float(colour >> 8 & 255), Float(colour >> 16 & 255), Float(colour >> 24))
      * (1 / 255)
  }
}

extension Material {
  /// Skin, hair, clothes and face.
  var isPerson: Bool { rawValue <= Material.iris.rawValue }
}
