import Biomechanics

/// Spots scattered evenly over a disc of radius one, in a spiral by the golden angle.
final class Scatter {
  /// Sixteen spots.
  let disc: UnsafeMutablePointer<SIMD2<Float>>
  /// Sixteen turns of ten spots each.
  let turned: UnsafeMutablePointer<SIMD2<Float>>

  init() {
    disc = .allocate(capacity: 16)
    turned = .allocate(capacity: 160)
    Scatter.spiral(16, from: 0, into: disc)
    for turn in 0..<16 {
      Scatter.spiral(10, from: Double(turn * 7 & 15) * .pi / 8, into: turned + turn * 10)
    }
  }

  deinit {
    disc.deallocate()
    turned.deallocate()
  }

  private static func spiral(
    _ count: Int, from start: Double, into spots: UnsafeMutablePointer<SIMD2<Float>>
  ) {
    for index in 0..<count {
      let (sine, cosine) = sineAndCosine(start + Double(index) * 2.3999632)
      spots[index] = SIMD2(Float(cosine), Float(sine)) * ((Float(index) + 0.6) / Float(count))
    }
  }
}
