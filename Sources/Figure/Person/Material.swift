/// What a surface is made of, and so how it is coloured and where a line is drawn.
enum Material: UInt8, Sendable, CaseIterable {
  // The person.
  case skin, hair, locks, top, bottom, brow, lips, eyeWhite, iris
  // What they use.
  case mat, wood, seat, cushion, foam, strap, iron, wall, frame, mattress, bedFrame, worktop,
    cabinet

  /// Clothes are thin: one may look into a sleeve.
  var isCloth: Bool { self == .top || self == .bottom }
}
