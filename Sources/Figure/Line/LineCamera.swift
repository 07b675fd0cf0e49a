import Biomechanics

/// A still, far-away camera: no perspective. It looks at the body's right side; `turn` walks it
/// towards the front, `rise` lifts it (radians). Pictures of the left side are mirrored.
struct LineCamera {
  /// Directions in the world of the picture's right, up and towards the viewer.
  let right: Vector
  let up: Vector
  let near: Vector
  /// Picture units a metre.
  var scale = 1.0
  /// Where the world's origin falls in the picture.
  var origin = Point(0, 0)
  var mirrored = false
  /// Sine of the camera's rise: how much the floor opens.
  let tilt: Double

  init(turn: Double, rise: Double) {
    let (sa, ca) = sineAndCosine(turn)
    let (sr, cr) = sineAndCosine(rise)
    right = Vector(ca, 0, -sa)
    up = Vector(-sa * sr, cr, -ca * sr)
    near = Vector(sa * cr, sr, ca * cr)
    tilt = sr
  }

  func point(_ place: Vector) -> Point {
    let x = dot(place, right) * scale
    return origin + Point(mirrored ? -x : x, -dot(place, up) * scale)
  }

  /// Larger is nearer, metres.
  func depth(_ place: Vector) -> Double { dot(place, near) }

  func disc(_ place: Vector, radius: Double) -> Disc {
    Disc(centre: point(place), radius: radius * scale)
  }
}
