import Biomechanics

/// Where a head on a bed has its pillow, and feet their folded blanket.
struct Bedding: Sendable {
  /// On the mattress under the head, metres.
  let pillow: Place
  /// The end of the mattress where the feet are, from the floor side to its top.
  let mattress: Solid
  /// +1 when the feet are at the end farther along x, else -1.
  let feet: Float

  /// Nothing for who does not lie in a bed.
  init?(_ scenery: Scenery, _ contacts: [Contact], _ posture: Posture) {
    guard contacts.contains(where: { $0.part == .head && $0.on == .bed }),
      let head = posture.middle(of: [.head]),
      let mattress = scenery.solids.first(where: { $0.thing == .mattress })
    else { return nil }
    pillow = Place(Float(head.x), Float(mattress.high.y), Float(head.z))
    self.mattress = mattress
    feet = head.x < (mattress.low.x + mattress.high.x) / 2 ? 1 : -1
  }
}

extension Joinery {
  /// The head sinks into the pillow; the blanket is turned down over the end of the bed.
  mutating func add(_ bedding: Bedding) {
    begin(.pillow)
    pillow(
      bedding.pillow + Place(-0.03 * bedding.feet, 0.02, 0), Place(0.20, 0.05, 0.31), square: 2)
    begin(.blanket)
    let (low, high) = (Place(bedding.mattress.low), Place(bedding.mattress.high))
    let end = bedding.feet > 0 ? high.x : low.x
    let (one, other) = (end - 0.26 * bedding.feet, end + 0.012 * bedding.feet)
    block(
      low: Place(min(one, other), low.y + 0.05, low.z - 0.012),
      high: Place(max(one, other), high.y + 0.008, high.z + 0.012), edge: 0.075)
  }
}
