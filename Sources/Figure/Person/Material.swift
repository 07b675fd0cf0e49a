/// What a surface is made of, and so how it is coloured.
enum Material: UInt8, Sendable, CaseIterable {
  // The person.
  case skin, hair, locks, top, bottom, brow, lips, eyeWhite, iris
  // What they use.
  case mat, wood, seat, cushion, foam, strap, iron, wall, frame, mattress, pillow, blanket,
    bedFrame, worktop, cabinet, arrow
  // What lies inside the person: each corner has its own colour.
  case inside

  /// Clothes and curls are thin: one may look into a sleeve.
  var isThin: Bool { self == .top || self == .bottom || self == .locks }

  /// Between surfaces of different lots runs a line, but none round the marks of a face: their high
  /// bit only says that they look different.
  var lot: UInt8 {
    switch self {
    case .skin: 1
    case .brow, .lips: 0x81
    case .eyeWhite: 0x91
    case .iris: 0xa1
    case .hair, .locks: 2
    case .top: 3
    case .bottom: 4
    default: 8
    }
  }
}
