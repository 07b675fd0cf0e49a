extension History {
  /// Sessions that count towards the record, oldest first, each once.
  /// - Parameters:
  ///   - start: leaves out sessions begun before this instant.
  ///   - programme: leaves out those of other programmes.
  func counted(since start: Moment?, of programme: ProgrammeID?) -> [SessionRecord] {
    outcomes().filter { outcome in
      outcome.counts && (programme == nil || outcome.record.programme == programme)
        && (start.map { $0.milliseconds <= outcome.record.started.milliseconds } ?? true)
    }.map(\.record)
  }

  var lastScreening: Screened? {
    screenings.max { a, b in
      (a.at.milliseconds, a.result.verdict) < (b.at.milliseconds, b.result.verdict)
    }
  }

  func clinicianAgreed(since stamp: Int64) -> Bool {
    choices.contains { $0.what == .clinicianAgreed && $0.at.milliseconds >= stamp }
  }

  func morning(on date: LocalDate) -> MorningCheck? {
    mornings.filter { $0.at.localDate == date }.max(by: MorningCheck.isBefore)
  }

  /// The latest word on how this day is to be.
  func dayChoice(on date: LocalDate) -> Choice.Day? {
    let choices = distinctChoices().compactMap { choice -> Choice.Day? in
      guard case .day(let day) = choice.what, choice.at.localDate == date else { return nil }
      return day
    }
    return choices.last
  }
}
