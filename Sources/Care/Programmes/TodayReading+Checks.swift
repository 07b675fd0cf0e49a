extension TodayReading {
  var weekChecks: [Check] {
    let index = course.week - 1
    let written = programme.weeks.indices.contains(index) ? programme.weeks[index].checks : []
    return written + scheduled.filter { !written.contains($0) }
  }

  /// Questionnaires the programme uses, in the weeks of their own schedule.
  private var scheduled: [Check] {
    programme.measures.filter { check in
      instruments.contains { check == .questionnaire($0.id) && $0.isAsked(inWeek: course.week) }
    }
  }

  /// From when on a check counts for this week. What was asked or measured in the days before
  /// the enrolment stands for the first.
  var weekBegan: LocalDate {
    let opened = course.opened[course.week - 1]
    return course.week == 1 ? opened.adding(days: -7) : opened
  }

  /// This week's checks that have not been done since it opened.
  var openChecks: [Check] { course.hasEnded ? [] : open(weekChecks, since: weekBegan) }

  /// Red flags are asked by the screening itself, so they are not listed.
  func open(_ checks: [Check], since date: LocalDate) -> [Check] {
    checks.filter { check in
      switch check {
      case .redFlags: false
      case .questionnaire(let id):
        !history.filled.contains { $0.instrument == id && $0.at.localDate >= date }
      case .straightLegRaise: !measured(.straightLegRaise, since: date)
      case .activeKneeExtension: !measured(.activeKneeExtension, since: date)
      case .ladderReview:
        !history.choices.contains { $0.what == .reviewedLadders && $0.at.localDate >= date }
      }
    }
  }

  private func measured(_ test: Measurement.Test, since date: LocalDate) -> Bool {
    history.measurements.contains { $0.test == test && $0.at.localDate >= date }
  }

  /// The day after a session, until the morning has been told.
  var asksMorning: Bool {
    guard let last = adaptation.last, history.morning(on: date) == nil else { return false }
    return (1...Folding.morningReach).contains(date.days(since: last.date))
  }
}

extension Programme {
  /// Everything it measures or asks in any week, each once, in order: what exit and check-ins
  /// repeat.
  public var measures: [Check] {
    var seen: Set<Check> = [.redFlags, .ladderReview]
    return weeks.flatMap(\.checks).filter { seen.insert($0).inserted }
  }

  public func template(_ id: SessionID) -> SessionTemplate? {
    weeks.lazy.flatMap(\.sessions).first { $0.id == id }
  }
}
