extension Posture {
  /// How far a contact is from touching, metres: positive apart, negative inside. One number for
  /// each place that must touch; empty for what is only held.
  ///
  /// Stand the posture on its contacts first. The wall is where these contacts put it; what only
  /// furniture has, such as a rail, is not looked at.
  public func gaps(of contact: Contact, among contacts: [Contact]) -> [Double] {
    func gaps(counted: Bool) -> [Double] {
      let touches = Touches(
        body: body, contacts: contacts, scenery: Scenery(wall: wall(for: contacts)), posture: self,
        counted: counted)
      return touches.demands(of: contact).flatMap(gaps(of:))
    }
    // A seat rests on its own flesh or on the upper thighs, whichever is nearer to touching.
    let own = gaps(counted: false)
    guard contact.part == .seat else { return own }
    let all = gaps(counted: true)
    let worst = { (gaps: [Double]) in gaps.reduce(0) { max($0, abs($1)) } }
    return worst(all) < worst(own) ? all : own
  }

  /// How far a demand is from being met, metres.
  func gaps(of demand: Demand) -> [Double] {
    switch demand {
    case .rest(let groups, let normal, let level):
      return groups.map { group in
        group.reduce(.infinity) { min($0, dot(normal, place($1)) - $1.radius - level) }
      }
    case .stay(let points, let at, let along, _):
      let middle = middle(of: Pad(points))
      return along.map { dot($0, middle - at) }
    case .lie(let points, let capsules): return [gap(points, capsules)]
    case .hold(let point, let from, let to):
      let handle = PlacedCapsule(from: from, to: to, fromRadius: 0, toRadius: 0)
      return [handle.nearest(to: place(point)).apart]
    case .align, .balance: return []
    case .hang(let bell, let ground): return gaps(of: bell, on: ground, among: [])
    case .span(let one, let other, let size): return [length(place(one) - place(other)) - size]
    case .line(let point, let from, let to, _):
      let (start, end) = (place(from), place(to))
      let along = (end - start) / max(length(end - start), 1e-9)
      let step = place(point) - start
      return [length(step - along * dot(step, along))]
    }
  }
}
