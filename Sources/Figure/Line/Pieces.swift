import Biomechanics

extension LineFurniture {
  /// A yoga mat, 0.62 m wide and 1.76 m long or as long as the body needs, along the body.
  static func mat(under postures: [Posture]) -> [Vector] {
    let (low, high) = extent(of: postures)
    let middle = (low + high) / 2
    let along = postures.reduce(Vector.zero) { sum, posture in
      let (right, left) = (posture[.footR].origin, posture[.footL].origin)
      let reach = posture[.head].origin - (right + left) / 2
      let stride = right - left
      return sum + Vector(abs(reach.x) + abs(stride.x), 0, abs(reach.z) + abs(stride.z))
    }
    let lengthwise = along.x >= along.z
    let long = max(lengthwise ? high.x - low.x : high.z - low.z, 1.6) / 2 + 0.08
    let (x, z) = lengthwise ? (long, 0.31) : (0.31, long)
    return [(-x, -z), (x, -z), (x, z), (-x, z)].map { Vector(middle.x + $0.0, 0, middle.z + $0.1) }
  }

  static func slab(_ wall: Wall, _ postures: [Posture]) -> LineBox {
    let (low, high) = extent(of: postures)
    let middle = (low + high) / 2
    let away = wall.towards * (wall.distance + 0.03)
    let across = abs(wall.towards.x) > 0.5
    return LineBox(
      .wall,
      middle: across ? Vector(away.x, 1.1, middle.z) : Vector(middle.x, 1.1, away.z),
      size: across ? Vector(0.06, 2.2, 0.9) : Vector(high.x - low.x + 0.9, 2.2, 0.06))
  }

  static func post(_ wall: Wall, _ posture: Posture, _ contacts: [Contact]) -> LineBox {
    let spot = LineSpots(contacts: contacts, posture: posture).on(.wall)
    let z = spot?.middle.z ?? 0
    return LineBox(
      .wood, middle: Vector(wall.towards.x * (wall.distance + 0.05), 1.1, z + 0.02),
      size: Vector(0.10, 2.2, 0.12))
  }

  /// A kitchen chair; whoever sits on it looks forward, whoever leans on it has its back beyond.
  static func chair(_ spot: LineSpot) -> [LineBox] {
    let sits = spot.parts.contains(.seat)
    let back = sits ? -1.0 : spot.ahead
    let height = 0.44
    let x = spot.middle.x + (sits ? 0.06 : back * 0.04)
    let z = spot.middle.z
    func leg(_ dx: Double, _ dz: Double) -> LineBox {
      LineBox(.wood, middle: Vector(x + dx, 0.21, z + dz), size: Vector(0.035, 0.42, 0.035))
    }
    let rear = x + back * 0.20
    return [
      leg(-0.18, -0.18), leg(0.18, -0.18),
      LineBox(.wood, middle: Vector(rear, 0.62, z - 0.18), size: Vector(0.03, 0.40, 0.035)),
      LineBox(.wood, middle: Vector(rear, 0.74, z), size: Vector(0.025, 0.16, 0.36)),
      leg(-0.18, 0.18), leg(0.18, 0.18),
      LineBox(.wood, middle: Vector(x, height - 0.02, z), size: Vector(0.42, 0.04, 0.42)),
      LineBox(.wood, middle: Vector(rear, 0.62, z + 0.18), size: Vector(0.03, 0.40, 0.035)),
    ]
  }

  /// One step 0.18 m high, or three stairs.
  static func steps(_ spot: LineSpot, many: Bool) -> [LineBox] {
    let rise = 0.18
    let x = spot.middle.x + 0.04
    return (0..<(many ? 3 : 1)).reversed().map { index in
      let height = rise * Double(index + 1)
      return LineBox(
        .wood, middle: Vector(x + Double(index) * 0.28, height / 2, many ? 0 : spot.middle.z),
        size: Vector(many ? 0.28 : 0.32, height, many ? 0.7 : 0.42))
    }
  }

  static func block(_ spot: LineSpot) -> LineBox {
    let sits = spot.parts.contains(.seat)
    return LineBox(
      .soft, middle: Vector(spot.middle.x + (sits ? 0.02 : 0), 0.05, spot.middle.z),
      size: sits ? Vector(0.30, 0.10, 0.38) : Vector(0.14, 0.10, 0.23))
  }

  static func cushion(_ spot: LineSpot) -> LineBox {
    LineBox(
      .soft, middle: Vector(spot.middle.x, 0.03, spot.middle.z), size: Vector(0.30, 0.06, 0.32))
  }

  static func worktop(_ spot: LineSpot) -> [LineBox] {
    let x = spot.middle.x + spot.ahead * 0.20
    return [
      LineBox(
        .soft, middle: Vector(x + spot.ahead * 0.02, 0.43, spot.middle.z),
        size: Vector(0.52, 0.86, 1.1)),
      LineBox(.wood, middle: Vector(x, 0.88, spot.middle.z), size: Vector(0.60, 0.04, 1.2)),
    ]
  }

  static func bed(under postures: [Posture]) -> [LineBox] {
    let (low, high) = extent(of: postures)
    let middle = (low + high) / 2
    let size = high - low
    return [
      LineBox(
        .wood, middle: Vector(middle.x, 0.14, middle.z),
        size: Vector(size.x + 0.24, 0.28, max(size.z, 0.8) + 0.1)),
      LineBox(
        .soft, middle: Vector(middle.x, 0.39, middle.z),
        size: Vector(size.x + 0.2, 0.22, max(size.z, 0.8) + 0.06)),
    ]
  }

  private static func extent(of postures: [Posture]) -> (low: Vector, high: Vector) {
    var low = Vector(repeating: .infinity)
    var high = Vector(repeating: -.infinity)
    for posture in postures {
      for part in BodyPart.allCases {
        for ball in part.balls {
          let place = posture.place(ball)
          low = pointwiseMin(low, place - ball.radius)
          high = pointwiseMax(high, place + ball.radius)
        }
      }
    }
    return (low, high)
  }
}
