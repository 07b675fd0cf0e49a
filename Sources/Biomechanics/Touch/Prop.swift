/// Something an exercise needs and the figure draws.
public enum Prop: String, Sendable, CaseIterable {
  case mat, strap, chair, step, wall, doorway, stick, cushion, block, bed, worktop, stairs, weight
}
