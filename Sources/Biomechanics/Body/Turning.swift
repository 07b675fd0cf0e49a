/// Metres, or a direction: x forward, y up, z to the right, as in OpenSim.
public typealias Vector = SIMD3<Double>

@inlinable public func dot(_ a: Vector, _ b: Vector) -> Double { a.x * b.x + a.y * b.y + a.z * b.z }

@inlinable
public func cross(_ a: Vector, _ b: Vector) -> Vector {
  Vector(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x)
}

@inlinable public func length(_ a: Vector) -> Double { dot(a, a).squareRoot() }

/// A rotation as the images of the three axes.
public struct Turning: Hashable, Sendable {
  public var x: Vector
  public var y: Vector
  public var z: Vector

  @inlinable
  public init(x: Vector, y: Vector, z: Vector) { (self.x, self.y, self.z) = (x, y, z) }

  public static let none = Turning(x: Vector(1, 0, 0), y: Vector(0, 1, 0), z: Vector(0, 0, 1))

  @inlinable
  public static func * (turning: Turning, vector: Vector) -> Vector {
    turning.x * vector.x + turning.y * vector.y + turning.z * vector.z
  }

  @inlinable
  public static func * (outer: Turning, inner: Turning) -> Turning {
    Turning(x: outer * inner.x, y: outer * inner.y, z: outer * inner.z)
  }

  /// Rotations about z, then the turned x, then the turned y, radians: the order in which
  /// OpenSim's hip, back and shoulder name flexion, adduction (bending) and rotation.
  public static func about(z: Double, x: Double, y: Double) -> Turning {
    let (sz, cz) = sineAndCosine(z)
    let (sx, cx) = sineAndCosine(x)
    let (sy, cy) = sineAndCosine(y)
    return Turning(
      x: Vector(cz * cy - sz * sx * sy, sz * cy + cz * sx * sy, -cx * sy),
      y: Vector(-sz * cx, cz * cx, sx),
      z: Vector(cz * sy + sz * sx * cy, sz * sy - cz * sx * cy, cx * cy))
  }
}

/// Sine and cosine without a maths library, so that server and browser agree to the last bit.
/// Quarter turns are taken off first; what is left goes into fdlibm's polynomials (Ng 1993,
/// "k_sin.c", "k_cos.c"; within 2^-58), side by side.
public func sineAndCosine(_ angle: Double) -> (sine: Double, cosine: Double) {
  // Beside so great a number only whole ones have room: the nearest is left, and its last two
  // bits say which quarter.
  let rounder = 6755399441055744.0
  let shifted = angle * (2 / .pi) + rounder
  let quarters = shifted - rounder
  // Half a turn in two parts (Cody and Waite), so that taking off quarters loses no digits.
  let rest = (angle - quarters * 1.5707963267948966) - quarters * 6.123233995736766e-17
  let r2 = rest * rest
  let r4 = r2 * r2
  typealias Pair = SIMD2<Double>
  let low =
    Pair(-1.66666666666666324348e-01, 4.16666666666666019037e-02)
    + r2 * Pair(8.33333333332248946124e-03, -1.38888888888741095749e-03)
  let middle =
    Pair(-1.98412698298579493134e-04, 2.48015872894767294178e-05)
    + r2 * Pair(2.75573137070700676789e-06, -2.75573143513906633035e-07)
  let high =
    Pair(-2.50507602534068634195e-08, 2.08757232129817482790e-09)
    + r2 * Pair(1.58969099521155010221e-10, -1.13596475577881948265e-11)
  let series = low + r4 * (middle + r4 * high)
  let sine = rest + rest * r2 * series.x
  let cosine = 1 - (0.5 * r2 - r4 * series.y)
  switch shifted.bitPattern & 3 {
  case 0: return (sine, cosine)
  case 1: return (cosine, -sine)
  case 2: return (-sine, -cosine)
  default: return (-cosine, sine)
  }
}

/// The angle, radians, whose cosine is given, to within 7e-5 (Abramowitz and Stegun 4.4.45).
func roughArcCosine(_ cosine: Double) -> Double {
  let c = min(abs(cosine), 1)
  let angle =
    (1 - c).squareRoot() * (1.5707288 + c * (-0.2121144 + c * (0.0742610 - c * 0.0187293)))
  return cosine < 0 ? .pi - angle : angle
}
