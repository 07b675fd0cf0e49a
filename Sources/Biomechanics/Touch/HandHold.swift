/// What a hand does all the while.
public enum HandHold: Int, CaseIterable, Sendable {
  case rest, flat, grip, hook

  /// What it does when all of these touch.
  public init(of hand: BodyPart, in contacts: [Contact]) {
    self = contacts.first { $0.part == hand }.map { $0.on.hold } ?? .rest
  }
}

extension Contact.Surface {
  fileprivate var hold: HandHold {
    switch self {
    case .strap, .stick, .rail, .chairBack, .weight, .heavyWeight: .grip
    case .seatEdge: .hook
    default: .flat
    }
  }

  /// True of furniture that fingers close round.
  var isClosedRound: Bool { self == .chairBack || self == .seatEdge }
}
