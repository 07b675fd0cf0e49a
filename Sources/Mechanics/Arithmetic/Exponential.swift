/// e to the power x, our own for the same bits on server and browser; within 2e-16 relative.
/// Below -745 it is 0, above 709.7 infinite.
public func exponential(_ x: Double) -> Double {
  guard x == x else { return x }
  if x > 709.7 { return .infinity }
  if x < -745 { return 0 }
  let (halvings, count) = nearestWhole(x * 1.4426950408889634)
  // ln 2 in two parts (Cody and Waite), so that taking it off loses no digits.
  let rest = (x - halvings * 0.693147180369123816490) - halvings * 1.90821492927058770002e-10
  // Taylor's series, even and odd powers side by side.
  let r2 = rest * rest
  typealias Pair = SIMD2<Double>
  var sum = Pair(1.0 / 479_001_600, 1.0 / 6_227_020_800)
  sum = Pair(1.0 / 3_628_800, 1.0 / 39_916_800) + r2 * sum
  sum = Pair(1.0 / 40_320, 1.0 / 362_880) + r2 * sum
  sum = Pair(1.0 / 720, 1.0 / 5040) + r2 * sum
  sum = Pair(1.0 / 24, 1.0 / 120) + r2 * sum
  sum = Pair(1.0 / 2, 1.0 / 6) + r2 * sum
  // Two steps, so that a result below the smallest normal number is still reached.
  let half = count >> 1
  return (1 + (rest + r2 * (sum.x + rest * sum.y))) * powerOfTwo(half) * powerOfTwo(count - half)
}

/// The natural logarithm; -infinity at 0, not a number below.
public func logarithm(_ x: Double) -> Double {
  guard x > 0 else { return x == 0 ? -.infinity : .nan }
  guard x < .infinity else { return x }
  if x < .leastNormalMagnitude { return logarithm(x * 0x1p54) - 54 * 0.6931471805599453 }
  var exponent = Double(Int32(truncatingIfNeeded: x.bitPattern >> 52) - 1023)
  var m = Double(bitPattern: x.bitPattern & 0xf_ffff_ffff_ffff | 0x3ff0_0000_0000_0000)
  if m > 1.4142135623730951 {
    m *= 0.5
    exponent += 1
  }
  // ln m = 2 artanh((m - 1) / (m + 1)), |argument| below 0.172; every other power side by side.
  let t = (m - 1) / (m + 1)
  let t2 = t * t
  let t4 = t2 * t2
  typealias Pair = SIMD2<Double>
  var sum = Pair(1.0 / 23, 1.0 / 25)
  sum = Pair(1.0 / 19, 1.0 / 21) + t4 * sum
  sum = Pair(1.0 / 15, 1.0 / 17) + t4 * sum
  sum = Pair(1.0 / 11, 1.0 / 13) + t4 * sum
  sum = Pair(1.0 / 7, 1.0 / 9) + t4 * sum
  sum = Pair(1.0 / 3, 1.0 / 5) + t4 * sum
  let series = t2 * (sum.x + t2 * sum.y)
  return exponent * 1.90821492927058770002e-10
    + (2 * t * (1 + series) + exponent * 0.693147180369123816490)
}

/// base to a real power, for bases of 0 and more.
public func power(_ base: Double, _ exponent: Double) -> Double {
  if exponent == 0 { return 1 }
  return base == 0 ? 0 : exponential(exponent * logarithm(base))
}

/// The hyperbolic tangent.
public func hyperbolicTangent(_ x: Double) -> Double {
  if x > 20 { return 1 }
  if x < -20 { return -1 }
  let e = exponential(2 * x)
  return (e - 1) / (e + 1)
}

/// The whole number nearest to x, which must lie well within 2^31, as either kind of number.
@inline(__always)
func nearestWhole(_ x: Double) -> (value: Double, count: Int32) {
  // Beside so great a number only whole ones have room.
  let rounder = 6755399441055744.0
  let shifted = x + rounder
  return (shifted - rounder, Int32(truncatingIfNeeded: shifted.bitPattern))
}

/// For n in -1022…1023.
private func powerOfTwo(_ n: Int32) -> Double {
  Double(bitPattern: UInt64(truncatingIfNeeded: n + 1023) << 52)
}
