import Care

extension FixedWords {
  /// The last seconds of an effort are always counted from here.
  private static let countdown = 3

  /// What this session can come to: numbers as far as it counts, and the positions of its rungs. The
  /// rest would only be carried along (forty recordings).
  func needed(in plan: SessionPlan) -> FixedWords {
    let counted = plan.steps.compactMap { $0.rep?.number }.max() ?? 0
    let taken = Set(plan.items.flatMap(\.rungs).map(\.position.rawValue))
    var words = self
    words.numbers = Array(numbers.prefix(max(counted, Self.countdown)))
    words.positions = positions.filter { taken.contains($0.key) }
    return words
  }
}
