/// The days of the programme's weeks.
extension TodayReading {
  func duringWeeks() -> Today.Now {
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
  func needsSorter(_ template: SessionTemplate) -> Bool {
    template.blocks.flatMap(\.items).flatMap(\.exercises).contains {
      exercises[$0]?.allowance(in: circumstances) == .unsorted
    }
  }

  func sitting(_ template: SessionTemplate, _ kind: SessionKind) -> Today.Sitting {
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
}
