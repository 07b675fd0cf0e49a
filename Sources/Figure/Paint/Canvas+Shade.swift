extension Canvas {
  /// Colours every pixel from what its samples see.
  func shade(_ grid: Grid, _ view: View, _ person: Person, _ look: Look) {
    pixels.start.update(repeating: 0, count: width * height * 4)
    let light = unit(view.right * -0.5 + view.up * 0.74 - view.ahead * 0.46)
    let (near, owner, pixels) = (near.start, owner.start, pixels.start)
    let share = 1 / Float(grid.samples * grid.samples)
    for y in 0..<height {
      for x in 0..<width {
        var sum = SIMD4<Float>.zero
        for row in y * grid.samples..<(y + 1) * grid.samples {
          for column in x * grid.samples..<(x + 1) * grid.samples {
            let sample = row * grid.across + column
            if near[sample] == 0 { continue }
            let lit =
              0.6 + 0.4 * dot(normal(owner[sample], Float(column) + 0.5, Float(row) + 0.5), light)
            let base = person.colours.of(Material(rawValue: UInt8(owner[sample] >> 24)) ?? .skin)
            sum += SIMD4(base * lit, 1)
          }
        }
        if sum.w == 0 { continue }
        let straight = sum * (1 / sum.w)
        let at = (y * width + x) * 4
        pixels[at] = UInt8(clamped(straight.x) * 255 + 0.5)
        pixels[at + 1] = UInt8(clamped(straight.y) * 255 + 0.5)
        pixels[at + 2] = UInt8(clamped(straight.z) * 255 + 0.5)
        pixels[at + 3] = UInt8(sum.w * share * 255 + 0.5)
      }
    }
  }

  /// The normal of a painted triangle at a sample.
  @inline(__always)
  func normal(_ name: UInt32, _ x: Float, _ y: Float) -> Place {
    let triangle = triangles.start[Int(name & 0xff_ffff)]
    let (seen, normals) = (seen.start, normals.start)
    let (a, b, c) = (seen[Int(triangle.a)], seen[Int(triangle.b)], seen[Int(triangle.c)])
    let (ux, uy, vx, vy) = (b.x - a.x, b.y - a.y, c.x - a.x, c.y - a.y)
    let inverse = 1 / (ux * vy - vx * uy)
    let (px, py) = (x - a.x, y - a.y)
    let (s, t) = ((px * vy - vx * py) * inverse, (ux * py - px * uy) * inverse)
    let start = normals[Int(triangle.a)]
    return unit(
      start + (normals[Int(triangle.b)] - start) * s + (normals[Int(triangle.c)] - start) * t)
  }
}

extension Colours {
  func of(_ material: Material) -> Colour {
    switch material {
    case .skin: skin.day
    case .hair, .locks: hair.day
    case .top: top.day
    case .bottom: bottom.day
    case .brow: brow.day
    case .lips: lips.day
    case .eyeWhite: eyeWhite.day
    case .iris: iris.day
    default: Colour(hex: 0xcfa877)
    }
  }
}
