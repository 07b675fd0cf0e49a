extension Posture {
  /// How far a contact is from touching, metres: positive apart, negative inside. One number for
  /// each place that must touch; empty for a strap, which only has to reach.
  ///
  /// Stand the posture on its contacts first.
  public func gaps(of contact: Contact, among contacts: [Contact]) -> [Double] {
    if let height = contact.on.height {
      return touching(contact.part) { place($0).y - $0.radius - height }
    }
    switch contact.on {
    case .wall:
      guard let wall = wall(for: contacts) else { return [] }
      return touching(contact.part) { wall.gap($0, in: self) }
    case .thigh: return [gapToThigh(contact.part)]
    case .stick: return gapToStick(contact.part, among: contacts)
    case .floor, .chair, .step, .block, .bed, .worktop, .cushion, .strap, .hip, .shin, .hand:
      return []
    }
  }

  /// Every pad's gap for a part that lies flat, else the smallest.
  private func touching(_ part: BodyPart, _ gap: (FleshPoint) -> Double) -> [Double] {
    let gaps = body.flesh[part].map { pad in pad.points.reduce(.infinity) { min($0, gap($1)) } }
    return part.liesFlat ? gaps : [gaps.min() ?? 0]
  }

  /// To the nearer thigh, a cone from .078 m at the hip to .055 m at the knee.
  private func gapToThigh(_ part: BodyPart) -> Double {
    let legs: [(Segment, Segment)] = [(.thighR, .shankR), (.thighL, .shankL)]
    var least = Double.infinity
    for ball in part.balls.prefix(1) {
      for (thigh, shank) in legs {
        let (hip, knee) = (self[thigh].origin, self[shank].origin)
        let bone = knee - hip
        let share = min(max(dot(place(ball) - hip, bone) / dot(bone, bone), 0.1), 1)
        let apart = length(place(ball) - hip - bone * share)
        least = min(least, apart - (0.078 - 0.023 * share) - ball.radius)
      }
    }
    return least
  }

  /// To a straight stick that lies on the lowest and highest of seat, back and head.
  private func gapToStick(_ part: BodyPart, among contacts: [Contact]) -> [Double] {
    guard let stick = stick(for: contacts) else { return [] }
    func apart(_ place: Vector) -> Double {
      let along = stick.to - stick.from
      let share = dot(place - stick.from, along) / dot(along, along)
      return length(place - stick.from - along * share)
    }
    switch part {
    case .seat, .back, .head: return [apart(behind(part))]
    default:
      // A fist reaches round a stick: its middle is where the stick goes.
      guard let ball = part.balls.first else { return [] }
      return [max(apart(place(ball)) - 0.045, 0)]
    }
  }

  /// The ends of a stick between the lowest and the highest of seat, back and head that touch it;
  /// nil when fewer than two do.
  public func stick(for contacts: [Contact]) -> (from: Vector, to: Vector)? {
    let behind = [BodyPart.seat, .back, .head].filter { part in
      contacts.contains { $0.part == part && $0.on == .stick }
    }.map(self.behind)
    guard behind.count > 1, let from = behind.first, let to = behind.last else { return nil }
    return (from, to)
  }

  /// The place in the middle of a part's rear surface.
  private func behind(_ part: BodyPart) -> Vector {
    let balls = part.balls
    let middle = balls.reduce(Vector.zero) { $0 + place($1) } / Double(balls.count)
    return balls.first.map { middle - self[$0.segment].turning.x * $0.radius } ?? middle
  }
}
