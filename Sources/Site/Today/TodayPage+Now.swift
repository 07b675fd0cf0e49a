import Care
import Content

extension TodayPage.Notice {
  /// Nil when the session or the checks speak for themselves.
  init?(_ now: Today.Now, _ situation: Situation) {
    switch now {
    case .screening(let ask):
      self.init(
        head: "A few questions first", sentence: ask.sentence,
        post: Post(route: .start, name: "from", value: "kept", label: "Answer them"))
    case .stopped(let result):
      self.init(
        head: result.verdict == .emergency ? "Get help now" : "See a clinician first",
        sentence: "Your answers should be looked at by a person before you exercise here.",
        way: Way(route: .verdict, label: "What to do and say"))
    case .sorter:
      self.init(
        head: "Is it nerve or muscle?",
        sentence: "Before the first hamstring stretch, a short set of questions sorts out whether "
          + "stretching suits your leg.",
        post: Post(route: .start, name: "from", value: "sorter", label: "Answer them"))
    case .rest(let rest):
      self.init(head: "A day of rest", sentence: rest.words(situation))
    case .flareOffered(let rest, _):
      self.init(head: "Go gently today", sentence: rest.words(situation))
    case .flare:
      self.init(
        head: "A gentle day",
        sentence: "A bad day is not a step back. Three gentle things keep your record unbroken.")
    case .waiting(let waiting):
      self.init(
        head: "This week is done",
        sentence: "Week \(waiting.week) opens on \(waiting.opens.long). Until then, rest and walk "
          + "as you like.")
    case .finished(let next):
      let ahead = next.map { " We look again on \($0.long)." } ?? ""
      self.init(
        head: "You have come to the end",
        sentence: "The programme is done. What you learned is yours to keep.\(ahead)",
        way: Way(route: .enrolments, label: "Choose what comes next"))
    case .done, .checks, .session, .taper, .exitCheck, .checkIn: return nil
    }
  }

  init(head: String, sentence: String, way: Way) {
    self.init(head: head, sentence: sentence, way: way, post: nil)
  }

  init(head: String, sentence: String, post: Post? = nil) {
    self.init(head: head, sentence: sentence, way: nil, post: post)
  }
}

extension Today.Rest {
  fileprivate func words(_ situation: Situation) -> String {
    if case .enough(let until) = self {
      return "\(sentence) The next session is there from \(until.long)."
    }
    return sentence
  }
}

extension TodayPage.Checks {
  init?(_ now: Today.Now, library: Library) {
    let links = now.checks.compactMap { CheckLink($0, library: library) }
    guard !links.isEmpty else { return nil }
    self.links = links
    skip = now.sitting == nil ? nil : Route.today.path + "?checks=later"
    switch now {
    case .exitCheck:
      head = "The weeks are done: look back"
      about = "The same questions as at the start show what has changed."
    case .checkIn(let month, _):
      head = month == 12 ? "A year on" : "\(month) months on"
      about = "A short look at how it is now."
    default:
      head = "First, a short look"
      about =
        "A number now lets you see later whether anything really changed. You may do the "
        + "session first."
    }
  }
}

extension CheckLink {
  init?(_ check: Check, library: Library) {
    switch check {
    case .redFlags: return nil
    case .questionnaire(let id):
      guard let instrument = library.instruments[id] else { return nil }
      self.init(address: Route.questionnaire(id).path, label: instrument.name)
    case .straightLegRaise: self.init(.straightLegRaise)
    case .activeKneeExtension: self.init(.activeKneeExtension)
    case .ladderReview:
      self.init(
        address: Route.progress.path + "#ladders", label: "See where you stand on each exercise")
    }
  }

  private init(_ test: Measurement.Test) {
    self.init(
      address: Route.measure.path + "?test=" + test.rawValue,
      label: "Measure: \(test.name.inSentence)")
  }
}
