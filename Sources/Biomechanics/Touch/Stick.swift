/// A broom stick held along the back, metres.
public struct Stick: Hashable, Sendable {
  public var from: Vector
  public var to: Vector

  /// How far it goes on below the lowest and above the highest place that it touches.
  private static let (below, above) = (0.015, 0.16)

  /// Along seat, back and head where they touch it; nil when fewer than two do.
  public init?(_ contacts: [Contact], in posture: Posture) {
    let behind = Stick.behind(contacts).map { posture.place(posture.body.flesh.rear($0)) }
    guard behind.count > 1, let low = behind.first, let high = behind.last else { return nil }
    let along = (high - low) / max(length(high - low), 1e-9)
    (from, to) = (low - along * Self.below, high + along * Self.above)
  }

  /// What of the back touches it, from below.
  static func behind(_ contacts: [Contact]) -> [BodyPart] {
    [.seat, .back, .head].filter { part in
      contacts.contains { $0.part == part && $0.on == .stick }
    }
  }

  /// How deep it is in trunk and head, metres.
  func depth(in posture: Posture) -> Double {
    let stick = PlacedCapsule(
      from: from, to: to, fromRadius: Contact.Surface.stick.thickness,
      toRadius: Contact.Surface.stick.thickness)
    return posture.body.flesh.capsules.filter { $0.limb == .trunk || $0.limb == .head }
      .reduce(0) { depth, capsule in
        let placed = PlacedCapsule(capsule, in: posture)
        let (own, other) = stick.nearest(to: placed)
        let apart = length(stick.place(own) - placed.place(other))
        return max(depth, stick.radius(own) + placed.radius(other) - apart)
      }
  }
}
