/// Metres, or a direction: x forward, y up, z to the right, as in OpenSim.
public typealias Vector = SIMD3<Double>

public func dot(_ a: Vector, _ b: Vector) -> Double { a.x * b.x + a.y * b.y + a.z * b.z }

public func cross(_ a: Vector, _ b: Vector) -> Vector {
  Vector(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x)
}

public func length(_ a: Vector) -> Double { dot(a, a).squareRoot() }

/// A rotation as the images of the three axes.
public struct Turning: Hashable, Sendable {
  public var x: Vector
  public var y: Vector
  public var z: Vector

  public init(x: Vector, y: Vector, z: Vector) { (self.x, self.y, self.z) = (x, y, z) }

  public static let none = Turning(x: Vector(1, 0, 0), y: Vector(0, 1, 0), z: Vector(0, 0, 1))

  public static func * (turning: Turning, vector: Vector) -> Vector {
    turning.x * vector.x + turning.y * vector.y + turning.z * vector.z
  }

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
  let quarters = (angle * (2 / .pi)).rounded(.toNearestOrEven)
  // Half a turn in two parts (Cody and Waite), so that taking off quarters loses no digits.
  let rest = (angle - quarters * 1.5707963267948966) - quarters * 6.123233995736766e-17
  let r2 = rest * rest
  let sine =
    rest
    * (1 - r2 / 6
      * (1 - r2 / 20
        * (1 - r2 / 42
          * (1 - r2 / 72
            * (1 - r2 / 110
              * (1 - r2 / 156 * (1 - r2 / 210)))))))
  let cosine =
    1 - r2 / 2
    * (1 - r2 / 12
      * (1 - r2 / 30
        * (1 - r2 / 56
          * (1 - r2 / 90
            * (1 - r2 / 132 * (1 - r2 / 182 * (1 - r2 / 240)))))))
  let quadrant = quarters - (quarters / 4).rounded(.down) * 4
  if quadrant == 1 { return (cosine, -sine) }
  if quadrant == 2 { return (-sine, -cosine) }
  if quadrant == 3 { return (-cosine, sine) }
  return (sine, cosine)
}

/// The angle, radians, whose cosine is given, to within 7e-5 (Abramowitz and Stegun 4.4.45).
public func arcCosine(_ cosine: Double) -> Double {
  let c = min(abs(cosine), 1)
  let angle =
    (1 - c).squareRoot() * (1.5707288 + c * (-0.2121144 + c * (0.0742610 - c * 0.0187293)))
  return cosine < 0 ? .pi - angle : angle
}
