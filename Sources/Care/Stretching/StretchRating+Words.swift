extension StretchRating {
  /// Where the pose lies for a leg.
  public enum Fit: Hashable, Sendable {
    /// Nothing pulls yet.
    case slack
    /// Degrees past where the leg begins to pull.
    case pulls(Double)
    /// Degrees past where the leg ends.
    case beyond(Double)
  }

  public func fit(_ leg: Leg) -> Fit {
    if needs > leg.reach { return .beyond(needs - leg.ends) }
    return needs < leg.pulls ? .slack : .pulls(needs - leg.begins)
  }

  /// What the rung asks of the back of the thigh and of the lower back, in one plain sentence.
  public func sentence(for leg: Leg) -> String { "This step \(thigh(leg)); \(back)." }

  private func thigh(_ leg: Leg) -> String {
    let yours = leg.isMeasured
    switch fit(leg) {
    case .slack:
      return "hardly pulls at the back of \(yours ? "your thigh" : "an average thigh")"
    case .pulls(let degrees):
      return "takes the back of the thigh about \(max(5, degrees.fives))° past where "
        + (yours ? "yours begins to pull" : "an average one begins to pull")
    case .beyond(let degrees):
      return "is drawn about \(max(5, degrees.fives))° further than "
        + (yours ? "your leg goes" : "an average leg goes")
        + ", so go only as far as a mild pull"
    }
  }

  /// Within this many degrees the back counts as straight.
  private static let nearlyStraight = 8.0

  /// The lower back in two or three words.
  public var backWords: String {
    if backBends >= Self.nearlyStraight { return "lower back bends \(backBends.fives)°" }
    return backBends <= -Self.nearlyStraight ? "lower back arches" : "lower back straight"
  }

  private var back: String {
    if backBends >= Self.nearlyStraight {
      return "the lower back bends about \(backBends.fives)° with it"
    }
    if backBends <= -Self.nearlyStraight { return "the lower back arches a little" }
    return "the lower back stays nearly straight"
  }
}

extension StretchRating.Load {
  /// Beside quiet standing, as a band: no model of a back knows it better.
  public var sentence: String { "The lowest disc of the back carries \(words)." }

  /// From the low to the high number.
  public var range: String { "\(low.told) to \(high.told) times" }

  private var words: String {
    switch best {
    case ..<0.7: "less than in quiet standing"
    case ..<1.5: "about as much as in quiet standing"
    case ..<2.5: "about twice as much as in quiet standing"
    case ..<3.5: "more than in quiet standing, about as in bending forward"
    default: "much more than in quiet standing, nearly as in lifting a full crate"
    }
  }
}

extension Double {
  /// Degrees without decimals.
  public var whole: Int { Int(rounded()) }
  /// Degrees to the nearest five: no model of a leg is better.
  public var fives: Int { Int((self / 5).rounded()) * 5 }
}
