/// Where the parts that rest on one surface lie.
struct Spot {
  var middle: Vector
  var parts: [BodyPart]
  /// +1 when the surface lies in front of the pelvis, -1 behind.
  var ahead: Double
  /// True where the body goes away from it.
  var isLeft = false
  /// True where someone leans on a chair's back.
  var leans = false
  /// True where a weight is put down.
  var isOfWeight = false
}

/// Finds them in a posture.
struct Spots {
  let contacts: [Contact]
  let posture: Posture

  func on(_ surface: Contact.Surface) -> Spot? {
    let parts = contacts.filter { $0.on == surface }.map { $0.part }
    guard let middle = posture.middle(of: parts) else { return nil }
    return Spot(
      middle: middle, parts: parts, ahead: middle.x >= posture[.pelvis].origin.x - 0.02 ? 1 : -1,
      leans: contacts.contains { $0.part == .back && $0.on == .chairBack })
  }

  /// Where a movement begins on a surface that no part keeps touching: a chair under the seat
  /// that leaves it, or a chair or step that a weight is lifted from.
  func beneath(
    _ surface: Contact.Surface, props: [Prop]
  ) -> (spot: Spot, gap: Double)? {
    guard let height = surface.height else { return nil }
    let seat = posture.bottom(of: .seat) - height
    if surface == .chair, seat > -0.03, seat < 0.12, let middle = posture.middle(of: [.seat]) {
      // Whoever comes from standing sits down on the front half.
      let front = Spot(middle: middle - Vector(0.10, 0, 0), parts: [.seat], ahead: 1, isLeft: true)
      return (front, abs(seat))
    }
    guard let bell = Kettlebell(contacts) else { return nil }
    let above = bell.bottom(in: posture) - height
    guard Kettlebell.near.contains(above) else { return nil }
    return (
      Spot(
        middle: bell.grip(in: posture), parts: bell.hands.map { $0.part }, ahead: 1,
        isOfWeight: true),
      abs(above)
    )
  }
}

extension Posture {
  /// The middle of some parts' flesh, each pad counting once, metres; nil for no part.
  public func middle(of parts: [BodyPart]) -> Vector? {
    var sum = Vector.zero
    var count = 0.0
    for part in parts {
      for pad in body.flesh[part] {
        sum += pad.points.reduce(Vector.zero) { $0 + place($1) } / Double(max(pad.points.count, 1))
        count += 1
      }
    }
    return count > 0 ? sum / count : nil
  }
}
