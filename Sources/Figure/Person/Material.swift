/// What a surface is made of, and so how it is coloured and where a line is drawn.
enum Material: UInt8, Sendable, CaseIterable {
  // The person. Between these lies a border line, but none round the marks of the face.
  case skin, hair, top, bottom, brow, lips, bobble
  // What they use.
  case mat, wood, woodSide, seat, cushion, strap, iron, wall, bedding
  case worktop, cupboard, foam

  /// Fields of the face lie on the skin without a line of their own.
  var isMark: Bool { self == .brow || self == .lips }

  /// Clothes are thin: one may look into a sleeve.
  var isCloth: Bool { self == .top || self == .bottom }
}
