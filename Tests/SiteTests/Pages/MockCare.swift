import Care

@testable import Site

/// A screening pack, questionnaires and results, small enough to read in a snapshot.
enum MockCare {
  static let section = ScreeningPack.Section(
    id: "health", title: "Your health", about: "Any of these is a reason to be examined.",
    when: .start,
    items: [
      .init(id: "fever", text: "Fever & chills", verdict: .clinicianFirst, tags: [], say: nil),
      .init(id: "weight", text: "Losing weight", verdict: .clinicianFirst, tags: [], say: nil),
    ], notSure: .clinicianFirst, notSureTags: [], single: false)

  static let age = ScreeningPack.Section(
    id: "age", title: "About you", about: "Choose the line that fits.", when: .start,
    items: [
      .init(id: "adult", text: "20 to 54", verdict: .go, tags: [], say: nil),
      .init(
        id: "older", text: "60 or over", verdict: .adapt, tags: ["older"],
        say: "We choose steadier versions."),
    ], notSure: nil, notSureTags: [], single: true)

  static let pack = ScreeningPack(
    id: "low-back", version: "1.0", review: nil,
    tags: [.init(tag: "older", meaning: "Aged 60 or over.")], sections: [section, age],
    emergency: .init(
      title: "Get help now", about: "Hours matter.", signs: ["Numbness"], act: ["Call 112."]),
    vectors: [])

  static func result(_ verdict: Verdict, _ reasons: [ScreeningResult.Reason]) -> ScreeningResult {
    ScreeningResult(
      pack: "low-back", version: "1.0", verdict: verdict,
      tags: verdict == .adapt ? ["older"] : [], reasons: reasons, sorted: false)
  }

  static let own = Instrument(
    id: "psfs", name: "Your own activities", about: "Name one.", licence: "", permission: "",
    citation: "Stratford 1995",
    items: [
      .init(id: "first", text: "Something", kind: .ownActivity(low: "Cannot", high: "As before"))
    ], scoring: .mean, range: 0...10, better: .higher, weeks: [0],
    change: .init(detectable: 2, important: 2, importantShare: nil, source: "From memory."))

  static let ticks = Instrument(
    id: "rmdq", name: "A day with your back", about: "Tick what fits.", licence: "",
    permission: "", citation: "Roland 1983",
    items: [
      .init(id: "home", text: "I stay at home", kind: .tick),
      .init(id: "slow", text: "I walk slowly", kind: .tick),
    ], scoring: .countTicked, range: 0...24, better: .lower, weeks: [0],
    change: .init(detectable: 5, important: 5, importantShare: 0.3, source: "Ostelo 2008."))
}
