extension Canvas {
  /// Finds where lines are: at steps in depth (its second difference, which is nothing on a plane
  /// however it leans) and at borders between lots.
  func drawInk(_ pen: Pen, _ grid: Grid) {
    ink.start.update(repeating: 0, count: grid.count)
    for row in 0..<grid.height {
      let span = span(of: row, reach: pen.reach, grid)
      if span.last < 0 { continue }
      let from = max(span.first, pen.reach)
      let to = min(span.last + 1, grid.across - pen.reach)
      if from >= to { continue }
      for y in row * grid.samples..<(row + 1) * grid.samples {
        draw(y * grid.across + from, y * grid.across + to, pen, grid)
      }
    }
  }

  /// One run of samples, four at a time: where none of them has anything near, none is looked at
  /// closely.
  @inline(__always)
  private func draw(_ from: Int, _ to: Int, _ pen: Pen, _ grid: Grid) {
    let near = UnsafeRawPointer(near.start + grid.border)
    let owner = UnsafeRawPointer(owner.start + grid.border)
    var at = from
    while at < to {
      let w = (near + at * 4).loadUnaligned(as: SIMD4<Float>.self)
      let lot = (owner + at * 4).loadUnaligned(as: SIMD4<UInt32>.self) &>> 24 & 15
      let limit = w * w * pen.threshold
      var hit = ends(w, lot, limit, near + at * 4, owner + at * 4, pen.looks.0.outer * 4)
      hit .|= ends(w, lot, limit, near + at * 4, owner + at * 4, pen.looks.1.outer * 4)
      hit .|= ends(w, lot, limit, near + at * 4, owner + at * 4, pen.looks.2.outer * 4)
      hit .|= ends(w, lot, limit, near + at * 4, owner + at * 4, pen.looks.3.outer * 4)
      if any(hit) {
        for lane in 0..<min(4, to - at) where hit[lane] { mark(at + lane, pen, grid) }
      }
      at += 4
    }
  }

  /// Where a surface ends or a lot meets another, this far to one side or the other.
  @inline(__always)
  private func ends(
    _ w: SIMD4<Float>, _ lot: SIMD4<UInt32>, _ limit: SIMD4<Float>, _ near: UnsafeRawPointer,
    _ owner: UnsafeRawPointer, _ offset: Int
  ) -> SIMDMask<SIMD4<Int32>> {
    let a = (near + offset).loadUnaligned(as: SIMD4<Float>.self)
    let b = (near - offset).loadUnaligned(as: SIMD4<Float>.self)
    let bend = a + b - w - w
    let one = (owner + offset).loadUnaligned(as: SIMD4<UInt32>.self) &>> 24 & 15
    let other = (owner - offset).loadUnaligned(as: SIMD4<UInt32>.self) &>> 24 & 15
    return (bend .> limit) .| (bend .< -limit) .| (one .!= lot) .| (other .!= lot)
  }

  /// Inks one sample by all looks; the lowest bit says that it lies on the outline of everything.
  private func mark(_ sample: Int, _ pen: Pen, _ grid: Grid) {
    var level: Float = 0
    let near = near.start + grid.border
    var isOutside = near[sample] == 0
    func look(_ look: Pen.Look) {
      let (ahead, behind) = (near[sample + look.outer], near[sample - look.outer])
      let side = ahead > behind
      isOutside = isOutside || ahead == 0 || behind == 0
      level = max(level, strength(sample, look.inner, pen, grid))
      let outer = side ? look.opposite : look.strength
      if outer > 0.02 { level = max(level, strength(sample, look.outer, pen, grid) * outer) }
    }
    look(pen.looks.0)
    look(pen.looks.1)
    look(pen.looks.2)
    look(pen.looks.3)
    ink.start[sample] = UInt8(truncatingIfNeeded: nearest(level * 127) << 1 | (isOutside ? 1 : 0))
  }

  /// How strong a line is at a sample, seen from it along one look.
  @inline(__always)
  private func strength(_ sample: Int, _ offset: Int, _ pen: Pen, _ grid: Grid) -> Float {
    let near = near.start + grid.border
    let owner = owner.start + grid.border
    let triangles = triangles.start
    let (w, a, b) = (near[sample], near[sample + offset], near[sample - offset])
    if w == 0 || a == 0 || b == 0 {
      if w + a + b == 0 { return 0 }
      let solid = w > 0 ? sample : (a > 0 ? sample + offset : sample - offset)
      if triangles[Int(owner[solid] & 0xff_ffff)].isFaint { return w > 0 ? 0.5 : 0 }
      return 0.95
    }
    let step = clamped((abs(a + b - 2 * w) / (w * w * pen.threshold) - 1) * 0.7)
    let lot = owner[sample] >> 24 & 15
    let isBorder =
      lot != owner[sample + offset] >> 24 & 15 || lot != owner[sample - offset] >> 24 & 15
    if step == 0 && !isBorder { return 0 }
    let own = triangles[Int(owner[sample] & 0xff_ffff)]
    return max(step, isBorder ? 0.5 : 0) * pen.inside * Float(own.line) * (1 / 255)
  }
}
