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
/// Quarter turns are taken off first; the Taylor series left over is good to 1e-15 there.
public func sineAndCosine(_ angle: Double) -> (sine: Double, cosine: Double) {
  // Beside so great a number only whole ones have room: the nearest is left, and its last two
  // bits say which quarter.
  let rounder = 6755399441055744.0
  let shifted = angle * (2 / .pi) + rounder
  let quarters = shifted - rounder
  // Half a turn in two parts (Cody and Waite), so that taking off quarters loses no digits.
  let rest = (angle - quarters * 1.5707963267948966) - quarters * 6.123233995736766e-17
  let r2 = rest * rest
  let sine =
    rest
    * (1 + r2
      * (-1.0 / 6 + r2
        * (1.0 / 120 + r2
          * (-1.0 / 5040 + r2
            * (1.0 / 362_880 + r2
              * (-1.0 / 39_916_800 + r2
                * (1.0 / 6_227_020_800 - r2 * (1.0 / 1_307_674_368_000))))))))
  let cosine =
    1 + r2
    * (-0.5 + r2
      * (1.0 / 24 + r2
        * (-1.0 / 720 + r2
          * (1.0 / 40_320 + r2
            * (-1.0 / 3_628_800 + r2
              * (1.0 / 479_001_600 + r2
                * (-1.0 / 87_178_291_200 + r2 * (1.0 / 20_922_789_888_000))))))))
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
