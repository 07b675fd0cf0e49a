import Mechanics
import Testing

struct QuinticSplineTests {
  private let x = [0.0, 0.3, 0.5, 1.1, 1.2, 2, 2.5]
  private let y = [1.0, -0.5, 0.25, 2, 1.5, 0, 3]

  @Test func itRunsThroughItsPointsSmoothly() {
    let spline = QuinticSpline(x: x, y: y)
    for (i, knot) in x.enumerated() {
      #expect(abs(spline.jet(at: knot).value - y[i]) < 1e-11)
      guard i > 0, i + 1 < x.count else { continue }
      let (before, after) = (spline.jet(at: knot - 1e-9), spline.jet(at: knot + 1e-9))
      #expect(abs(before.slope - after.slope) < 1e-5)
      #expect(abs(before.bend - after.bend) < 1e-3)
      #expect(abs(after.slope - spline.slopes[i]) < 1e-5)
    }
  }

  @Test func aParabolaComesBackWhole() {
    let spline = QuinticSpline(x: x, y: x.map { 2 - 3 * $0 + 0.5 * $0 * $0 })
    for t in stride(from: 0, through: 2.5, by: 0.05) {
      let jet = spline.jet(at: t)
      #expect(abs(jet.value - (2 - 3 * t + 0.5 * t * t)) < 1e-9)
      #expect(abs(jet.slope - (t - 3)) < 1e-8)
      #expect(abs(jet.bend - 1) < 1e-7)
    }
  }
}
