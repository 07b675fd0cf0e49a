import Biomechanics

/// A place or direction of the drawing in single precision: metres, axes as in Biomechanics.
typealias Place = SIMD3<Float>

/// Red, green and blue, 0…1, as the screen takes them.
typealias Colour = SIMD3<Float>

@inline(__always) func dot(_ a: Place, _ b: Place) -> Float {
  let c = a * b
  return c.x + c.y + c.z
}

@inline(__always) func cross(_ a: Place, _ b: Place) -> Place {
  Place(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x)
}

@inline(__always) func length(_ a: Place) -> Float { dot(a, a).squareRoot() }

/// Of length one; a zero stays zero.
@inline(__always) func unit(_ a: Place) -> Place { a * (1 / max(length(a), 1e-12)) }

@inline(__always) func clamped(_ x: Float) -> Float { x < 0 ? 0 : (x > 1 ? 1 : x) }

/// 0 up to `low`, 1 from `high` on, without a corner between.
@inline(__always) func eased(_ x: Float, _ low: Float, _ high: Float) -> Float {
  let share = clamped((x - low) / (high - low))
  return share * share * (3 - 2 * share)
}

@inline(__always) func mixed(_ a: Float, _ b: Float, _ share: Float) -> Float {
  a + (b - a) * share
}

@inline(__always) func mixed(_ a: SIMD3<Float>, _ b: SIMD3<Float>, _ share: Float) -> SIMD3<Float> {
  a + (b - a) * share
}

/// The nearest whole number, in plain arithmetic: the library's rounding is a call on older
/// processors. Good below four million.
@inline(__always) func nearest(_ x: Float) -> Int {
  Int(Int32(bitPattern: (x + 12_582_912).bitPattern) &- 0x4B40_0000)
}

/// e to the power of x for x ≤ 0, good to three digits: enough for light.
@inline(__always) func fading(_ x: Float) -> Float {
  if x < -16 { return 0 }
  var y = 1 + x * (1.0 / 256)
  for _ in 0..<8 { y *= y }
  return y
}

extension Place {
  @inline(__always) init(_ vector: Vector) {
    self.init(Float(vector.x), Float(vector.y), Float(vector.z))
  }
}
