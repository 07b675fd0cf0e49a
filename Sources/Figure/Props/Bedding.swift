import Biomechanics

/// Where a head on a bed has its pillow, and feet their folded blanket.
struct Bedding: Sendable {
  /// Its middle, under the head, metres.
  let pillow: Place
  /// The end of the mattress where the feet are, from the floor side to its top.
  let mattress: Solid
  /// +1 when the feet are at the end farther along x, else -1.
  let feet: Float

  /// Nothing for who does not lie in a bed.
  init?(_ scenery: Scenery, _ posture: Posture) {
    for solid in scenery.solids where solid.thing == .mattress {
      mattress = solid
      let head = Place(posture[.head].origin)
      feet = head.x < (Float(solid.low.x) + Float(solid.high.x)) / 2 ? 1 : -1
      pillow = Place(head.x - 0.11 * feet, Float(solid.high.y) + 0.02, head.z)
      return
    }
    return nil
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
