/// The ground that carries a body: the convex outline, seen from above, of all that rests on something.
public struct Support: Hashable, Sendable {
  /// Corners one after another, counter-clockwise seen from above with x to the right and z down;
  /// y is 0. At least one.
  public let corners: [Vector]

  /// The outline of some places (Andrew's monotone chain); nil of none.
  public init?(_ places: [Vector]) {
    let sorted = places.sorted { ($0.x, $0.z) < ($1.x, $1.z) }
    guard let first = sorted.first else { return nil }
    func chain(_ places: [Vector]) -> [Vector] {
      var kept: [Vector] = []
      for place in places {
        while kept.count > 1 {
          let (a, b) = (kept[kept.count - 2], kept[kept.count - 1])
          let turn = (b.x - a.x) * (place.z - a.z) - (b.z - a.z) * (place.x - a.x)
          if turn > 0 { break }
          kept.removeLast()
        }
        kept.append(place)
      }
      return kept
    }
    let round = chain(sorted).dropLast() + chain(sorted.reversed()).dropLast()
    corners = (round.isEmpty ? [first] : Array(round)).map { Vector($0.x, 0, $0.z) }
  }

  /// How far a place is outside, metres along the level (0 inside), and the way out.
  public func beyond(_ place: Vector) -> (apart: Double, away: Vector) {
    let place = Vector(place.x, 0, place.z)
    var (isInside, nearest) = (corners.count > 2, (apart: Double.infinity, at: Vector.zero))
    for (index, from) in corners.enumerated() {
      let to = corners[(index + 1) % corners.count]
      let edge = PlacedCapsule(from: from, to: to, fromRadius: 0, toRadius: 0)
      let (share, apart) = edge.nearest(to: place)
      if apart < nearest.apart { nearest = (apart, edge.place(share)) }
      let turn = (to.x - from.x) * (place.z - from.z) - (to.z - from.z) * (place.x - from.x)
      if turn < 0 { isInside = false }
    }
    if isInside || nearest.apart < 1e-9 { return (0, .zero) }
    return (nearest.apart, (place - nearest.at) / nearest.apart)
  }
}

extension Posture {
  /// What carries this body when these contacts touch; nil where something else than its weight on a
  /// level holds it, as a wall or rail does.
  public func support(of contacts: [Contact]) -> Support? { Support(carriers(contacts)) }

  /// The places at which these contacts carry this body, metres.
  func carriers(_ contacts: [Contact]) -> [Vector] {
    guard !contacts.contains(where: { $0.on.mayHold }) else { return [] }
    return contacts.filter { $0.on.height != nil }.flatMap { contact in
      body.flesh[contact.part].flatMap { pad in pad.points.map { place($0) } }
    }
  }
}

extension Contact.Surface {
  /// True of what can be pushed or pulled sideways.
  var mayHold: Bool {
    switch self {
    case .wall, .rail, .seatEdge, .chairBack: true
    default: false
    }
  }
}
