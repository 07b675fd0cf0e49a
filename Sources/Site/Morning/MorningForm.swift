import Care

/// The next-morning check as answered (care rules 3.3).
struct MorningForm: Equatable, Sendable {
  /// NPRS 0 to 10, now.
  var pain: Int
  var comparison: Comparison
  var new: Change

  enum Comparison: String, CaseIterable, Sendable {
    case better, same, worse
  }

  /// Pain or tingling further down the leg, or anything else that was not there before.
  enum Change: String, CaseIterable, Sendable {
    case nothing, spread, other
    case notSure = "not-sure"
  }

  init(_ form: FormData) throws(FormErrors) {
    var reader = FormReader(form)
    let pain = reader.whole(
      "pain", in: 0...10, missing: "Choose a number for your pain, 0 is fine.",
      wrong: "Choose a number from 0 to 10.")
    let comparison = reader.choice(
      "compared", as: Comparison.self, missing: "Say how it is compared with before the session.")
    let new = reader.choice(
      "new", as: Change.self, missing: "Say whether anything is new. “I am not sure” is fine.")
    self = try reader.finish(Self(pain, comparison, new))
  }

  private init?(_ pain: Int?, _ comparison: Comparison?, _ new: Change?) {
    guard let pain, let comparison, let new else { return nil }
    (self.pain, self.comparison, self.new) = (pain, comparison, new)
  }

  /// Not being sure counts as both: it fails closed, so the screening is opened again.
  func check(at moment: Moment) -> MorningCheck {
    MorningCheck(
      at: moment, pain: pain, worse: comparison == .worse,
      spread: new == .spread || new == .notSure, new: new == .other || new == .notSure)
  }
}
