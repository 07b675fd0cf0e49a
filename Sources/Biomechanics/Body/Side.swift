/// The side that works. Poses are written for the right and mirrored for the left.
public enum Side: String, Sendable, CaseIterable {
  case right, left

  public var other: Side { self == .right ? .left : .right }
}
