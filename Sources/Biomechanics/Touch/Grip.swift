extension Flesh {
  /// The middle of what a closed hand holds: over the palm where the fingers begin, by how thick that
  /// is. Fingers alone hook round a seat's edge, farther down.
  public func grip(_ hand: BodyPart, on surface: Contact.Surface) -> FleshPoint {
    let segment: Segment = hand == .handL ? .handL : .handR
    let palm = self[hand].first?.points ?? []
    let sum = palm.reduce(Vector.zero) { $0 + ($1.holds.first?.place ?? .zero) }
    let middle = Vector(
      palm.isEmpty ? 0 : sum.x / Double(palm.count), surface == .seatEdge ? -0.105 : -0.075,
      -segment.side * (0.014 + surface.thickness))
    return FleshPoint([Hold(segment, middle, weight: 1)], radius: 0)
  }

  /// Where the middle of a stick runs that touches the rear of back or head, or the sacrum above the
  /// seat, where it lies between the buttocks.
  public func rear(_ part: BodyPart) -> FleshPoint {
    var (segment, least) = (Segment.pelvis, part == .seat ? sacrum : Vector(.infinity, 0, 0))
    for point in part == .seat ? [] : self[part].flatMap({ $0.points }) {
      guard let hold = point.holds.first, hold.place.x - point.radius < least.x else { continue }
      (segment, least) = (hold.segment, hold.place - Vector(point.radius, 0, 0))
    }
    let middle = Vector(least.x - Contact.Surface.stick.thickness, least.y, 0)
    return FleshPoint([Hold(segment, middle, weight: 1)], radius: 0)
  }

  /// The rear of the pelvis 0.085 m above the hip joints.
  private var sacrum: Vector {
    let height = 0.085
    var rear = 0.0
    for ball in capsules.flatMap({ [$0.from, $0.to] }) where ball.segment == .pelvis {
      let above = abs(height - ball.centre.y)
      guard above < ball.radius else { continue }
      let half = (ball.radius * ball.radius - above * above).squareRoot()
      rear = min(rear, ball.centre.x - half)
    }
    return Vector(rear, height, 0)
  }

  /// Where a strap goes round the sole: under the ball of the foot.
  public func sole(_ side: Side) -> FleshPoint {
    let points = self[side == .right ? .toesR : .toesL].first?.points ?? []
    let segment: Segment = side == .right ? .toesR : .toesL
    guard let first = points.first else {
      return FleshPoint([Hold(segment, .zero, weight: 1)], radius: 0)
    }
    return first
  }
}

extension Contact.Surface {
  /// Half of what a hand closes round, metres: a stick of 25 mm, a handrail of 38.
  public var thickness: Double {
    switch self {
    case .stick, .chairBack: 0.0125
    case .rail: 0.019
    case .weight: 0.014
    case .heavyWeight: 0.016
    case .strap: 0.003
    default: 0
    }
  }
}
