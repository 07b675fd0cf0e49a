extension Canvas {
  /// Finds for each sample the nearest of some triangles (all, unless said): its number and lot, and
  /// one over its distance.
  func rasterise(_ grid: Grid, from first: Int = 0) {
    near.start.update(repeating: 0, count: grid.count + 2 * grid.border)
    owner.start.update(repeating: 0, count: grid.count + 2 * grid.border)
    spans.start.update(repeating: Span(first: Int32(grid.across), last: -1), count: grid.down)
    let triangles = triangles.start
    for index in first..<triangleCount { fill(triangles[index], number: UInt32(index), grid) }
  }

  @inline(__always)
  private func fill(_ triangle: Triangle, number: UInt32, _ grid: Grid) {
    let seen = seen.start
    let (a, b, c) = (seen[Int(triangle.a)], seen[Int(triangle.b)], seen[Int(triangle.c)])
    let area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)
    // Seen from behind; of thin things the inside shows.
    let turned = area * handedness
    if turned > -1e-6 && (turned < 1e-6 || !triangle.material.isThin) { return }
    // From top to bottom, the same for every triangle that shares an edge, so that none is left open.
    var (top, middle, bottom) = (a, b, c)
    if top.y > middle.y { swap(&top, &middle) }
    if middle.y > bottom.y { swap(&middle, &bottom) }
    if top.y > middle.y { swap(&top, &middle) }
    let first = nearest(max(top.y, 0))
    let last = nearest(min(bottom.y, Float(grid.down)))
    if first >= last { return }
    let (low, high) = (min(min(a.x, b.x), c.x), max(max(a.x, b.x), c.x))
    let (leftmost, edge) = (nearest(max(low, 0)), nearest(min(high, Float(grid.across))))
    if leftmost >= edge { return }

    let inverse = 1 / area
    let (ux, uy, uw) = (b.x - a.x, b.y - a.y, b.z - a.z)
    let (vx, vy, vw) = (c.x - a.x, c.y - a.y, c.z - a.z)
    let stepX = (uw * vy - vw * uy) * inverse
    let stepY = (vw * ux - uw * vx) * inverse
    let long = (bottom.x - top.x) / (bottom.y - top.y)
    let upper = middle.y > top.y ? (middle.x - top.x) / (middle.y - top.y) : 0
    let lower = bottom.y > middle.y ? (bottom.x - middle.x) / (bottom.y - middle.y) : 0
    let name = UInt32(triangle.lot) << 24 | number
    let (near, owner, spans) = (near.start + grid.border, owner.start + grid.border, spans.start)
    for row in first..<last {
      let y = Float(row) + 0.5
      let one = top.x + long * (y - top.y)
      let other = y < middle.y ? top.x + upper * (y - top.y) : middle.x + lower * (y - middle.y)
      let from = max(nearest(min(max(min(one, other), low), high)), leftmost)
      let to = min(nearest(min(max(max(one, other), low), high)), edge)
      if from >= to { continue }
      if spans[row].first > from { spans[row].first = Int32(from) }
      if spans[row].last < to - 1 { spans[row].last = Int32(to - 1) }
      var nearness = a.z + stepX * (Float(from) + 0.5 - a.x) + stepY * (y - a.y)
      let line = row * grid.across
      for sample in line + from..<line + to {
        if nearness > near[sample] {
          near[sample] = nearness
          owner[sample] = name
        }
        nearness += stepX
      }
    }
  }

  /// Covered samples of the rows round a row of pixels, widened by as much; empty when `last` < 0.
  func span(of pixelRow: Int, reach: Int, _ grid: Grid) -> (first: Int, last: Int) {
    let spans = spans.start
    var (first, last) = (Int32(grid.across), Int32(-1))
    let from = max(0, pixelRow * grid.samples - reach)
    let to = min(grid.down, (pixelRow + 1) * grid.samples + reach)
    for row in from..<to {
      first = min(first, spans[row].first)
      last = max(last, spans[row].last)
    }
    if last < 0 { return (0, -1) }
    return (max(0, Int(first) - reach), min(grid.across - 1, Int(last) + reach))
  }
}
