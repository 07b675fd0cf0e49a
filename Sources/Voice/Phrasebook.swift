import Care

/// Everything a session can say, as whole phrases. Each phrase is one recording, and every sentence
/// of the player is a list of them.
public struct Phrasebook: Hashable, Sendable {
  /// Each once, in the order of the alphabet.
  public let phrases: [String]

  /// - Parameter exercises: all there are; weights in their lines are told in both units.
  public init(exercises: some Sequence<Exercise>) {
    let told = exercises.flatMap(\.told)
    self.init(told + told.map(inPounds))
  }

  /// What one session may say, at the planned rungs and at all others.
  public init(_ plan: SessionPlan) {
    self.init(
      plan.items.flatMap { item in
        [Self.name(item.name), item.breathing] + item.rungs.flatMap { $0.setUp + $0.cues }
      } + plan.painRules.map(\.say), fixed: .english.needed(in: plan))
  }

  private init(_ told: [String], fixed: FixedWords = .english) {
    let all = told + fixed.all + PainRule.trafficLight.map(\.say)
    phrases = Set(all).subtracting([""]).sorted()
  }

  /// A name as it is said: `Strap leg raise.`
  public static func name(_ name: String) -> String { name + "." }

  public func contains(_ phrase: String) -> Bool { phrases.contains(phrase) }
}

extension Exercise {
  fileprivate var told: [String] {
    [Phrasebook.name(name), breathing] + setUp + cues + ladder.flatMap { $0.setUp + $0.cues }
  }
}
