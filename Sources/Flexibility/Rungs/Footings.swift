import Anatomy
import Biomechanics
import Mechanics

extension Posture {
  /// Skin, cloth and floor, roughly.
  private static let friction = 0.5
  /// What touches may be this far from touching, metres.
  private static let near = 0.03
  /// What lies may be this far from it, metres; the further, the less it likes to bear, because
  /// flesh must sag: at one centimetre twice as little, at three ten times.
  private static let (lies, sags) = (0.04, 0.01)

  /// What these contacts can push a body standing so with, for its mechanism.
  func footings(for contacts: [Contact]) -> [Footing] {
    let wall = wall(for: contacts)
    let said = contacts.flatMap { contact -> [Footing] in
      if contact.on.height != nil { return resting(contact.part, Vector(0, 1, 0)) }
      switch contact.on {
      case .wall: return wall.map { resting(contact.part, -$0.towards) } ?? []
      case .strap: return strap(contact.part, contacts)
      case .rail, .seatEdge: return held(contact.part)
      case .chairBack:
        let ahead = self[.thoraxHigh].turning.x
        return resting(contact.part, unit(Vector(ahead.x, 0, ahead.z)))
      default: return onItself(contact)
      }
    }
    return said + lying(contacts)
  }

  /// What else lies on the floor or the bed, though no contact says so: whatever of the body is so
  /// near to it.
  private func lying(_ contacts: [Contact]) -> [Footing] {
    let wide = contacts.filter { $0.on == .floor || $0.on == .bed }
    let trunk: [BodyPart] = [.seat, .back, .head, .hipR, .hipL, .face]
    guard wide.contains(where: { trunk.contains($0.part) }),
      let level = wide.compactMap({ $0.on.height }).max()
    else { return [] }
    return body.flesh.capsules.flatMap { [$0.from, $0.to] }.compactMap { ball in
      let centre = place(ball)
      let gap = max(0, centre.y - ball.radius - level)
      guard gap < Self.lies else { return nil }
      return Footing(
        body: FullBody.link(of: ball.segment), place: centre - Vector(0, ball.radius, 0),
        push: Vector(0, 1, 0), friction: Self.friction,
        reluctance: 1 + gap / Self.sags * (gap / Self.sags))
    }
  }

  private func segment(_ point: FleshPoint) -> Segment {
    point.holds.max { $0.weight < $1.weight }?.segment ?? .pelvis
  }

  /// Of every pad the place that goes furthest, where it is near what carries it.
  private func resting(_ part: BodyPart, _ push: Vector) -> [Footing] {
    var found: [(depth: Double, support: Footing)] = []
    for pad in body.flesh[part] {
      let depths = pad.points.map { dot(push, place($0)) - $0.radius }
      guard let least = depths.min(), let at = depths.firstIndex(of: least) else { continue }
      let point = pad.points[at]
      found.append(
        (
          least,
          Footing(
            body: FullBody.link(of: segment(point)), place: place(point) - push * point.radius,
            push: push, friction: Self.friction)
        ))
    }
    let deepest = found.reduce(Double.infinity) { min($0, $1.depth) }
    return found.filter { $0.depth < deepest + Self.near }.map { $0.support }
  }

  /// A hand that holds on is pushed and pulled.
  private func held(_ part: BodyPart) -> [Footing] {
    guard let point = body.flesh[part].first?.points.first else { return [] }
    return [1.0, -1].map { sign in
      Footing(
        body: FullBody.link(of: segment(point)), place: place(point), push: Vector(0, sign, 0),
        friction: Self.friction)
    }
  }

  /// A strap pulls hand and sole together: of the feet that stand nowhere, the higher.
  private func strap(_ part: BodyPart, _ contacts: [Contact]) -> [Footing] {
    let feet: [(Side, [BodyPart])] = [
      (.right, [.footR, .heelR, .toesR, .kneeR]), (.left, [.footL, .heelL, .toesL, .kneeL]),
    ]
    let free = feet.filter { _, parts in
      !contacts.contains { parts.contains($0.part) && $0.on != .strap }
    }
    guard let grip = body.flesh[part].first?.points.first,
      let side = (free.isEmpty ? feet : free).map({ $0.0 }).max(by: {
        place(body.flesh.sole($0)).y < place(body.flesh.sole($1)).y
      })
    else { return [] }
    let sole = body.flesh.sole(side)
    let (from, to) = (place(grip), place(sole))
    return [
      Footing(
        body: FullBody.link(of: segment(grip)), place: from, push: unit(to - from), friction: 0,
        other: .init(body: FullBody.link(of: segment(sole)), place: to))
    ]
  }

  /// A hand on a thigh, an ankle on the other knee: they press each other apart.
  private func onItself(_ contact: Contact) -> [Footing] {
    guard let point = body.flesh[contact.part].first?.points.first else { return [] }
    let centre = place(point)
    var best: (apart: Double, at: Vector, segment: Segment)?
    for bearer in contact.bearers.joined() {
      for capsule in body.flesh.capsules where capsule.from.segment == bearer {
        let (from, to) = (place(capsule.from), place(capsule.to))
        let along = to - from
        let size = dot(along, along)
        let share = size > 1e-12 ? min(max(dot(centre - from, along) / size, 0), 1) : 0
        let at = from + along * share
        let apart = length(centre - at)
        if best.map({ apart < $0.apart }) ?? true { best = (apart, at, bearer) }
      }
    }
    guard let best, best.apart > 1e-6 else { return [] }
    let push = (centre - best.at) / best.apart
    let place = centre - push * point.radius
    return [
      Footing(
        body: FullBody.link(of: segment(point)), place: place, push: push,
        friction: Self.friction, other: .init(body: FullBody.link(of: best.segment), place: place))
    ]
  }
}
