/// What a vertex belongs to. Layers share no vertex, and each is drawn by its own `cut` field.
public enum Layer: UInt8, Sendable {
  /// Skin; its `hair` field says where hair begins. Positions lie at the hair's surface there.
  case skin = 0
  /// Leggings, shorts or trousers; a thin shell, seen from both sides.
  case bottoms = 1
  /// Tee or shirt, over the bottoms; a thin shell, seen from both sides.
  case top = 2
  /// Eyeballs; `hair` is the signed distance to the iris' edge there.
  case eye = 3
  /// Brows, laid on the skin.
  case brow = 4
  case lips = 5
  /// Hair with a shape of its own: bun, tail.
  case locks = 6

  static let count: UInt8 = 7
}
