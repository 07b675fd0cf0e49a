extension Canvas {
  /// Colours every sample: once for a pixel that sees one smooth surface, else each for itself.
  func shade(_ grid: Grid, _ view: View, _ light: Light, _ paints: Paints, reach: Int) {
    colours.start.update(repeating: 0, count: grid.count)
    isPlain.start.update(repeating: true, count: grid.width * grid.height)
    let shadow = shadowBounds(grid, view)
    for row in 0..<grid.height {
      let span = span(of: row, reach: reach, grid)
      let (from, to) =
        span.last < 0
        ? (0, 0) : (span.first / grid.samples, min(span.last / grid.samples + 1, grid.width))
      if shadow.rows.contains(row) {
        let (left, right) = (shadow.columns.lowerBound, shadow.columns.upperBound)
        shadePaper(row, left..<max(min(from, right), left), grid, view, paints)
        shadePaper(row, min(max(to, left), right)..<right, grid, view, paints)
      }
      for column in from..<to { shadePixel(row, column, grid, view, light, paints) }
    }
  }

  /// The pixels in which the square of floor that can be in shadow is seen.
  private func shadowBounds(_ grid: Grid, _ view: View) -> (rows: Range<Int>, columns: Range<Int>) {
    var low = SIMD2<Float>(repeating: .infinity)
    var high = SIMD2<Float>(repeating: -.infinity)
    for corner in 0..<4 {
      let seen = view.seen(floor.corner(corner))
      low = pointwiseMin(low, SIMD2(seen.x, seen.y))
      high = pointwiseMax(high, SIMD2(seen.x, seen.y))
    }
    let scale = 1 / Float(grid.samples)
    func range(_ low: Float, _ high: Float, _ count: Int) -> Range<Int> {
      let first = nearest(min(max(low * scale - 1, 0), Float(count)))
      return first..<max(nearest(min(max(high * scale + 1, 0), Float(count))), first)
    }
    return (range(low.y, high.y, grid.height), range(low.x, high.x, grid.width))
  }

  private func shadePaper(
    _ row: Int, _ columns: Range<Int>, _ grid: Grid, _ view: View, _ paints: Paints
  ) {
    let half = Float(grid.samples) / 2
    let y = Float(row * grid.samples) + half
    for column in columns {
      let colour = paper(Float(column * grid.samples) + half, y, view, paints)
      if colour.w > 0 { fill(row, column, Canvas.packed(colour), grid) }
    }
  }

  private func shadePixel(
    _ row: Int, _ column: Int, _ grid: Grid, _ view: View, _ light: Light, _ paints: Paints
  ) {
    let samples = grid.samples
    let first = row * samples * grid.across + column * samples
    let middle = first + (samples / 2) * (grid.across + 1)
    if isSmooth(first, grid) {
      let half = Float(samples) / 2
      let (x, y) = (Float(column * samples) + half, Float(row * samples) + half)
      fill(row, column, Canvas.packed(colour(middle, x, y, grid, view, light, paints)), grid)
      return
    }
    isPlain.start[row * grid.width + column] = false
    for down in 0..<samples {
      for across in 0..<samples {
        let sample = first + down * grid.across + across
        let (x, y) = (
          Float(column * samples + across) + 0.5, Float(row * samples + down) + 0.5
        )
        var mix = colour(sample, x, y, grid, view, light, paints)
        let ink = ink.start[sample]
        if ink > 1 {
          var level = Float(ink >> 1) * (1 / 127)
          // A wall's lines fade with it.
          if mix.w < 1 && near.start[grid.border + sample] > 0 { level *= mix.w }
          // Inside a surface the line takes something of its colour.
          let own = Colour(mix.x, mix.y, mix.z)
          let line = mixed(
            ink & 1 == 1 ? paints.outline : paints.ink, own * 0.4, mix.w > 0.99 ? 0.35 : 0)
          mix = mix * (1 - level) + SIMD4(line * level, level)
        }
        colours.start[sample] = Canvas.packed(mix)
      }
    }
  }

  /// True where all samples of a pixel see the same lot without a line between.
  @inline(__always)
  private func isSmooth(_ first: Int, _ grid: Grid) -> Bool {
    let owner = owner.start + grid.border
    let near = near.start + grid.border
    let lot = owner[first] >> 24
    for down in 0..<grid.samples {
      for sample in first + down * grid.across..<first + down * grid.across + grid.samples {
        if ink.start[sample] > 1 || owner[sample] >> 24 != lot { return false }
        if (near[sample] == 0) != (near[first] == 0) { return false }
      }
    }
    return true
  }

  @inline(__always)
  private func fill(_ row: Int, _ column: Int, _ colour: UInt32, _ grid: Grid) {
    isPlain.start[row * grid.width + column] = true
    let first = row * grid.samples * grid.across + column * grid.samples
    for down in 0..<grid.samples {
      for across in 0..<grid.samples { colours.start[first + down * grid.across + across] = colour }
    }
  }

  /// Bytes of red, green, blue and alpha, multiplied in.
  @inline(__always)
  static func packed(_ colour: SIMD4<Float>) -> UInt32 {
    let whole = colour * 255
    return UInt32(nearest(clamped(whole.x, 255))) | UInt32(nearest(clamped(whole.y, 255))) << 8
      | UInt32(nearest(clamped(whole.z, 255))) << 16 | UInt32(nearest(clamped(whole.w, 255))) << 24
  }

  /// The paper with the shadow that falls on the floor, alpha multiplied in.
  @inline(never)
  private func paper(_ x: Float, _ y: Float, _ view: View, _ paints: Paints) -> SIMD4<Float> {
    let ray = view.ray(x, y)
    if ray.y > -0.001 { return .zero }
    let strength = shadow(onFloor: view.eye - ray * (view.eye.y / ray.y)) * paints.shadowStrength
    return strength < 0.004 ? .zero : SIMD4(paints.shadow * strength, strength)
  }

  /// A sample's colour, alpha multiplied in, without ink. Asked from two places, written once.
  @inline(never)
  private func colour(
    _ sample: Int, _ x: Float, _ y: Float, _ grid: Grid, _ view: View, _ light: Light,
    _ paints: Paints
  ) -> SIMD4<Float> {
    let nearness = (near.start + grid.border)[sample]
    if nearness == 0 { return paper(x, y, view, paints) }
    let point = point((owner.start + grid.border)[sample], x, y)
    let open = openness(x, y, nearness, grid)
    let base = paints.base(point.material, coat: point.coat)
    let height = view.eye.y + view.ray(x, y).y / nearness
    if point.material == .mat {
      let place = view.place(x, y, nearness)
      let dark = shadow(onFloor: place) * paints.shadowStrength
      return SIMD4(mixed(base * paints.lit * 0.97, paints.shadow * base, dark), 1)
    }
    let normal = point.normal
    let facing = dot(normal, light.key)
    // Wrapped round the form, then drawn together into a light and a shaded side.
    let wrapped = clamped((facing + 0.45) * (1 / 1.45))
    var key = mixed(wrapped, eased(wrapped, 0.24, 0.70), 0.5)
    key *= mixed(0.55, 1, open.y)
    // A wall is a quiet ground, not a thing that draws the eye.
    if point.material == .wall { key = 0.7 + 0.3 * key }
    let sky = normal.y * 0.5 + 0.5
    let lit = mixed(0.16 * sky, 1, key)
    var air = open.x
    if normal.y < 0 && height < 0.8 { air *= 1 + 0.45 * normal.y * fading(-max(height, 0) * 5) }
    var colour =
      base * mixed(paints.shaded, paints.lit, lit) * mixed(paints.closed, Colour(1, 1, 1), air)
    let grazing = clamped(1 + dot(normal, view.ahead))
    let rim = grazing * grazing * clamped(dot(normal, light.rim) * 1.2 + 0.1) * paints.rim
    colour += Colour(1, 0.94, 0.84) * rim
    if point.material != .wall { return SIMD4(colour, 1) }
    let high = clamped(y / (Float(grid.down) * 0.2))
    let far = clamped((1 / nearness - View.distance) * 0.8 - 0.1)
    return SIMD4(colour, 1) * (high * (1 - far))
  }

  /// What a painted triangle is like at a sample.
  @inline(__always)
  func point(
    _ name: UInt32, _ x: Float, _ y: Float
  ) -> (normal: Place, coat: SIMD4<Float>, material: Material) {
    let triangle = triangles.start[Int(name & 0xff_ffff)]
    let (seen, normals, coats) = (seen.start, normals.start, coats.start)
    let (ia, ib, ic) = (Int(triangle.a), Int(triangle.b), Int(triangle.c))
    let (a, b, c) = (seen[ia], seen[ib], seen[ic])
    let (ux, uy, vx, vy) = (b.x - a.x, b.y - a.y, c.x - a.x, c.y - a.y)
    let area = ux * vy - vx * uy
    let inverse = 1 / area
    let (px, py) = (x - a.x, y - a.y)
    let (s, t) = ((px * vy - vx * py) * inverse, (ux * py - px * uy) * inverse)
    let start = normals[ia]
    let normal = unit(start + (normals[ib] - start) * s + (normals[ic] - start) * t)
    let from = coats[ia]
    let coat = from + (coats[ib] - from) * s + (coats[ic] - from) * t
    return (area * handedness > 0 ? -normal : normal, coat, triangle.material)
  }

  /// The normal of a painted triangle at a sample, towards the viewer.
  @inline(__always)
  func normal(_ name: UInt32, _ x: Float, _ y: Float) -> Place { point(name, x, y).normal }
}

@inline(__always) func clamped(_ x: Float, _ most: Float) -> Float {
  x < 0 ? 0 : (x > most ? most : x)
}
