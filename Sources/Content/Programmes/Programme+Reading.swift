import Care

extension Programme {
  static func read(_ source: Source, names: Names) -> Programme {
    let fields = source.root.fields([
      "name", "summary", "audience", "review", "weeks", "taper", "check-ins",
    ])
    let weeks = fields.required("weeks").map { Self.weeks($0, names: names) } ?? []
    let sessions = Set(weeks.flatMap(\.sessions).map(\.id.rawValue))
    return Programme(
      id: ProgrammeID(source.stem),
      name: fields.text("name"),
      summary: fields.text("summary"),
      audience: fields.text("audience"),
      weeks: weeks,
      taper: fields.required("taper").map { Taper.read($0, sessions: sessions) }
        ?? Taper(weeks: 1, perWeek: 1, session: ""),
      checkIns: fields.required("check-ins")?.ascending(in: 1...60) ?? [],
      review: fields["review"].flatMap(ClinicalReview.read))
  }

  /// A session is written where it first occurs and named by its id in later weeks.
  private static func weeks(_ reading: Reading, names: Names) -> [Week] {
    var known: [String: SessionTemplate] = [:]
    var weeks: [Week] = []
    let readings = reading.list()
    if readings.isEmpty { reading.report("There are no weeks.", remedy: "Write at least one.") }
    for reading in readings {
      weeks.append(Week.read(reading, after: weeks.last, known: &known, names: names))
    }
    return weeks
  }
}

extension Week {
  static func read(
    _ reading: Reading, after before: Week?, known: inout [String: SessionTemplate], names: Names
  ) -> Week {
    let fields = reading.fields([
      "theme", "about", "per-week", "walk", "unlock", "checks", "sessions",
    ])
    return Week(
      theme: fields.text("theme"),
      about: fields.text("about"),
      sessions: fields.required("sessions").map { sessions($0, known: &known, names: names) } ?? [],
      perWeek: fields.whole("per-week", in: 1...7),
      walk: fields.whole("walk", in: 0...90),
      checks: fields["checks"]?.list().compactMap { Check.read($0, names: names) } ?? [],
      unlock: unlock(fields, after: before, of: reading))
  }

  private static func sessions(
    _ reading: Reading, known: inout [String: SessionTemplate], names: Names
  ) -> [SessionTemplate] {
    let readings = reading.list()
    if readings.isEmpty {
      reading.report("The week has no sessions.", remedy: "Name at least one.")
    }
    return readings.compactMap { item in
      if item.node.scalar != nil {
        let id: SessionID? = item.reference(to: Set(known.keys), a: "session written above")
        return id.flatMap { known[$0.rawValue] }
      }
      let session = SessionTemplate.read(item, names: names)
      if known.updateValue(session, forKey: session.id.rawValue) != nil {
        item.report(
          "There are two sessions called `\(session.id)`.",
          remedy: "Give one another id, or write only `- \(session.id)` to have the first again.")
      }
      return session
    }
  }

  /// `always`, or `{sessions: 2, days: 7}` of the week before; the first week is always open.
  private static func unlock(_ fields: Fields, after before: Week?, of reading: Reading) -> Unlock {
    guard let before else {
      if let unlock = fields["unlock"], unlock.node.scalar?.string != "always" {
        unlock.report(
          "The first week can never unlock: no week comes before it.",
          remedy: "Write `unlock: always`, or leave it out.")
      }
      return .always
    }
    guard let unlock = fields.required("unlock") else { return .always }
    if unlock.node.scalar?.string == "always" { return .always }
    let rule = unlock.fields(["sessions", "days"])
    let sessions = rule.whole("sessions", in: 0...21)
    if sessions > before.perWeek {
      rule["sessions"]?.report(
        "This week can never unlock: it needs \(sessions) sessions of a week that has"
          + " \(before.perWeek).", remedy: "Write at most \(before.perWeek).")
    }
    return .after(sessions: sessions, days: rule.whole("days", in: 0...28, default: 7))
  }
}

extension Check {
  private enum Word: String, CaseIterable {
    case redFlags = "red-flags"
    case straightLegRaise = "straight-leg-raise"
    case activeKneeExtension = "active-knee-extension"
    case ladderReview = "ladder-review"
  }

  /// A word, or `{questionnaire: nprs}`.
  static func read(_ reading: Reading, names: Names) -> Check? {
    if reading.node.scalar == nil {
      return reading.fields(["questionnaire"]).required("questionnaire")?
        .reference(to: names.instruments, a: "questionnaire").map(Check.questionnaire)
    }
    return switch reading.choice(of: Word.self) {
    case .redFlags: .redFlags
    case .straightLegRaise: .straightLegRaise
    case .activeKneeExtension: .activeKneeExtension
    case .ladderReview: .ladderReview
    case nil: nil
    }
  }
}

extension Taper {
  static func read(_ reading: Reading, sessions: Set<String>) -> Taper {
    let fields = reading.fields(["weeks", "per-week", "session"])
    return Taper(
      weeks: fields.whole("weeks", in: 1...104),
      perWeek: fields.whole("per-week", in: 1...7),
      session: fields.required("session")?
        .reference(to: sessions, a: "session of this programme") ?? "")
  }
}
