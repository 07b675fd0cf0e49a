import Biomechanics

/// The angle of the point (x, y) seen from the origin, radians in -π…π; 0 at the origin.
///
/// Our own, so that server and browser agree to the last bit: one octant by a series around the
/// nearest of nine table angles, within 1e-15.
public func arcTangent(y: Double, x: Double) -> Double {
  let ax = abs(x)
  let ay = abs(y)
  let flat = min(ax, ay)
  let long = max(ax, ay)
  guard long > 0 else { return 0 }
  var angle = octant(flat / long)
  if ay > ax { angle = .pi / 2 - angle }
  if x < 0 { angle = .pi - angle }
  return y < 0 ? -angle : angle
}

/// The angle whose cosine is given, radians in 0…π. Beyond ±1 by rounding counts as ±1.
public func arcCosine(_ cosine: Double) -> Double {
  let c = min(1, max(-1, cosine))
  return arcTangent(y: ((1 - c) * (1 + c)).squareRoot(), x: c)
}

/// The angle whose sine is given, radians in -π/2…π/2. Beyond ±1 by rounding counts as ±1.
public func arcSine(_ sine: Double) -> Double {
  let s = min(1, max(-1, sine))
  return arcTangent(y: s, x: ((1 - s) * (1 + s)).squareRoot())
}

/// The angle between two directions of any length, radians in 0…π, exact near 0 and π too.
public func angle(between a: Vector, and b: Vector) -> Double {
  arcTangent(y: length(cross(a, b)), x: dot(a, b))
}

/// The angle whose tangent lies in 0…1.
private func octant(_ tangent: Double) -> Double {
  let (step, number) = nearestWhole(tangent * 8)
  let base = step * 0.125
  let t = (tangent - base) / (1 + tangent * base)
  // Every other power side by side.
  let t2 = t * t
  let t4 = t2 * t2
  typealias Pair = SIMD2<Double>
  var sum = Pair(-1.0 / 11, 1.0 / 13)
  sum = Pair(-1.0 / 7, 1.0 / 9) + t4 * sum
  sum = Pair(-1.0 / 3, 1.0 / 5) + t4 * sum
  return eighth(number) + (t + t * t2 * (sum.x + t2 * sum.y))
}

/// The angle whose tangent is an eighth times `step`.
private func eighth(_ step: Int32) -> Double {
  switch step {
  case 0: 0
  case 1: 0.12435499454676144
  case 2: 0.24497866312686414
  case 3: 0.3587706702705722
  case 4: 0.4636476090008061
  case 5: 0.5585993153435624
  case 6: 0.6435011087932844
  case 7: 0.7188299996216245
  default: 0.7853981633974483
  }
}
