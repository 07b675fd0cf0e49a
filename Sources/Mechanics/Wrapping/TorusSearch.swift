/// Where a function of one number vanishes, by Levenberg and Marquardt's method within a trusted
/// distance (Moré 1978, as in MINPACK's `lmder`), for one equation in one unknown.
///
/// The steps matter, not only where they end: from one place there may be several ends, and OpenSim
/// takes the one that this search comes to from nought.
struct TrustedSearch {
  /// The distance trusted at first, in units of the scaled unknown.
  var trusted = 0.2
  /// Ends when the squared function no longer falls by more than this share.
  var fall: Double
  /// Or when the trusted distance is this share of the unknown.
  private static let least = 1e-10
  private static let most = 500

  /// - Parameter function: The value and the slope.
  func root(of function: (Double) -> (value: Double, slope: Double)) -> Double {
    var (x, distance, damping, scale) = (0.0, trusted, 0.0, 0.0)
    var (value, slope) = function(0)
    var isFirst = true
    for _ in 0..<Self.most where value != 0 && slope != 0 {
      scale = max(scale, abs(slope))
      let step = step(value, slope, scale, distance, &damping)
      let size = scale * abs(step)
      if isFirst { distance = min(distance, size) }
      isFirst = false

      let next = function(x - step)
      let (ratio, fell, hoped) = gain(value, next.value, slope * step, size, damping)
      if ratio <= 0.25 {
        let share = shrinking(value, next.value, fell, slope * step, size, damping)
        distance = share * min(distance, 10 * size)
        damping /= share
      } else if damping == 0 || ratio >= 0.75 {
        distance = 2 * size
        damping /= 2
      }
      if ratio >= 1e-4 {
        x -= step
        (value, slope) = next
      }
      if abs(fell) <= fall && hoped <= fall && ratio <= 2 { break }
      if distance <= Self.least * scale * abs(x) { break }
    }
    return x
  }

  /// The whole Newton step where it is trusted, else one damped to the trusted distance within a
  /// tenth.
  private func step(
    _ value: Double, _ slope: Double, _ scale: Double, _ distance: Double, _ damping: inout Double
  ) -> Double {
    let newton = value / slope
    let whole = scale * abs(newton)
    var beyond = whole - distance
    guard beyond > 0.1 * distance else {
      damping = 0
      return newton
    }
    let pull = abs(slope * value / scale)
    let ratio = scale / abs(slope)
    var low = beyond / (distance * ratio * ratio)
    var high = pull / distance
    damping = min(max(damping, low), high)
    if damping == 0 { damping = pull / whole }
    var step = newton
    for _ in 0..<10 {
      let size = slope * slope + damping * scale * scale
      step = slope * value / size
      beyond = scale * abs(step) - distance
      if abs(beyond) <= 0.1 * distance { break }
      if beyond > 0 { low = max(low, damping) } else { high = min(high, damping) }
      damping = max(low, damping + beyond / distance * size / (scale * scale))
    }
    return step
  }

  /// How much the squared function fell by, as a share, against what its slope let hope.
  private func gain(
    _ value: Double, _ next: Double, _ straight: Double, _ size: Double, _ damping: Double
  ) -> (ratio: Double, fell: Double, hoped: Double) {
    let worse = 0.1 * abs(next) >= abs(value)
    let fell = worse ? -1 : 1 - (next / value) * (next / value)
    let (a, b) = (straight / value, size / value)
    let hoped = a * a + 2 * damping * b * b
    return (hoped == 0 ? 0 : fell / hoped, fell, hoped)
  }

  private func shrinking(
    _ value: Double, _ next: Double, _ fell: Double, _ straight: Double, _ size: Double,
    _ damping: Double
  ) -> Double {
    let (a, b) = (straight / value, size / value)
    let slope = -(a * a + damping * b * b)
    let share = fell >= 0 ? 0.5 : 0.5 * slope / (slope + 0.5 * fell)
    return 0.1 * abs(next) >= abs(value) || share < 0.1 ? 0.1 : share
  }
}
