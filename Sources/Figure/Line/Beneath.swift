import Biomechanics

extension LineSpots {
  /// Where a movement begins on a surface that no part keeps touching: a chair under the seat
  /// that leaves it, or a chair or step that a weight is lifted from.
  func beneath(_ surface: Contact.Surface, props: [Prop]) -> LineSpot? {
    guard let height = surface.height else { return nil }
    let seat = posture.bottom(of: .seat) - height
    if surface == .chair, seat > -0.03, seat < 0.12 {
      return spot(of: [.seat], at: nil)
    }
    guard props.contains(.weight) else { return nil }
    let grips = [Segment.handR, .handL].map { posture[$0] * Vector(0, -0.075, 0) }
    let grip = (grips[0] + grips[1]) / 2
    let bell = grip.y - 0.21 - height
    guard bell > -0.06, bell < 0.06 else { return nil }
    return spot(of: [.handR, .handL], at: grip)
  }

  private func spot(of parts: [BodyPart], at place: Vector?) -> LineSpot {
    let balls = parts.flatMap { $0.balls }
    let middle = balls.reduce(Vector.zero) { $0 + posture.place($1) } / Double(max(balls.count, 1))
    return LineSpot(middle: place ?? middle, parts: parts, ahead: 1)
  }
}

extension LineFurniture {
  /// A wall that the seat comes to and leaves again stands where the seat reaches farthest back.
  static func wallBehind(_ postures: [Posture], props: [Prop]) -> Wall? {
    guard props.contains(.wall) else { return nil }
    let back = Vector(-1, 0, 0)
    let reach = postures.reduce(-Double.infinity) { max($0, $1.reach(of: .seat, back)) }
    return Wall(towards: back, distance: reach)
  }

  /// Posts and a rail beside the stairs, on the far side.
  static func rail(beside steps: [LineBox]) -> [Vector] {
    guard let low = steps.last, let high = steps.first else { return [] }
    func top(_ step: LineBox) -> Vector {
      Vector((step.low.x + step.high.x) / 2, step.high.y + 0.72, step.low.z + 0.03)
    }
    let (from, to) = (top(low), top(high))
    return [Vector(from.x, low.high.y, from.z), from, to, Vector(to.x, high.high.y, to.z)]
  }

  /// A cushion that nothing rests on by name lies under bent knees and fills the room there.
  static func cushion(underKneesOf posture: Posture, ground: Double) -> LineBox? {
    let balls = BodyPart.kneeR.balls + BodyPart.kneeL.balls
    let middle = balls.reduce(Vector.zero) { $0 + posture.place($1) } / Double(max(balls.count, 1))
    let top = min(posture.bottom(of: .kneeR), posture.bottom(of: .kneeL))
    guard top > ground + 0.03 else { return nil }
    return LineBox(
      .soft, middle: Vector(middle.x - 0.02, (ground + top) / 2, middle.z),
      size: Vector(0.26, top - ground, 0.5))
  }
}
