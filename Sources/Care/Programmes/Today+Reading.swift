extension Today {
  /// Reads the day from everything known. Pure: the date is given, never asked for.
  ///
  /// - Parameters:
  ///   - instruments: those whose own schedule is kept besides the programme's checks.
  ///   - circumstances: with the tags of the last screening (`Circumstances.screened`).
  ///   - date: the person's local date. It may repeat or jump.
  public init(
    _ enrolment: Enrolment, programme: Programme, pack: ScreeningPack, history: History,
    exercises: [ExerciseID: Exercise], instruments: [Instrument] = [],
    circumstances: Circumstances, on date: LocalDate
  ) {
    let reading = TodayReading(
      enrolment: enrolment, programme: programme, pack: pack, history: history,
      exercises: exercises, instruments: instruments, circumstances: circumstances, date: date)
    now = reading.now()
    week = reading.course.week
    checks = reading.openChecks
    asksMorning = reading.asksMorning
    course = reading.course
    record = Record(reading.counted, on: date)
    adaptation = reading.adaptation
  }
}

struct TodayReading {
  let programme: Programme
  let pack: ScreeningPack
  let history: History
  let exercises: [ExerciseID: Exercise]
  let instruments: [Instrument]
  let circumstances: Circumstances
  let date: LocalDate
  let adaptation: Adaptation
  let course: Course
  let outcomes: [SessionOutcome]
  /// Sessions that count, of any programme, oldest first.
  let counted: [SessionRecord]
  /// Of these, the ones of this programme since the enrolment.
  let sessions: [SessionRecord]

  init(
    enrolment: Enrolment, programme: Programme, pack: ScreeningPack, history: History,
    exercises: [ExerciseID: Exercise], instruments: [Instrument],
    circumstances: Circumstances, date: LocalDate
  ) {
    self.programme = programme
    self.pack = pack
    self.history = history
    self.exercises = exercises
    self.instruments = instruments
    self.circumstances = circumstances
    self.date = date
    outcomes = history.outcomes()
    adaptation = Adaptation(
      history, outcomes, exercises: exercises, for: circumstances, programme: programme)
    counted = outcomes.counted
    sessions = counted.filter {
      $0.programme == programme.id && $0.started.milliseconds >= enrolment.started.milliseconds
    }
    course = Course(
      programme, from: enrolment.started.localDate, sessions: sessions, on: date)
  }

  /// The first that applies, the safest first.
  func now() -> Today.Now {
    if let stop = safety() { return stop }
    if let done = doneToday { return .done(session: done.id) }
    if let calm = calmDay() { return calm }
    return course.hasEnded ? afterwards() : duringWeeks()
  }

  // MARK: Safety

  private func safety() -> Today.Now? {
    guard let last = history.lastScreening else { return .screening(.first) }
    if pack.supersedes(version: last.result.version) { return .screening(.newQuestions) }
    if let ask = askAgain(since: last.at.milliseconds) { return .screening(ask) }
    switch last.result.verdict {
    case .emergency: return .stopped(last.result)
    case .clinicianFirst where !history.clinicianAgreed(since: last.at.milliseconds):
      return .stopped(last.result)
    case .clinicianFirst, .adapt, .go: break
    }
    let asks = !course.hasEnded && weekChecks.contains(.redFlags)
    if asks && last.at.localDate < weekBegan { return .screening(.weekly) }
    return nil
  }

  private func askAgain(since stamp: Int64) -> Today.Ask? {
    if outcomes.contains(where: { ($0.spreadStamp ?? .min) > stamp }) { return .spread }
    let mornings = history.mornings.filter { $0.at.milliseconds > stamp }
    if mornings.contains(where: \.asksAgain) { return .worseOrNew }
    guard let last = adaptation.last, last.stops >= 2, last.stamp > stamp else { return nil }
    return .stoppedTwice
  }

  // MARK: Days of rest

  private var doneToday: SessionRecord? {
    counted.last { $0.started.localDate == date }
  }

