import Biomechanics

extension Camera {
  /// The side, three-quarter or front view that spreads the body widest, the side preferred.
  ///
  /// A wall in front or behind is seen from the side, or it would be all there is to see.
  static func chosen(for postures: [Posture], wall: Wall?) -> Camera {
    if let wall, abs(wall.towards.x) > 0.5 {
      return Camera(turn: wall.towards.x > 0 ? -0.10 : 0.16, rise: 0.12)
    }
    var best = Camera(turn: 0.24, rise: 0.16)
    var most = -Double.infinity
    for (turn, liking) in [(0.24, 1.0), (0.85, 0.72), (1.22, 0.66)] {
      let camera = Camera(turn: turn, rise: 0.16)
      let score = liking * postures.reduce(0) { $0 + camera.spread(of: $1) }
      if score > most {
        most = score
        best = camera
      }
    }
    return best
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
    let n = Double(Segment.count)
    let mean = sum / n
    let (vx, vy, c) = (xx / n - mean.x * mean.x, yy / n - mean.y * mean.y, xy / n - mean.x * mean.y)
    return max(vx * vy - c * c, 0).squareRoot()
  }
}
