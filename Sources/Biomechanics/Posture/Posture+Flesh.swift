extension Posture {
  /// The middle of a point of the flesh in the world, metres.
  ///
  /// Where several segments hold it, half a linear blend of where each would take it, which sinks
  /// in at a deep bend, and half a dual quaternion one (Kavan 2007), which bulges there: as skin is
  /// drawn.
  public func place(_ point: FleshPoint) -> Vector {
    let first = point.holds[0]
    if point.holds.count == 1 { return self[first.segment] * first.place }
    let pivot = reals[first.segment.rawValue]
    var (linear, standing) = (Vector.zero, Vector.zero)
    var (real, dual) = (SIMD4<Double>.zero, SIMD4<Double>.zero)
    for hold in point.holds {
      let index = hold.segment.rawValue
      linear += (self[hold.segment] * hold.place) * hold.weight
      standing += (joints[index] + hold.place) * hold.weight
      let same = reals[index] * pivot
      let weight = same.x + same.y + same.z + same.w < 0 ? -hold.weight : hold.weight
      real += reals[index] * weight
      dual += duals[index] * weight
    }
    let squares = real * real
    let size = (squares.x + squares.y + squares.z + squares.w).squareRoot()
    real /= size
    dual /= size
    let r = Vector(real.x, real.y, real.z)
    let d = Vector(dual.x, dual.y, dual.z)
    let bent = cross(r, cross(r, standing) + standing * real.w)
    let step = d * real.w - r * dual.w + cross(r, d)
    return (linear + standing + 2 * (bent + step)) / 2
  }
}

extension Turning {
  /// x, y, z, w of the rotation's unit quaternion (Shepperd 1978: from its largest part).
  var quaternion: SIMD4<Double> {
    let trace = x.x + y.y + z.z
    let parts: SIMD4<Double> =
      if trace > 0 {
        SIMD4(y.z - z.y, z.x - x.z, x.y - y.x, 1 + trace)
      } else if x.x >= y.y && x.x >= z.z {
        SIMD4(1 + x.x - y.y - z.z, x.y + y.x, z.x + x.z, y.z - z.y)
      } else if y.y >= z.z {
        SIMD4(x.y + y.x, 1 + y.y - x.x - z.z, y.z + z.y, z.x - x.z)
      } else {
        SIMD4(z.x + x.z, y.z + z.y, 1 + z.z - x.x - y.y, x.y - y.x)
      }
    let squares = parts * parts
    return parts / (squares.x + squares.y + squares.z + squares.w).squareRoot()
  }
}
