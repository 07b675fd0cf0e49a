/// e to the power x, our own for the same bits on server and browser; within 2e-16 relative.
/// Below -745 it is 0, above 709.7 infinite.
public func exponential(_ x: Double) -> Double {
  guard x == x else { return x }
  if x > 709.7 { return .infinity }
  if x < -745 { return 0 }
  let halvings = (x * 1.4426950408889634).rounded(.toNearestOrEven)
  // ln 2 in two parts (Cody and Waite), so that taking it off loses no digits.
  let rest = (x - halvings * 0.693147180369123816490) - halvings * 1.90821492927058770002e-10
  var sum = 1.0
  var n = 14.0
  while n > 0 {
    sum = 1 + sum * rest / n
    n -= 1
  }
  // Two steps, so that a result below the smallest normal number is still reached.
  let half = (halvings / 2).rounded(.down)
  return sum * powerOfTwo(Int(half)) * powerOfTwo(Int(halvings - half))
}

/// The natural logarithm; -infinity at 0, not a number below.
public func logarithm(_ x: Double) -> Double {
  guard x > 0 else { return x == 0 ? -.infinity : .nan }
  guard x < .infinity else { return x }
  var exponent = Double(x.exponent)
  var m = x.significand
  if m > 1.4142135623730951 {
    m *= 0.5
    exponent += 1
  }
  // ln m = 2 artanh((m - 1) / (m + 1)), |argument| below 0.172
  let t = (m - 1) / (m + 1)
  let t2 = t * t
  var sum = 0.0
  var k = 23.0
  while k >= 3 {
    sum = t2 * (sum + 1 / k)
    k -= 2
  }
  return exponent * 1.90821492927058770002e-10
    + (2 * t * (1 + sum) + exponent * 0.693147180369123816490)
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

private func powerOfTwo(_ n: Int) -> Double {
  Double(sign: .plus, exponent: n, significand: 1)
}
