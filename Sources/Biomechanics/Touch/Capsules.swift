/// A capsule where it is in a posture.
struct PlacedCapsule {
  var from: Vector
  var to: Vector
  var fromRadius: Double
  var toRadius: Double

  init(from: Vector, to: Vector, fromRadius: Double, toRadius: Double) {
    (self.from, self.to, self.fromRadius, self.toRadius) = (from, to, fromRadius, toRadius)
  }

  init(_ capsule: Capsule, in posture: Posture) {
    self.init(
      from: posture.place(capsule.from), to: posture.place(capsule.to),
      fromRadius: capsule.from.radius, toRadius: capsule.to.radius)
  }

  func place(_ share: Double) -> Vector { from + (to - from) * share }
  func radius(_ share: Double) -> Double { fromRadius + (toRadius - fromRadius) * share }

  var middle: Vector { (from + to) / 2 }
  /// The radius of a ball round the whole of it.
  var reach: Double { length(to - from) / 2 + max(fromRadius, toRadius) }

  /// The share of the way along it at which it is nearest to a place, and its surface's distance.
  func nearest(to place: Vector) -> (share: Double, apart: Double) {
    let along = to - from
    let size = dot(along, along)
    let share = size > 1e-12 ? min(max(dot(place - from, along) / size, 0), 1) : 0
    return (share, length(place - self.place(share)) - radius(share))
  }

  /// The shares of both at which two are nearest (Ericson, "Real-time collision detection", 5.1.9).
  func nearest(to other: PlacedCapsule) -> (own: Double, other: Double) {
    let (d1, d2, r) = (to - from, other.to - other.from, from - other.from)
    let (a, e, f) = (dot(d1, d1), dot(d2, d2), dot(d2, r))
    if a < 1e-12 { return (0, e < 1e-12 ? 0 : min(max(f / e, 0), 1)) }
    let c = dot(d1, r)
    if e < 1e-12 { return (min(max(-c / a, 0), 1), 0) }
    let b = dot(d1, d2)
    let both = a * e - b * b
    var s = both > 1e-12 ? min(max((b * f - c * e) / both, 0), 1) : 0.5
    var t = (b * s + f) / e
    if t < 0 {
      t = 0
      s = min(max(-c / a, 0), 1)
    } else if t > 1 {
      t = 1
      s = min(max((b - c) / a, 0), 1)
    }
    return (s, t)
  }
}

extension Posture {
  /// The distance of the nearest of some points from the nearest of some capsules, metres.
  func gap(_ points: [FleshPoint], _ capsules: [Int]) -> Double {
    var least = Double.infinity
    for index in capsules {
      let capsule = PlacedCapsule(body.flesh.capsules[index], in: self)
      for point in points {
        least = min(least, capsule.nearest(to: place(point)).apart - point.radius)
      }
    }
    return least
  }
}
