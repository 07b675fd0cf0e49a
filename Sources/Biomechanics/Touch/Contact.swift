/// A part of the body that rests on something in every keyframe.
public struct Contact: Hashable, Sendable {
  public var part: BodyPart
  public var on: Surface

  public init(part: BodyPart, on: Surface) {
    self.part = part
    self.on = on
  }

  public var mirrored: Contact { Contact(part: part.mirrored, on: on) }

  public enum Surface: String, Sendable, CaseIterable {
    case floor, chair, step, wall, block, bed, worktop, strap, stick, cushion
    /// The stairs' handrail, the side of a chair's seat, and its back: what hands close round, and
    /// what a back leans on.
    case rail
    case seatEdge = "seat-edge"
    /// A kettlebell that hangs from the hand, of two sizes.
    case weight
    case heavyWeight = "heavy-weight"
    case chairBack = "chair-back"
    /// The body itself: a hand on the thigh, on the hip, on the belly; the brow on the hands.
    case thigh, shin, hip, belly, chest, hand

    /// Metres above the floor of what carries from below; nil for what does not.
    ///
    /// A kitchen chair's seat is 0.44 m, a stair 0.18, a yoga block lying flat 0.10, a folded
    /// cushion 0.06, a bed 0.50, a worktop 0.90: common European household sizes.
    public var height: Double? {
      switch self {
      case .floor: 0
      case .cushion: 0.06
      case .block: 0.10
      case .step: 0.18
      case .chair: 0.44
      case .bed: 0.50
      case .worktop: 0.90
      case .wall, .strap, .stick, .rail, .seatEdge, .chairBack, .weight, .heavyWeight, .thigh,
        .shin, .hip, .belly, .chest, .hand:
        nil
      }
    }
  }
}

#if !hasFeature(Embedded)
  extension Contact: Codable {}
#endif
