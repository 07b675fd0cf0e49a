/// A ball of iron that hangs from the hands, metres.
public struct Kettlebell: Hashable, Sendable {
  /// What holds it: one hand, or both side by side.
  public var hands: [Contact]
  public var radius: Double
  /// How far the ball's middle hangs below the middle of the grip.
  public var drop: Double
  /// Its mass as a share of an adult's 70 kg.
  public var share: Double

  /// Between the middles of two hands on one handle.
  static let span = 0.081

  /// Nil where no hand holds a weight. One of 8 kg is as wide as a large orange; a heavier one of 16 kg
  /// a quarter wider.
  public init?(_ contacts: [Contact]) {
    hands = contacts.filter { $0.on == .weight || $0.on == .heavyWeight }
    guard let first = hands.first else { return nil }
    let isLight = first.on == .weight
    (radius, drop, share) = isLight ? (0.08, 0.135, 8 / 70) : (0.104, 0.162, 16 / 70)
  }

  /// The middle of its ball.
  public func middle(in posture: Posture) -> Vector { grip(in: posture) - Vector(0, drop, 0) }

  /// Half-way between the hands.
  public func grip(in posture: Posture) -> Vector {
    hands.reduce(Vector.zero) { sum, hand in
      sum + posture.place(posture.body.flesh.grip(hand.part, on: hand.on))
    } / Double(hands.count)
  }

  /// How high its foot is.
  func bottom(in posture: Posture) -> Double { middle(in: posture).y - radius }

  /// Where it would be set down in a posture as it is written: the top of a chair or step or the
  /// floor, if that is as near as an author guesses.
  func ground(in posture: Posture, among scenery: Scenery) -> Double? {
    let place = middle(in: posture)
    let tops = scenery.solids.filter { solid in
      solid.carriesWeight && place.x > solid.low.x - radius && place.x < solid.high.x + radius
        && place.z > solid.low.z && place.z < solid.high.z
    }.map { $0.high.y }
    return (tops + [0]).first { Self.near.contains(place.y - radius - $0) }
  }

  /// How far above (or below, for whoever is short) its foot may be sketched from what it stands on.
  static let near = -0.16...0.07
}

extension Solid {
  fileprivate var carriesWeight: Bool { thing == .seatPlate || thing == .step }
}
