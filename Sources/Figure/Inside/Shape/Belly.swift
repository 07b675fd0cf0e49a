import Biomechanics

/// One head of the hamstrings, laid anew in every posture: a belly between tendons, as much thinner as
/// it is longer.
enum Belly {
  static let rings = 30
  static let sides = 14
  static let cornerCount = rings * sides
  static let triangleCount = (rings - 1) * sides * 2

  /// How far its middle lies nearer to the bone than the straight line it is computed with, metres.
  static let nearer: Float = 0.011

  /// `put` takes each ring's corners with the share of muscle in them (the rest is tendon).
  static func lay(
    _ strand: Strand, in posture: Posture, standing: Float,
    put: (_ place: Place, _ normal: Place, _ flesh: Float, _ around: Int) -> Void
  ) {
    let course = strand.course(in: posture)
    let whole = Strand.length(of: course)
    let slender = (standing / max(whole, 1e-6)).squareRoot()
    let side = strand.points.first?.segment ?? .pelvis
    let across = Place(posture[side].turning.z)
    let thigh: Segment = strand.points.last?.segment == .shankL ? .thighL : .thighR
    let inwards = Place(posture[thigh].turning.x) * Belly.nearer
    for ring in 0..<rings {
      let share = Float(ring) / Float(rings - 1)
      let (place, along) = spot(course, share * whole)
      let radius = strand.head.thickness(at: share) * slender
      let u = unit(across - along * dot(across, along))
      let v = cross(along, u)
      let flesh = eased(radius / slender, 0.0052, 0.0105)
      for step in 0..<sides {
        let (sine, cosine) = sineAndCosine(Double(step) * 2 * .pi / Double(sides))
        let out = u * Float(cosine) + v * Float(sine)
        put(place + inwards * (4 * share * (1 - share)) + out * radius, out, flesh, step)
      }
    }
  }

  /// A place so far along a course, and its way there, without corners.
  private static func spot(_ course: [Place], _ far: Float) -> (Place, Place) {
    let soft: Float = 0.03
    let (before, after) = (at(course, far - soft), at(course, far + soft))
    return ((at(course, far) * 2 + before + after) * 0.25, unit(after - before))
  }

  private static func at(_ course: [Place], _ far: Float) -> Place {
    var left = max(far, 0)
    for (a, b) in zip(course, course.dropFirst()) {
      let long = length(b - a)
      if left <= long { return a + (b - a) * (left / max(long, 1e-9)) }
      left -= long
    }
    return course[course.count - 1]
  }
}

/// What lies between two vertebrae: as much a wedge as they are tilted against each other.
enum Disc {
  static let sides = 16
  static let cornerCount = sides * 3
  static let triangleCount = sides * 4

  static func lay(
    from below: (Frame, Plates), to above: (Frame, Plates),
    put: (_ place: Place, _ normal: Place) -> Void
  ) {
    for ring in 0..<3 {
      for step in 0..<sides {
        let (sine, cosine) = sineAndCosine(-Double(step) * 2 * .pi / Double(sides))
        let angle = (sine: Float(sine), cosine: Float(cosine))
        let low = Place(below.0 * Vector(below.1.rim(0.86, angle, 0.97)))
        let high = Place(above.0 * Vector(above.1.rim(-0.86, angle, 0.97)))
        let middle = Place((below.0 * below.1.frame.origin + above.0 * above.1.frame.origin) / 2)
        let way = unit(high - low)
        let arm = (low + high) * 0.5 - middle
        let out = unit(arm - way * dot(arm, way))
        let share = Float(ring) / 2
        let bulge: Float = ring == 1 ? 0.0016 : 0
        let lean: Float = ring == 1 ? 0 : (ring == 0 ? -0.5 : 0.5)
        put(mixed(low, high, share) + out * bulge, unit(out + way * lean))
      }
    }
  }
}
