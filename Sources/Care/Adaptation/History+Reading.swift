extension Sequence<SessionOutcome> {
  /// Sessions that count towards the record, in the same order.
  var counted: [SessionRecord] { filter(\.counts).map(\.record) }
}

extension History {
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