  /// A day chosen or advised to be calm; choosing to train outweighs the advice.
  private func calmDay() -> Today.Now? {
    switch history.dayChoice(on: date) {
    case .flare: return .flare(flareSitting)
    case .rest: return .rest(.chosen)
    case .train: return nil
    case nil: break
    }
    if let morning = history.morning(on: date) {
      let stop = PainRule.action(score: morning.pain, spread: morning.spread) == .stop
      if morning.asksAgain || stop { return .flareOffered(.roughMorning, flareSitting) }
    }
    guard let last = adaptation.last, last.date < date, !settled(since: last.stamp),
      PainRule.action(score: last.worst, spread: last.spread) == .stop
    else { return nil }
    return date.days(since: last.date) == 1 ? .rest(.hurt(score: last.worst)) : nil
  }

  /// A morning since then was calm.
  private func settled(since stamp: Int64) -> Bool {
    history.latestMornings().contains {
      $0.at.milliseconds > stamp && !$0.asksAgain
        && PainRule.action(score: $0.pain, spread: false) == .goOn
    }
  }

  private var flareSitting: Today.Sitting {
    sitting(
      .flare(exercises: exercises, for: circumstances, ladders: adaptation.ladders), .flare)
  }

  // MARK: Weeks

  private func duringWeeks() -> Today.Now {
    guard programme.weeks.indices.contains(course.week - 1) else {
      return .finished(nextCheckIn: nil)
    }
    let week = programme.weeks[course.week - 1]
    let done = course.done[course.week - 1]
    let enough = done >= week.perWeek
    if enough, let waiting = course.waiting, waiting.sessionsLeft == 0 { return .waiting(waiting) }
    if enough, let end = course.end { return .rest(.enough(until: end)) }
    guard !week.sessions.isEmpty else { return .rest(.enough(until: date.adding(days: 1))) }
    let template = week.sessions[done % week.sessions.count]
    if needsSorter(template) { return .sorter }
    let sitting = sitting(template, .usual)
    return openChecks.isEmpty ? .session(sitting) : .checks(openChecks, sitting)
  }

  /// Whether the template has a hamstring stretch that waits for nothing but the sorter.
  private func needsSorter(_ template: SessionTemplate) -> Bool {
    template.blocks.flatMap(\.items).flatMap(\.exercises).contains {
      exercises[$0]?.allowance(in: circumstances) == .unsorted
    }
  }

  private func sitting(_ template: SessionTemplate, _ kind: SessionKind) -> Today.Sitting {
    let unfinished = history.sessions.filter {
      $0.started.localDate == date && $0.template == template.id && $0.kind == kind
    }
    return Today.Sitting(
      week: course.week, kind: kind, template: template,
      unfinished: unfinished.max {
        ($0.started.milliseconds, $0.id) < ($1.started.milliseconds, $1.id)
      }?
      .id)
  }

  // MARK: Afterwards

  /// Days in which the exit check, and then each check-in, is offered.
  private static let exitDays = 14
  private static let checkInDays = 28

  private func afterwards() -> Today.Now {
    guard let end = course.end else { return .finished(nextCheckIn: nil) }
    let exit = open(programme.measures, since: course.opened[course.week - 1])
    if course.now < end.adding(days: Self.exitDays), !exit.isEmpty { return .exitCheck(exit) }
    if let checkIn = checkIn(end: end) { return checkIn }
    return taper(from: end) ?? .finished(nextCheckIn: nextCheckIn(end: end))
  }

  private func checkIn(end: LocalDate) -> Today.Now? {
    for month in programme.checkIns.sorted(by: >) {
      let due = end.adding(months: month)
      guard due <= course.now else { continue }
      guard course.now < due.adding(days: Self.checkInDays) else { return nil }
      let checks = open(programme.measures, since: due)
      return checks.isEmpty ? nil : .checkIn(month: month, checks)
    }
    return nil
  }

  private func nextCheckIn(end: LocalDate) -> LocalDate? {
    programme.checkIns.map { end.adding(months: $0) }.filter { $0 > course.now }.min()
  }

  private func taper(from end: LocalDate) -> Today.Now? {
    let week = course.now.days(since: end) / 7
    guard week < programme.taper.weeks, let template = programme.template(programme.taper.session)
    else { return nil }
    let opened = end.adding(days: week * 7)
    let done = sessions.filter {
      $0.kind == .taper && (0..<7).contains($0.started.localDate.days(since: opened))
    }
    if done.count >= programme.taper.perWeek {
      return .rest(.enough(until: opened.adding(days: 7)))
    }
    return needsSorter(template) ? .sorter : .taper(sitting(template, .taper))
  }
}
