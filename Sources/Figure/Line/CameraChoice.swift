import Biomechanics

extension LineCamera {
  /// Where one may stand, and how much that is liked: from the side first; from the feet's end and
  /// higher for what lies down and moves sideways.
  private static let places: [(turn: Double, rise: Double, liking: Double)] = [
    (0.24, 0.16, 1.0), (0.85, 0.16, 0.72), (1.22, 0.16, 0.66), (0.75, 0.42, 0.76),
  ]

  /// The view that spreads the body widest and shows most of its movement.
  ///
  /// A wall in front or behind is seen from the side, or it would be all there is to see.
  static func chosen(for postures: [Posture], wall: Wall?) -> LineCamera {
    if let wall, abs(wall.towards.x) > 0.5 {
      return LineCamera(turn: wall.towards.x > 0 ? -0.10 : 0.16, rise: 0.12)
    }
    var best = LineCamera(turn: 0.24, rise: 0.16)
    var most = -Double.infinity
    for place in places {
      let camera = LineCamera(turn: place.turn, rise: place.rise)
      let spread = postures.reduce(0) { $0 + camera.spread(of: $1) }
      let score = place.liking * spread * (0.2 + 0.8 * camera.shown(of: postures))
      if score > most {
        most = score
        best = camera
      }
    }
    return best
  }

  /// The share of the joints' travel that is across the picture, 0…1; 1 when nothing moves.
  private func shown(of postures: [Posture]) -> Double {
    var (seen, all) = (0.0, 0.0)
    for (from, to) in zip(postures, postures.dropFirst()) {
      for segment in Segment.allCases {
        let step = to[segment].origin - from[segment].origin
        let (across, upward) = (dot(step, right), dot(step, up))
        seen += (across * across + upward * upward).squareRoot()
        all += length(step)
      }
    }
    return all > 0.05 ? seen / all : 1
  }

  /// The area over which the joints are scattered, square metres.
  private func spread(of posture: Posture) -> Double {
    var sum = Point.zero
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for segment in Segment.allCases {
      let p = point(posture[segment].origin)
      sum += p
      xx += p.x * p.x
      yy += p.y * p.y
      xy += p.x * p.y
    }
    let count = Double(Segment.count)
    let mean = sum / count
    let wide = xx / count - mean.x * mean.x
    let high = yy / count - mean.y * mean.y
    let skew = xy / count - mean.x * mean.y
    return max(wide * high - skew * skew, 0).squareRoot()
  }
}
