import Foundation
import Mechanics
import Testing

/// Our own functions against the maths library's.
struct ArithmeticTests {
  private let steps = (-4000...4000).map { Double($0) / 371 }

  private func isClose(_ a: Double, _ b: Double) -> Bool {
    abs(a - b) <= 1e-15 * max(1, abs(b)) * 4
  }

  @Test func arcTangentAgreesWithTheLibraryAllRound() {
    for angle in steps {
      let (x, y) = (3 * cos(angle), 3 * sin(angle))
      #expect(isClose(arcTangent(y: y, x: x), atan2(y, x)))
    }
    #expect(arcTangent(y: 0, x: -1) == .pi)
    #expect(arcTangent(y: 0, x: 0) == 0)
  }

  @Test func arcSineAndCosineUndoSineAndCosine() {
    for x in stride(from: -1.0, through: 1, by: 1.0 / 512) {
      #expect(isClose(arcSine(x), asin(x)))
      #expect(isClose(arcCosine(x), acos(x)))
    }
    #expect(arcCosine(1.0000000001) == 0)
  }

  @Test func exponentialAgreesWithTheLibrary() {
    for x in steps.map({ $0 * 60 }) {
      let exact = exp(x)
      #expect(abs(exponential(x) - exact) <= 1e-15 * exact)
    }
    #expect(exponential(1000) == .infinity)
    #expect(exponential(-1000) == 0)
    #expect(exponential(.nan).isNaN)
  }

  @Test func logarithmUndoesTheExponential() {
    for x in steps {
      #expect(isClose(logarithm(exp(x)), x))
    }
    #expect(logarithm(0) == -.infinity)
    #expect(logarithm(-1).isNaN)
  }

  @Test func hyperbolicTangentIsOddAndBounded() {
    for x in steps {
      #expect(isClose(hyperbolicTangent(x), tanh(x)))
    }
  }
}
