import Care
import Content
import Database

extension ProgressPage {
  /// - Parameter situation: nil for somebody in no programme.
  init(
    _ record: CareRecord, _ situation: Situation?, library: Library, isGuest: Bool
  ) {
    let history = record.history
    let instruments = library.instruments.values.sorted { $0.id < $1.id }
    let drawn = Chart.all(of: history, instruments: instruments)
    let done = situation?.today.record
    days = Self.words(done)
    charts = drawn.map(ChartCard.init)
    let decisions = situation?.today.adaptation.log ?? []
    sessions = Line.all(history, decisions: decisions, library: library)
    hasSessions = !sessions.isEmpty
    ladders = situation.map { Ladder.all($0, exercises: library.exercises) } ?? []
    hasLadders = !ladders.isEmpty
    asksLadderReview = situation?.today.checks.contains(.ladderReview) ?? false
    empty = charts.isEmpty && sessions.isEmpty
    offersEmail = isGuest && !empty
    numbers = ProgressJSON(
      daysDone: done?.daysDone ?? 0, lastSevenDays: done?.lastSeven ?? 0,
      series: drawn.map(ProgressJSON.Series.init))
  }

  private static func words(_ record: Record?) -> String {
    guard let record, record.daysDone > 0 else {
      return "Every day you do something is counted here. A day of rest takes nothing away."
    }
    let days = record.daysDone == 1 ? "1 day" : "\(record.daysDone) days"
    return "\(days) done, \(record.lastSeven) of them in the last seven days. A day of rest takes "
      + "nothing away."
  }
}

extension ProgressPage.ChartCard {
  init(_ chart: Chart) {
    let first = chart.points.first?.value ?? 0
    let isSeries = chart.points.count > 1
    self.init(
      id: chart.id, heading: chart.title, sentence: chart.sentence,
      svg: isSeries ? chart.svg : nil, number: isSeries ? nil : first.short + chart.unit,
      bandNote: chart.detectable.map {
        "The shaded band is the \($0.short)\(chart.unit) that chance alone can make. \(chart.note)"
      }, column: chart.unit.isEmpty ? "Score" : "Degrees",
      rows: chart.points.enumerated().map { index, point in
        let change = point.value - first
        return Row(
          day: point.date.long, value: point.value.short + chart.unit,
          change: index == 0 ? "the first" : (change > 0 ? "+" : "") + change.short + chart.unit)
      })
  }
}

extension ProgressPage.Ladder {
  /// The ladders of exercises the person has done, by name.
  static func all(_ situation: Situation, exercises: [ExerciseID: Exercise]) -> [Self] {
    situation.today.adaptation.ladders.compactMap { id, state in
      exercises[id].flatMap { Self($0, state, situation.circumstances.ladder(of: $0)) }
    }.sorted { $0.name < $1.name }
  }

  init?(_ exercise: Exercise, _ state: LadderState, _ ladder: [Rung]) {
    guard let index = ladder.firstIndex(where: { $0.id == state.rung }) else { return nil }
    func step(_ index: Int, _ word: String) -> Step? {
      ladder.indices.contains(index)
        ? Step(
          rung: ladder[index].id.rawValue, label: "\(word): \(ladder[index].name.inSentence)")
        : nil
    }
    self.init(
      exercise: exercise.id.rawValue, name: exercise.name,
      place: "\(ladder[index].name), step \(index + 1) of \(ladder.count)",
      easier: step(index - 1, "Easier"), harder: step(index + 1, "Harder"))
  }
}

extension ProgressPage.Line {
  /// Newest first.
  static func all(_ history: History, decisions: [Decision], library: Library) -> [Self] {
    let byDay = Dictionary(grouping: decisions, by: \.date)
    let events = Dictionary(grouping: history.events, by: \.session)
    var told: Set<LocalDate> = []
    return history.sessions.sorted { $0.started.milliseconds > $1.started.milliseconds }.map {
      let date = $0.started.localDate
      let first = told.insert(date).inserted
      let name =
        $0.kind == .flare
        ? "A gentle day"
        : library.programmes[$0.programme]?.template($0.template)?.name ?? "Session"
      return Self(
        name: name, day: date.long, outcome: $0.outcome(events[$0.id] ?? []),
        decisions: first ? (byDay[date] ?? []).map(\.sentence) : [])
    }
  }
}

extension SessionRecord {
  fileprivate func outcome(_ events: [SessionEvent]) -> String {
    let progress = SessionProgress(events)
    let done = items.filter { progress.steps > $0.lastStep }.count
    let pain = events.compactMap { event -> Int? in
      if case .hurts(_, let score, _) = event.what { score } else { nil }
    }.max()
    // Who stops early ends the session too.
    let wasStopped = events.contains { $0.what == .stopped }
    let end =
      done == items.count || (progress.finished && !wasStopped)
      ? "Finished." : done == 0 ? "Begun." : "\(done) of \(items.count) exercises done."
    return end + (pain.map { " It hurt \($0) of 10 at the most." } ?? "")
  }
}

extension ProgressJSON.Series {
  init(_ chart: Chart) {
    self.init(
      id: chart.id, name: chart.title, unit: chart.unit, detectable: chart.detectable,
      points: chart.points.map { Point(date: $0.date, value: $0.value) })
  }
}
