extension Canvas {
  /// Finds how much of the sky and of the key light each cell gets.
  func occlude(_ grid: Grid, _ view: View) {
    cells.hold(grid)
    let side = cells.size * grid.samples
    let (near, raw, depths) = (near.start + grid.border, cells.raw.start, cells.near.start)
    let owner = owner.start + grid.border
    for row in 0..<cells.down {
      let y = min(row * side + side / 2, grid.down - 1)
      for column in 0..<cells.across {
        let x = min(column * side + side / 2, grid.across - 1)
        let cell = row * cells.across + column
        let nearness = near[y * grid.across + x]
        depths[cell] = nearness
        if nearness == 0 { continue }
        let normal = normal(owner[y * grid.across + x], Float(x) + 0.5, Float(y) + 0.5)
        let place = view.place(Float(x) + 0.5, Float(y) + 0.5, nearness)
        let turn = (column & 3) * 4 + (row & 3)
        raw[cell] = SIMD2(
          sky(x, y, nearness, normal, turn, grid, view),
          1 - shadow(onBody: place, normal, turn: turn))
      }
    }
    smooth()
  }

  /// Ambient occlusion: the share of the sky that nearby surfaces leave free (after Mittring 2007).
  @inline(__always)
  private func sky(
    _ x: Int, _ y: Int, _ nearness: Float, _ normal: Place, _ turn: Int, _ grid: Grid, _ view: View
  ) -> Float {
    let reach: Float = 0.17
    let near = near.start + grid.border
    let distance = 1 / nearness
    let facing = Place(dot(normal, view.right), -dot(normal, view.up), dot(normal, view.ahead))
    let radius = reach * view.focal * nearness
    let (fx, fy) = (Float(x) + 0.5, Float(y) + 0.5)
    var hidden: Float = 0
    for tap in 0..<10 {
      let step = scatter.turned[turn * 10 + tap] * radius
      let (tx, ty) = (nearest(fx + step.x - 0.5), nearest(fy + step.y - 0.5))
      guard tx >= 0, ty >= 0, tx < grid.across, ty < grid.down else { continue }
      let there = near[ty * grid.across + tx]
      if there == 0 { continue }
      let far = 1 / there
      let arm = Place(
        (Float(tx - x) * far + (fx - view.middle.x) * (far - distance)) / view.focal,
        (Float(ty - y) * far + (fy - view.middle.y) * (far - distance)) / view.focal,
        far - distance)
      let square = dot(arm, arm)
      let over = dot(arm, facing) - 0.004
      if over > 0 && square < 2 * reach * reach {
        hidden += over / (square + 1e-5).squareRoot() * (1 - square / (2 * reach * reach))
      }
    }
    return max(0, 1 - hidden * 0.22)
  }

  /// Takes the grain out: the mean of four by four cells that lie on the same surface.
  private func smooth() {
    let (raw, open, depths) = (cells.raw.start, cells.open.start, cells.near.start)
    let (across, down) = (cells.across, cells.down)
    for row in 0..<down {
      for column in 0..<across {
        let cell = row * across + column
        let nearness = depths[cell]
        if nearness == 0 { continue }
        var sum = SIMD2<Float>.zero
        var count: Float = 0
        let limit = nearness * 0.012
        for y in max(row - 2, 0)..<min(row + 2, down) {
          for x in max(column - 2, 0)..<min(column + 2, across) {
            let other = y * across + x
            if abs(depths[other] - nearness) < limit {
              sum += raw[other]
              count += 1
            }
          }
        }
        open[cell] = sum * (1 / count)
      }
    }
  }

  /// Open sky and key light at a sample, from the cells round it that see the same surface.
  @inline(__always)
  func openness(_ x: Float, _ y: Float, _ nearness: Float, _ grid: Grid) -> SIMD2<Float> {
    let side = Float(cells.size * grid.samples)
    let middle = Float(cells.size * grid.samples / 2) + 0.5
    let (u, v) = ((x - middle) / side, (y - middle) / side)
    let (column, row) = (
      min(max(Int(max(u, 0)), 0), cells.across - 2), min(max(Int(max(v, 0)), 0), cells.down - 2)
    )
    let (s, t) = (clamped(u - Float(column)), clamped(v - Float(row)))
    let (open, depths) = (cells.open.start, cells.near.start)
    let first = row * cells.across + column
    let next = first + cells.across
    let depth = SIMD4(depths[first], depths[first + 1], depths[next], depths[next + 1])
    let share = SIMD4((1 - s) * (1 - t), s * (1 - t), (1 - s) * t, s * t)
    let apart = (depth - nearness) * (80 / nearness)
    let weight = share / (apart * apart + 0.02)
    var sum = SIMD2<Float>.zero
    var all: Float = 0
    if depth.x > 0 { (sum, all) = (open[first] * weight.x, weight.x) }
    if depth.y > 0 { (sum, all) = (sum + open[first + 1] * weight.y, all + weight.y) }
    if depth.z > 0 { (sum, all) = (sum + open[next] * weight.z, all + weight.z) }
    if depth.w > 0 { (sum, all) = (sum + open[next + 1] * weight.w, all + weight.w) }
    return all > 0 ? sum * (1 / all) : SIMD2(1, 1)
  }
}

extension View {
  /// The place seen at a sample.
  @inline(__always)
  func place(_ x: Float, _ y: Float, _ nearness: Float) -> Place {
    let distance = 1 / nearness
    return eye + ray(x, y) * distance
  }

  /// The way from the eye, one metre ahead.
  @inline(__always)
  func ray(_ x: Float, _ y: Float) -> Place {
    ahead + right * ((x - middle.x) / focal) - up * ((y - middle.y) / focal)
  }
}
