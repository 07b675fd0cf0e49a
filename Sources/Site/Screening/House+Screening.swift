import Care
import Database

/// The way through the safety questions, one section a screen. Answers live in the person's draft
/// until they decide; no address and no log ever holds one.
extension House {
  private var pack: ScreeningPack { library.screening }

  func start(_ visit: Visit) async throws -> Reply {
    visit.method == .post ? try await beginScreening(visit) : try await startPage(visit)
  }

  private func startPage(_ visit: Visit) async throws -> Reply {
    guard let person = try await person(visit) else { return .page(StartPage(pack)) }
    let answers = try await draft(of: person.id)
    let next = answers.isEmpty ? nil : try open(answers)
    let last = try await database.careRecord(of: person.id).history.latestScreening
    return .page(StartPage(pack, next: next, answered: last?.at.localDate))
  }

  /// Starts from nothing, from the answers that still hold, or (the sorter) from all of them.
  private func beginScreening(_ visit: Visit) async throws -> Reply {
    let form = try await visit.form()
    let host = try await host(visit)
    let latest = try await database.latestAnswers(of: host.id) ?? [:]
    let answers: Answers =
      switch form["from"] {
      case "kept": pack.kept(latest)
      case "sorter": latest
      default: [:]
      }
    try await keep(answers, of: host.id, visit)
    let purpose: ScreeningPurpose = form["from"] == "sorter" ? .hamstrings : .start
    guard let next = try open(answers, for: purpose) else {
      return host.sent(.seeOther(.verdict))
    }
    return host.sent(.seeOther(next))
  }

  func section(_ id: String, _ visit: Visit) async throws -> Reply {
    guard let section = pack.sections.first(where: { $0.id == id }) else {
      throw SiteError.notFound(path: visit.route.path)
    }
    if visit.method == .post { return try await answer(section, visit) }
    let answers = try await person(visit).asyncMap { try await draft(of: $0.id) } ?? [:]
    return .page(page(section, ticked: answers[id]?.ticks ?? []))
  }

  private func answer(_ section: ScreeningPack.Section, _ visit: Visit) async throws -> Reply {
    let ticks = try await visit.form().all("answer")
    guard let answer = SectionAnswer(ticks: ticks) else {
      return refuse(section, ticks, ticks.isEmpty ? Self.blank : Self.contradiction)
    }
    let host = try await host(visit)
    var answers = try await draft(of: host.id)
    answers[section.id] = answer
    let outcome: ScreeningOutcome
    do throws(CareError) {
      outcome = try pack.screen(answers, for: section.purpose)
    } catch {
      guard error.status == 422 else { throw error }
      return host.sent(refuse(section, ticks, error.sentence))
    }
    switch outcome {
    case .ask(let next):
      try await keep(answers, of: host.id, visit)
      return host.sent(.seeOther(.startSection(next.id)))
    case .decided(let result):
      let screened = Screened(at: moment(visit), result: result)
      try await database.recordScreening(screened, id: newID(), answers: answers, of: host.id)
      return host.sent(.seeOther(try await afterScreening(result, of: host.id)))
    }
  }

  /// There is nothing to tell somebody who is on their way already and may just go on.
  private func afterScreening(
    _ result: ScreeningResult, of person: PersonID
  ) async throws -> Route {
    guard result.verdict == .go else { return .verdict }
    let enrolments = try await database.careRecord(of: person).enrolments
    return enrolments.contains { $0.ended == nil } ? .today : .verdict
  }

  private static let blank =
    "Please tick what is true for you, or one of the last two lines."
  private static let contradiction =
    "“None of these” is ticked beside something else. Please untick one of them."

  private func refuse(
    _ section: ScreeningPack.Section, _ ticks: [String], _ sentence: String
  ) -> Reply {
    let errors = FormErrors(fields: [FieldFault(field: "answer", sentence: sentence)])
    return .page(page(section, ticked: ticks, errors: errors), status: .unprocessableContent)
  }

  private func page(
    _ section: ScreeningPack.Section, ticked: [String], errors: FormErrors? = nil
  ) -> SectionPage {
    let isSorter = section.when == .beforeHamstrings
    let asked = pack.sections.filter { ($0.when == .beforeHamstrings) == isSorter }
    return SectionPage(section, of: asked, ticked: ticked, errors: errors)
  }

  func verdict(_ visit: Visit) async throws -> Reply {
    guard let person = try await person(visit) else { return .seeOther(.start) }
    let record = try await database.careRecord(of: person.id)
    guard let last = record.history.latestScreening else { return .seeOther(.start) }
    let enrolled = record.enrolments.contains { $0.ended == nil }
    return .page(
      VerdictPage(
        last.result, on: last.at.localDate, pack: pack, next: enrolled ? .today : .enrolments))
  }

  // MARK: The draft

  /// Answers to another version of the questions count only where they still hold.
  private func draft(of person: PersonID) async throws -> Answers {
    guard let draft = try await database.draft(of: person) else { return [:] }
    return draft.version == pack.version ? draft.answers : pack.kept(draft.answers)
  }

  private func keep(_ answers: Answers, of person: PersonID, _ visit: Visit) async throws {
    let draft = ScreeningDraft(pack: pack.id, version: pack.version, answers: answers)
    try await database.keepDraft(draft, of: person, at: moment(visit))
  }

  private func open(
    _ answers: Answers, for purpose: ScreeningPurpose = .start
  ) throws(CareError) -> Route? {
    if case .ask(let next) = try pack.screen(answers, for: purpose) {
      return .startSection(next.id)
    }
    return nil
  }
}

extension ScreeningPack.Section {
  fileprivate var purpose: ScreeningPurpose { when == .beforeHamstrings ? .hamstrings : .start }
}

extension History {
  var latestScreening: Screened? {
    screenings.max { $0.at.milliseconds < $1.at.milliseconds }
  }
}

extension Optional {
  /// `map` for work that waits.
  func asyncMap<Result>(_ work: (Wrapped) async throws -> Result) async rethrows -> Result? {
    guard let self else { return nil }
    return try await work(self)
  }
}
