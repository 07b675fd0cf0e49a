import Biomechanics

/// What carries a piece of the inside.
enum Mount: Hashable, Sendable {
  case segment(Segment)
  /// A vertebra of the chest or neck by its place on the spine's curve, 0 at T12.
  case spine(Int)
  case kneecap(Side)
}

/// Where everything that carries a piece of the inside is in one posture.
struct Mounts {
  /// T12 to T1, then C7 to C2.
  static let thoracic = 12
  static let cervical = 6
  static let spine = thoracic + cervical

  let posture: Posture
  private let spine: [Frame]

  init(_ posture: Posture) {
    self.posture = posture
    spine = Mounts.spine(of: posture)
  }

  subscript(mount: Mount) -> Frame {
    switch mount {
    case .segment(let segment): posture[segment]
    case .spine(let index): spine[index]
    case .kneecap(let side):
      kneecap(side == .right ? (.thighR, .shankR) : (.thighL, .shankL))
    }
  }

  /// Half-way between thigh and shin.
  private func kneecap(_ leg: (thigh: Segment, shin: Segment)) -> Frame {
    let (thigh, shin) = (posture[leg.thigh].turning, posture[leg.shin])
    let ahead = unit(thigh.x + shin.turning.x)
    let side = unit(thigh.z + shin.turning.z)
    return Frame(
      turning: Turning(x: ahead, y: cross(side, ahead), z: side), origin: shin.origin)
  }

  /// The drawn chest bends in two places; its vertebrae lie on a smooth curve through them.
  private static func spine(of posture: Posture) -> [Frame] {
    let knots: [Segment] = [.lumbar1, .thoraxLow, .thoraxHigh, .neck, .head]
    let places = knots.map { posture[$0].origin }
    func slope(_ i: Int) -> Vector {
      i + 1 < places.count ? (places[i + 1] - places[i - 1]) * 0.5 : posture[.head].turning.y * 0.1
    }
    return (0..<spine).map { index in
      let piece = index < 6 ? 1 : (index < thoracic ? 2 : 3)
      let count = Double(piece == 3 ? cervical : 6)
      let share = (Double(index - (piece - 1) * 6) + 0.5) / count
      let (from, to) = (places[piece], places[piece + 1])
      let long = length(to - from)
      let (a, b) = (unit(slope(piece)) * long, unit(slope(piece + 1)) * long)
      let place = hermite(from, a, to, b, share)
      let up = unit(hermite(from, a, to, b, share + 0.02) - hermite(from, a, to, b, share - 0.02))
      let (one, other) = (posture[knots[piece]].turning, posture[knots[piece + 1]].turning)
      let side = unit(one.z * (1 - share) + other.z * share)
      let ahead = unit(cross(up, side))
      return Frame(turning: Turning(x: ahead, y: up, z: cross(ahead, up)), origin: place)
    }
  }

  private static func hermite(
    _ a: Vector, _ u: Vector, _ b: Vector, _ v: Vector, _ s: Double
  ) -> Vector {
    let (s2, s3) = (s * s, s * s * s)
    let start = a * (2 * s3 - 3 * s2 + 1) + u * (s3 - 2 * s2 + s)
    return start + b * (3 * s2 - 2 * s3) + v * (s3 - s2)
  }
}

private func unit(_ a: Vector) -> Vector { a / max(length(a), 1e-12) }
