import Biomechanics

/// A bell whose width grows along it: De Groote and others 2016 (Ann Biomed Eng 44:2922) and Meyer
/// and others 2016 add three of them to a muscle's active curve.
struct SlantedBell {
  let height: Double
  let middle: Double
  let width: Double
  let slant: Double

  init(_ height: Double, at middle: Double, width: Double, slant: Double = 0) {
    (self.height, self.middle, self.width, self.slant) = (height, middle, width, slant)
  }

  func value(at x: Double) -> Double {
    let t = (x - middle) / (width + slant * x)
    return height * exponential(-0.5 * t * t)
  }
}
