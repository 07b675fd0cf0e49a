import Biomechanics

/// From where one looks at the body's right side: `turn` walks towards the front, `rise` climbs
/// (radians). Pictures of the left side are mirrored.
struct Standpoint: Sendable {
  var turn: Double
  var rise: Double
  var mirrored = false

  /// Towards the picture's right, its top and the viewer.
  var axes: (right: Vector, up: Vector, near: Vector) {
    let (sa, ca) = sineAndCosine(turn)
    let (sr, cr) = sineAndCosine(rise)
    let right = Vector(ca, 0, -sa)
    return (
      mirrored ? -right : right, Vector(-sa * sr, cr, -ca * sr), Vector(sa * cr, sr, ca * cr)
    )
  }

  /// Where one may stand, and how much that is liked: from the side first; from the feet's end and
  /// higher for what lies down and moves sideways.
  private static let places: [(turn: Double, rise: Double, liking: Double)] = [
    (0.24, 0.16, 1.0), (0.85, 0.16, 0.72), (1.22, 0.16, 0.66), (0.75, 0.42, 0.76),
  ]

  /// The view that spreads the body widest and shows most of its movement.
  ///
  /// A wall in front or behind is seen from the side, or it would be all there is to see.
  static func chosen(for postures: [Posture], wall: Wall?, mirrored: Bool) -> Standpoint {
    if let wall, abs(wall.towards.x) > 0.5 {
      return Standpoint(turn: wall.towards.x > 0 ? -0.10 : 0.16, rise: 0.12, mirrored: mirrored)
    }
    var best = Standpoint(turn: 0.24, rise: 0.16, mirrored: mirrored)
    var most = -Double.infinity
    for place in places {
      let standpoint = Standpoint(turn: place.turn, rise: place.rise, mirrored: mirrored)
      let spread = postures.reduce(0) { $0 + standpoint.spread(of: $1) }
      let score = place.liking * spread * (0.2 + 0.8 * standpoint.shown(of: postures))
      if score > most {
        most = score
        best = standpoint
      }
    }
    return best
  }

  /// The share of the joints' travel that is across the picture, 0…1; 1 when nothing moves.
  private func shown(of postures: [Posture]) -> Double {
    let axes = axes
    var (seen, all) = (0.0, 0.0)
    for (from, to) in zip(postures, postures.dropFirst()) {
      for segment in Segment.allCases {
        let step = to[segment].origin - from[segment].origin
        let (across, upward) = (dot(step, axes.right), dot(step, axes.up))
        seen += (across * across + upward * upward).squareRoot()
        all += length(step)
      }
    }
    return all > 0.05 ? seen / all : 1
  }

  /// The area over which the joints are scattered, square metres.
  private func spread(of posture: Posture) -> Double {
    let axes = axes
    var (x, y, xx, yy, xy) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for segment in Segment.allCases {
      let (across, upward) = (
        dot(posture[segment].origin, axes.right), dot(posture[segment].origin, axes.up)
      )
      x += across
      y += upward
      xx += across * across
      yy += upward * upward
      xy += across * upward
    }
    let count = Double(Segment.count)
    let wide = xx / count - x * x / (count * count)
    let high = yy / count - y * y / (count * count)
    let skew = xy / count - x * y / (count * count)
    return max(wide * high - skew * skew, 0).squareRoot()
  }
}
