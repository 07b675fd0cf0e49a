import Care

/// Where the screening led, in words, and what to do next.
struct VerdictPage: Page, Equatable {
  static let template = "screening/verdict"
  let title: String
  let ready: Ready?
  let clinician: Clinician?
  let urgent: Urgent?
  /// Where somebody who may begin goes on.
  let next: Route
  let agreed = Route.choices
  var scripts: [String] { clinician == nil ? [] : ["print.js"] }

  /// Go, or adapt.
  struct Ready: Equatable, Sendable {
    var about: String
    var hasChanges: Bool
    var changes: [String]
    var unreviewed: Bool
  }

  struct Clinician: Equatable, Sendable {
    var date: String
    var say: [String]
    var walking: String
    var pack: String
  }

  struct Urgent: Equatable, Sendable {
    var about: String
    var act: [String]
    var say: [String]
  }

  init(_ result: ScreeningResult, on date: LocalDate, pack: ScreeningPack, next: Route) {
    var ready: Ready?
    var clinician: Clinician?
    var urgent: Urgent?
    switch result.verdict {
    case .go, .adapt:
      title = result.verdict == .go ? "You can begin" : "You can begin, with some changes"
      ready = Ready(result, pack: pack)
    case .clinicianFirst:
      title = "See a clinician first"
      clinician = Clinician(result, on: date, pack: pack)
    case .emergency:
      title = pack.emergency.title
      urgent = Urgent(
        about: pack.emergency.about, act: pack.emergency.act,
        say: result.deciding.map { pack.words(of: $0) })
    }
    (self.ready, self.clinician, self.urgent) = (ready, clinician, urgent)
    self.next = next
  }
}

extension VerdictPage.Ready {
  init(_ result: ScreeningResult, pack: ScreeningPack) {
    about =
      result.verdict == .go
      ? "Nothing you said speaks against gentle exercise. If that changes, Lithe asks again."
      : "Nothing you said speaks against gentle exercise, and Lithe will suit it to you."
    let said = result.reasons.map(\.sentence)
    let meant = pack.tags.filter { result.tags.contains($0.tag) }.map(\.meaning)
    changes = (said + meant).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    hasChanges = !changes.isEmpty
    unreviewed = pack.review == nil
  }
}

extension VerdictPage.Clinician {
  /// Walking is what every guideline the rules rest on allows while waiting (care rules 3.1).
  static let walking =
    "Short, easy walks are fine for most people as long as they feel all "
    + "right. Lithe gives you no exercises until a clinician has looked at this. If it gets "
    + "worse, read the emergency card."

  init(_ result: ScreeningResult, on date: LocalDate, pack: ScreeningPack) {
    self.date = date.long
    say = result.deciding.map { pack.words(of: $0) }
    walking = Self.walking
    self.pack =
      "Questions: \(result.pack), version \(result.version). Lithe is not a doctor "
      + "and has not examined you."
  }
}

extension ScreeningPack {
  /// What was answered, in the pack's own words: the ticked line, or what the person was unsure of.
  func words(of reason: ScreeningResult.Reason) -> String {
    guard let section = sections.first(where: { $0.id == reason.section }) else {
      return reason.sentence
    }
    guard let item = section.items.first(where: { $0.id == reason.item }) else {
      return "Not sure about: \(section.title)"
    }
    return item.text
  }
}
