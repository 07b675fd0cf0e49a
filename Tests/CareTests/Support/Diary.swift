import Care

/// Writes a history day by day, at plausible instants in one zone.
struct Diary {
  var history = History()
  private var count = 0

  static let start = LocalDate("2026-11-02")!

  static func moment(_ day: Int, hour: Int = 9) -> Moment {
    let date = start.adding(days: day)
    return Moment(
      milliseconds: (Int64(date.day) * 24 + Int64(hour)) * 3_600_000, zone: "Europe/Berlin",
      localDate: date)
  }

  /// A session of one step for each exercise.
  @discardableResult
  mutating func session(
    day: Int, _ items: [(ExerciseID, RungID)], kind: SessionKind = .usual, week: Int = 1,
    template: SessionID = "session", programme: ProgrammeID = "programme",
    effort: SessionEvent.Effort? = .right, finished: Bool = true, _ told: [SessionEvent.What] = []
  ) -> String {
    count += 1
    let id = "session-\(count)"
    let started = Self.moment(day)
    history.sessions.append(
      SessionRecord(
        id: id, programme: programme, template: template, week: week, kind: kind, started: started,
        items: items.enumerated().map {
          .init(exercise: $0.element.0, rung: $0.element.1, lastStep: $0.offset)
        }, steps: items.count))
    var whats: [SessionEvent.What] = [.started] + told
    if finished {
      whats += items.indices.map { .stepped($0) } + [.finished]
      if let effort { whats.append(.rated(effort)) }
    }
    for (number, what) in whats.enumerated() {
      var at = started
      at.milliseconds += Int64(number) * 30_000
      history.events.append(
        SessionEvent(id: "\(id)-\(number)", session: id, at: at, what: what))
    }
    return id
  }

  mutating func morning(
    day: Int, pain: Int = 0, worse: Bool = false, spread: Bool = false, new: Bool = false
  ) {
    history.mornings.append(
      MorningCheck(
        at: Self.moment(day, hour: 7), pain: pain, worse: worse, spread: spread, new: new))
  }

  mutating func choose(day: Int, hour: Int = 12, _ what: Choice.What) {
    count += 1
    history.choices.append(
      Choice(id: "choice-\(count)", at: Self.moment(day, hour: hour), what: what))
  }

  mutating func screened(day: Int, hour: Int = 6, _ verdict: Verdict = .go, version: String = "1.0")
  {
    history.screenings.append(
      Screened(
        at: Self.moment(day, hour: hour),
        result: ScreeningResult(
          pack: "pack", version: version, verdict: verdict, tags: [], reasons: [], sorted: true)))
  }

  func adaptation(
    _ exercises: Library, _ circumstances: Circumstances = Circumstances(sorted: true)
  )
    -> Adaptation
  { Adaptation(history, exercises: exercises, for: circumstances) }
}
