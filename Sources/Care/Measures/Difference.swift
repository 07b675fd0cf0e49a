/// What lies between two results, judged against chance and against what people notice.
public struct Difference: Hashable, Sendable {
  public var from: Double
  public var to: Double
  /// Positive when it got better.
  public var gain: Double
  public var kind: Kind
  /// One plain sentence.
  public var sentence: String

  /// Weaker first.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// Within the band of chance, or not past it for sure.
    case unclear
    /// At least the smallest change that chance does not explain (MDC).
    case real
    /// Real, and at least what people notice (MCID).
    case important
  }

  public init(from: Double, to: Double, gain: Double, kind: Kind, sentence: String) {
    self.from = from
    self.to = to
    self.gain = gain
    self.kind = kind
    self.sentence = sentence
  }

  /// Sums of scores are a little off in binary; nothing smaller than this is a difference.
  static let hair = 1e-9
}

extension Instrument {
  /// What changed between two fillings. Of the person's own activities only those that were
  /// rated both times are compared. Nil for other instruments, without a common activity, and
  /// for a question that asks about change itself (`verdict(of:)`).
  public func difference(from first: Filled, to second: Filled) -> Difference? {
    guard first.instrument == id, second.instrument == id, !asksAboutChange else { return nil }
    guard let (from, to) = comparable(first, second) else { return nil }
    let gain = better == .lower ? from - to : to - from
    let kind = change.kind(of: gain, from: from)
    return Difference(
      from: from, to: to, gain: gain, kind: kind,
      sentence: "\(name): \(told(from, to, gain)). \(change.judgement(gain, kind))")
  }

  /// What an answer to a question about change itself says.
  public func verdict(of filled: Filled) -> Difference {
    let gain = better == .lower ? -filled.score : filled.score
    let kind: Difference.Kind =
      abs(gain) >= change.important - Difference.hair ? .important : .unclear
    let sentence =
      switch (kind, gain) {
      case (.important, 0...): "You say that it is clearly better than at the start."
      case (.important, _): "You say that it is clearly worse than at the start."
      default: "You say that it is about the same as at the start."
      }
    return Difference(from: 0, to: filled.score, gain: gain, kind: kind, sentence: sentence)
  }

  private func told(_ from: Double, _ to: Double, _ gain: Double) -> String {
    if abs(gain) < Difference.hair { return "\(to.told), the same as before" }
    return "from \(from.told) to \(to.told), \(gain > 0 ? "better" : "worse") by \(abs(gain).told)"
  }

  private func comparable(_ first: Filled, _ second: Filled) -> (Double, Double)? {
    let before = first.activities
    let after = second.activities
    guard !before.isEmpty || !after.isEmpty else { return (first.score, second.score) }
    let common = before.keys.filter { after[$0] != nil }
    guard !common.isEmpty else { return nil }
    func mean(_ scores: [String: Int]) -> Double {
      Double(common.reduce(0) { $0 + (scores[$1] ?? 0) }) / Double(common.count)
    }
    return (mean(before), mean(after))
  }
}

extension Instrument.Change {
  /// Important never without real: where the chance band is known it must be reached first.
  func kind(of gain: Double, from start: Double) -> Difference.Kind {
    let size = abs(gain) + Difference.hair
    if let detectable, size < detectable { return .unclear }
    let share = importantShare.flatMap { detectable == nil ? nil : $0 * abs(start) }
    if size >= important || share.map({ $0 > 0 && size >= $0 }) == true { return .important }
    return detectable == nil ? .unclear : .real
  }

  func judgement(_ gain: Double, _ kind: Difference.Kind) -> String {
    switch (kind, detectable) {
    case (.important, _): "That is \(gain > 0 ? "a gain" : "a step back") that people notice."
    case (.real, _):
      "That is more than chance, but less than the \(important.told) points people notice."
    case (.unclear, let detectable?):
      "Up to \(detectable.told) points can be chance, so we do not call it a change."
    case (.unclear, nil):
      "People notice about \(important.told) points, so we do not call it a change."
    }
  }
}

extension Filled {
  /// Scores by activity, as the person named it, however it was typed.
  fileprivate var activities: [String: Int] {
    var scores: [String: Int] = [:]
    for case .activity(let name, let score) in answers.sorted(by: { $0.key < $1.key }).map(\.value)
    {
      scores[name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()] = score
    }
    return scores
  }
}

extension Double {
  /// At most one decimal: 3, 3.5.
  var told: String {
    let tenths = Int((self * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
    return sign + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
  }
}
