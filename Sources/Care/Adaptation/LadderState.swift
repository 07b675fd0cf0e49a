/// Where a person stands on one exercise's ladder, and how much of it they do.
public struct LadderState: Hashable, Sendable, Codable {
  public var rung: RungID
  public var amount: Amount
  /// Easy sessions in a row without pain, and skips in a row.
  public var easy: Int
  public var hard: Int
  public var skips: Int
  /// The exercise that stands in for it, by the person's choice.
  public var swap: ExerciseID?
  /// Never harder than `rung` by itself: pain or the person set it.
  public var held: Bool
  /// Easy sessions led up to `rung`: where a measured leg would begin does not matter any more.
  public var climbed: Bool
  /// The rule that set it, while it is news.
  public var decision: Decision?

  public enum Amount: Int, Sendable, Codable, CaseIterable, Comparable {
    /// Left out of the next session.
    case none
    /// One set fewer.
    case fewer
    /// As the programme says.
    case full

    public static func < (a: Amount, b: Amount) -> Bool { a.rawValue < b.rawValue }
  }

  public init(
    rung: RungID, amount: Amount = .full, easy: Int = 0, hard: Int = 0, skips: Int = 0,
    swap: ExerciseID? = nil, held: Bool = false, climbed: Bool = false, decision: Decision? = nil
  ) {
    self.rung = rung
    self.amount = amount
    self.easy = easy
    self.hard = hard
    self.skips = skips
    self.swap = swap
    self.held = held
    self.climbed = climbed
    self.decision = decision
  }
}
