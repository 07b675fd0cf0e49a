/// Where a function that only rises or only falls passes nought, by false position (Illinois), with
/// a halving whenever three steps have not halved the range; the nearer end if it does not pass.
/// Stops when the function is within `near` of nought.
func root(
  in range: ClosedRange<Double>, near: Double = 0, _ f: (Double) -> Double
) -> Double {
  var (low, high) = (range.lowerBound, range.upperBound)
  var (atLow, atHigh) = (f(low), f(high))
  if atLow * atHigh > 0 { return abs(atLow) < abs(atHigh) ? low : high }
  if atLow == 0 { return low }
  if atHigh == 0 { return high }
  let rising = atHigh > 0
  var side = 0
  var width = high - low
  for round in 1...120 {
    var middle = (low * atHigh - high * atLow) / (atHigh - atLow)
    if round % 3 == 0 {
      if high - low > width / 2 { middle = (low + high) / 2 }
      width = high - low
    }
    if !(middle > low && middle < high) { middle = (low + high) / 2 }
    let at = f(middle)
    if abs(at) <= near || high - low <= 1e-15 * max(1, abs(middle)) { return middle }
    if (at > 0) == rising {
      (high, atHigh) = (middle, at)
      if side == 1 { atLow /= 2 }
      side = 1
    } else {
      (low, atLow) = (middle, at)
      if side == -1 { atHigh /= 2 }
      side = -1
    }
  }
  return (low + high) / 2
}
