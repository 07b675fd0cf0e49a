/// What happens to a straight piece of path near a surface.
enum Wrapping {
  /// An end lies inside the surface.
  case inside
  /// The piece passes by.
  case free
  /// The piece goes round, and may do so.
  case touching(Wrapped)
  /// The piece goes round, since it would run through.
  case forced(Wrapped)
}

/// A course over a surface, in the surface's frame: where it comes on, where it leaves, and the
/// length between along the surface.
struct Wrapped {
  var on: Vector
  var off: Vector
  var length: Double
}

/// How the course over a surface finds its ends.
enum Manner {
  /// The shortest way, so that a moment arm is the length's slope.
  case shortest
  /// SIMM's first guess, which OpenSim leaves alone on a path's only surface.
  case guessed
  /// SIMM's guess moved until it is tangent to a tenth of a degree.
  case settled
}

extension WrapSurface {
  /// The piece from p to q, both in the surface's frame.
  func wrap(
    _ p: Vector, _ q: Vector, _ method: PathWrap.Method, _ manner: Manner
  ) -> Wrapping {
    switch shape {
    case .cylinder(let radius, let length):
      Cylinder(radius: radius, extent: length, half: half, manner: manner).wrap(p, q)
    case .sphere(let radius): Sphere(radius: radius, half: half, manner: manner).wrap(p, q)
    case .ellipsoid(let radii):
      Ellipsoid(radii: radii, half: half, manner: manner).wrap(p, q, method)
    case .torus(let inner, let outer):
      Torus(inner: inner, outer: outer, half: half, manner: manner).wrap(p, q)
    }
  }
}
