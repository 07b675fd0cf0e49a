/// What was done, told kindly: it only ever counts up, and a day of rest breaks nothing.
public struct Record: Hashable, Sendable {
  /// Days with a session that counts, flare days included.
  public var daysDone: Int
  /// Of these, in the seven days up to today.
  public var lastSeven: Int
  /// Days done in a row, with no more than `restDays` of rest between two of them.
  public var run: Int

  /// As many days of rest as a programme of two sessions a week has.
  public static let restDays = 3
  /// Hours after which another session is another day, whatever the wall calendar said: flying
  /// east or west can repeat a date.
  static let newDayHours = 18.0

  public init(daysDone: Int, lastSeven: Int, run: Int) {
    self.daysDone = daysDone
    self.lastSeven = lastSeven
    self.run = run
  }

  /// - Parameter sessions: those that count.
  init(_ sessions: [SessionRecord], on date: LocalDate) {
    let days = Self.days(sessions)
    daysDone = days.count
    lastSeven = days.filter { (0..<7).contains(date.days(since: $0.localDate)) }.count
    run = Self.run(days, until: date)
  }

  private static func days(_ sessions: [SessionRecord]) -> [Moment] {
    var days: [Moment] = []
    for moment in sessions.map(\.started).sorted(by: isBefore) {
      let isNew = days.last.map { last in
        moment.localDate != last.localDate
          || moment.hours(since: last) >= newDayHours
      }
      if isNew ?? true { days.append(moment) }
    }
    return days
  }

  private static func run(_ days: [Moment], until date: LocalDate) -> Int {
    guard let last = days.last, date.days(since: last.localDate) <= restDays + 1 else { return 0 }
    var run = 1
    for (earlier, later) in zip(days, days.dropFirst()).reversed() {
      let byDate = later.localDate.days(since: earlier.localDate)
      let byClock = later.hours(since: earlier) / 24
      guard byDate <= restDays + 1 || byClock < Double(restDays + 2) else { break }
      run += 1
    }
    return run
  }

  private static func isBefore(_ a: Moment, _ b: Moment) -> Bool {
    (a.milliseconds, a.localDate) < (b.milliseconds, b.localDate)
  }
}

extension Moment {
  /// Never traps, whatever a clock said.
  fileprivate func hours(since other: Moment) -> Double {
    (Double(milliseconds) - Double(other.milliseconds)) / 3_600_000
  }
}
