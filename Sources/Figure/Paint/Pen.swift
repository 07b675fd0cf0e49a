/// How wide the ink line is drawn round, by the direction in which the surface ends: wider on the
/// side away from the light, as a pen is pressed harder in the shade.
struct Pen {
  /// Samples from the edge: the whole rings, and how strong the next one is, for each of the four
  /// ways to look (right, down, down right, down left) and its opposite.
  let rings: Int
  let ways: [(step: SIMD2<Int>, strength: Float, opposite: Float)]
  /// Metres of depth from which a step is a line, at one ring.
  let threshold: Float
  /// How strong lines inside the outline are.
  let inside: Float

  init(_ view: View, _ grid: Grid) {
    let width = Float(grid.width)
    // Half the line in samples: one pixel and a half of line at 480, two and a half at 900.
    let half = (0.34 + min(width / 900, 1.2) * 0.62) * Float(grid.samples)
    rings = max(Int(half * 0.75), 1)
    inside = width < 200 ? 0.6 : 0.85
    let rest = half - Float(rings)
    threshold = 0.008 + 0.5 * Float(rings + 1) * view.grain
    let light = SIMD2<Float>(-0.62, -0.78)
    let steps = [SIMD2(1, 0), SIMD2(0, 1), SIMD2(1, 1), SIMD2(-1, 1)]
    ways = steps.map { step in
      let long = Float(step.x * step.x + step.y * step.y).squareRoot()
      let shade = -(Float(step.x) * light.x + Float(step.y) * light.y) / long
      return (
        step, clamped(rest + shade * half * 0.45), clamped(rest - shade * half * 0.45)
      )
    }
  }
}
