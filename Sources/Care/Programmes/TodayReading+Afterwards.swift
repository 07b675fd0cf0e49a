/// After the weeks: exit check, taper, check-ins, end.
extension TodayReading {
  /// Days in which the exit check, and then each check-in, is offered.
  private static let exitDays = 14
  private static let checkInDays = 28

  func afterwards() -> Today.Now {
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
