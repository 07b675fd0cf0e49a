import Mechanics
import Testing

struct CurveTests {
  private static func all() -> [(Curve, CurveStore)] {
    var made: [(Curve, CurveStore)] = []
    func add(_ make: (inout CurveStore) -> Curve) {
      var store = CurveStore()
      _ = store.constant(7)
      let curve = make(&store)
      made.append((curve, store))
    }
    add { $0.constant(2) }
    add { $0.linear(slope: -3, at: 0.5) }
    add { $0.polynomial([1, -2, 0.5, 3]) }
    add { $0.spline(x: [-2, -1, 0, 0.5, 2], y: [1, 0, 2, 3, -1]) }
    add { $0.spline(x: [0, 1, 3], y: [1, 0, 2]).scaled(by: -2) }
    add { $0.sine(amplitude: 2, omega: 3, phase: 0.2, offset: -1) }
    return made
  }

  @Test func slopesAreTheDifferencesOfValues() {
    for (curve, store) in Self.all() {
      for x in stride(from: -2.87, through: 2.9, by: 0.31) {
        let h = 1e-5
        let (before, at, after) = (
          store.jet(curve, at: x - h), store.jet(curve, at: x), store.jet(curve, at: x + h)
        )
        #expect(abs(at.slope - (after.value - before.value) / (2 * h)) < 1e-6)
        #expect(abs(at.bend - (after.slope - before.slope) / (2 * h)) < 1e-4)
      }
    }
  }

  @Test func aSplineRunsThroughItsPointsAndIsStraightBeyondThem() {
    var store = CurveStore()
    let (x, y) = ([-2.1, -1, 0, 0.5, 2], [1.0, 0, 2, 3, -1])
    let curve = store.spline(x: x, y: y)
    for (a, b) in zip(x, y) { #expect(abs(store.jet(curve, at: a).value - b) < 1e-14) }
    let (near, far) = (store.jet(curve, at: 3), store.jet(curve, at: 4))
    #expect(near.bend == 0)
    #expect(abs(far.value - near.value - near.slope) < 1e-12)
  }

  @Test func aSplineThroughACubicIsThatCubic() {
    // The end rule takes the third derivative from four points, so a cubic comes back whole.
    let x = [-1.0, 0, 0.7, 1.5, 2, 3]
    func cubic(_ t: Double) -> Double { 2 - t + 0.5 * t * t + 0.25 * t * t * t }
    var store = CurveStore()
    let curve = store.spline(x: x, y: x.map(cubic))
    for t in stride(from: -1, through: 3, by: 0.05) {
      #expect(abs(store.jet(curve, at: t).value - cubic(t)) < 1e-12)
    }
  }

  @Test func piecesAreStraightBetweenAndBeyond() {
    var store = CurveStore()
    let curve = store.pieces(x: [0, 1, 3], y: [0, 2, 0])
    #expect(store.jet(curve, at: 0.5).value == 1)
    #expect(store.jet(curve, at: 2).value == 1)
    #expect(store.jet(curve, at: 4).value == -1)
    #expect(store.jet(curve, at: -1).value == -2)
  }
}
