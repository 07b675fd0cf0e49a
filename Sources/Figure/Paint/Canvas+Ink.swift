extension Canvas {
  /// Finds where lines are: at steps in depth (its second difference, which is nothing on a plane
  /// however it leans) and at borders between lots.
  func drawInk(_ grid: Grid, _ view: View) {
    ink.start.update(repeating: 0, count: grid.count)
    let pen = Pen(view, grid)
    for way in pen.ways {
      for ring in [pen.rings, pen.rings + 1] {
        let last = ring > pen.rings
        if last && way.strength <= 0.02 && way.opposite <= 0.02 { continue }
        let diagonal = way.step.x != 0 && way.step.y != 0
        let reach = diagonal ? max((ring * 181 + 128) >> 8, 1) : ring
        draw(
          Stroke(
            offset: (way.step.y * grid.across + way.step.x) * reach, reach: reach,
            strength: last ? way.strength : 1, opposite: last ? way.opposite : 1), pen, grid)
      }
    }
  }

  private struct Stroke {
    /// From a sample to the one looked at; the other lies as far on the other side.
    let offset: Int
    let reach: Int
    /// Where the surface ends towards the offset, and where it ends the other way.
    let strength: Float
    let opposite: Float
  }

  private func draw(_ stroke: Stroke, _ pen: Pen, _ grid: Grid) {
    for row in 0..<grid.height {
      let margin = stroke.reach
      let span = span(of: row, reach: margin, grid)
      if span.last < 0 { continue }
      let from = max(span.first, margin)
      let to = min(span.last + 1, grid.across - margin)
      for y in row * grid.samples..<(row + 1) * grid.samples {
        if from < to { draw(stroke, y * grid.across + from, y * grid.across + to, pen, grid) }
      }
    }
  }

  /// One run of samples, four at a time; up to three beyond the end are looked at for nothing.
  @inline(__always)
  private func draw(_ stroke: Stroke, _ from: Int, _ to: Int, _ pen: Pen, _ grid: Grid) {
    let near = UnsafeRawPointer(near.start + grid.border)
    let owner = UnsafeRawPointer(owner.start + grid.border)
    let offset = stroke.offset * 4
    var at = from
    while at < to {
      let here = near + at * 4
      let w = here.loadUnaligned(as: SIMD4<Float>.self)
      let a = (here + offset).loadUnaligned(as: SIMD4<Float>.self)
      let b = (here - offset).loadUnaligned(as: SIMD4<Float>.self)
      let bend = a + b - 2 * w
      let step = bend.replacing(with: -bend, where: bend .< 0)
      let limit = w * w * pen.threshold
      let names = owner + at * 4
      let lot = names.loadUnaligned(as: SIMD4<UInt32>.self) &>> 24
      let border =
        (lot .!= (names + offset).loadUnaligned(as: SIMD4<UInt32>.self) &>> 24)
        .| (lot .!= (names - offset).loadUnaligned(as: SIMD4<UInt32>.self) &>> 24)
      let steep = step .> limit
      if any(steep .| border) {
        for lane in 0..<min(4, to - at) where steep[lane] || border[lane] {
          mark(at + lane, w[lane], a[lane], b[lane], limit[lane], stroke, pen, grid)
        }
      }
      at += 4
    }
  }

  /// Inks one sample where a step or a border is.
  @inline(__always)
  private func mark(
    _ sample: Int, _ w: Float, _ a: Float, _ b: Float, _ limit: Float, _ stroke: Stroke, _ pen: Pen,
    _ grid: Grid
  ) {
    let owner = owner.start + grid.border
    let side = a > b ? stroke.opposite : stroke.strength
    let isOutline = w == 0 || a == 0 || b == 0
    var strength: Float
    if isOutline {
      let solid = w > 0 ? sample : (a > 0 ? sample + stroke.offset : sample - stroke.offset)
      strength = triangles.start[Int(owner[solid] & 0xff_ffff)].isFaint ? 0.35 : 0.95
    } else {
      let own = triangles.start[Int(owner[sample] & 0xff_ffff)]
      let step = clamped((abs(a + b - 2 * w) / limit - 1) * 0.7)
      let ahead = owner[sample + stroke.offset] >> 24
      let back = owner[sample - stroke.offset] >> 24
      let isBorder = UInt32(own.lot) != ahead || UInt32(own.lot) != back
      strength = max(step, isBorder ? 0.5 : 0) * pen.inside * Float(own.line) * (1 / 255)
    }
    let level = UInt8(strength * side * 255)
    if level > ink.start[sample] { ink.start[sample] = level }
  }
}
