import Biomechanics
import Testing

@testable import Mechanics

/// A path's length changes without a jump as its ends go round a surface, whole or by half.
struct WrapContinuityTests {
  private static let shapes: [WrapSurface.Shape] = [
    .cylinder(radius: 0.05, length: 2), .sphere(radius: 0.05),
    .ellipsoid(radii: Vector(0.05, 0.07, 0.04)),
  ]

  /// Nil where the surface lies on the far side of what half allows and the path goes straight.
  private func length(_ surface: WrapSurface, _ p: Vector, _ q: Vector) -> Double {
    switch surface.wrap(p, q, .hybrid, .shortest) {
    case .touching(let w), .forced(let w):
      Biomechanics.length(w.on - p) + w.length + Biomechanics.length(q - w.off)
    case .inside, .free: Biomechanics.length(q - p)
    }
  }

  /// Two ends on the way round, the second always 140° to 220° ahead of the first.
  private func ends(_ angle: Double, apart: Double) -> (Vector, Vector) {
    let (s1, c1) = sineAndCosine(angle)
    let (s2, c2) = sineAndCosine(angle + apart)
    return (Vector(0.2 * c1, 0.2 * s1, 0.011), Vector(0.17 * c2, 0.17 * s2, -0.013))
  }

  /// How far the length can honestly change in a step: no further than the ends move.
  private func isSmooth(_ surface: WrapSurface, apart: Double) -> Bool {
    let steps = 4000
    var before: (length: Double, p: Vector, q: Vector)?
    for n in 0...steps {
      let (p, q) = ends(2 * .pi * Double(n) / Double(steps), apart: apart)
      let now = length(surface, p, q)
      if let before {
        let moved = Biomechanics.length(p - before.p) + Biomechanics.length(q - before.q)
        if abs(now - before.length) > moved + 2e-5 { return false }
      }
      before = (now, p, q)
    }
    return true
  }

  @Test(arguments: shapes)
  func allTheWayRoundAWholeSurface(_ shape: WrapSurface.Shape) {
    let surface = WrapSurface(body: 0, frame: .none, shape: shape, half: nil)
    for degrees in stride(from: 100.0, through: 175, by: 15) {
      #expect(isSmooth(surface, apart: degrees * .pi / 180), "\(degrees)")
    }
  }

  /// The half decides on which side a path goes; along the way the ends stay on their own sides of
  /// it, as a muscle's do.
  @Test(arguments: shapes)
  func fromQuarterToQuarterOfEveryHalf(_ shape: WrapSurface.Shape) {
    for axis in 0...1 {
      for positive in [true, false] {
        let surface = WrapSurface(
          body: 0, frame: .none, shape: shape, half: .init(axis: axis, positive: positive))
        // The middle of the course turns from 60° before the half's own direction to 60° after it.
        let middle = (axis == 0 ? 0.0 : .pi / 2) + (positive ? 0 : .pi)
        var before: Double?
        for n in -600...600 {
          let turned = middle + Double(n) / 600 * .pi / 3
          let (p, q) = ends(turned - 1.4, apart: 2.8)
          let now = length(surface, p, q)
          if let before { #expect(abs(now - before) < 5e-4, "\(axis) \(positive) \(n)") }
          before = now
        }
      }
    }
  }
}
