extension Posture {
  /// The middle of a point of the flesh in the world, metres.
  ///
  /// Where several segments hold it, half a linear blend of where each would take it, which sinks
  /// in at a deep bend, and half a dual quaternion one (Kavan 2007), which bulges there: as skin is
  /// drawn.
  public func place(_ point: FleshPoint) -> Vector {
    if point.holds.count == 1 { return self[point.holds[0].segment] * point.holds[0].place }
    return place(point.holds[...])
  }

  func place(_ holds: ArraySlice<Hold>) -> Vector {
    var linear = Vector.zero
    var standing = Vector.zero
    for hold in holds {
      linear += (self[hold.segment] * hold.place) * hold.weight
      standing += (joints[hold.segment.rawValue] + hold.place) * hold.weight
    }
    guard holds.count > 1, let first = holds.first else { return linear }
    let pivot = self[first.segment].turning.quaternion
    var real = SIMD4<Double>.zero
    var dual = SIMD4<Double>.zero
    for hold in holds {
      let frame = self[hold.segment]
      let turn = frame.turning.quaternion
      let move = frame.origin - frame.turning * joints[hold.segment.rawValue]
      let same = turn.x * pivot.x + turn.y * pivot.y + turn.z * pivot.z + turn.w * pivot.w
      let weight = same < 0 ? -hold.weight : hold.weight
      let r = Vector(turn.x, turn.y, turn.z)
      let along = move * turn.w + cross(move, r)
      real += turn * weight
      dual += SIMD4(along.x, along.y, along.z, -dot(move, r)) * (0.5 * weight)
    }
    let size = (real.x * real.x + real.y * real.y + real.z * real.z + real.w * real.w).squareRoot()
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
  fileprivate var quaternion: SIMD4<Double> {
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
