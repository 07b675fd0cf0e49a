/// How far along a programme somebody is: the day each week opened, and the end. Derived from
/// what was done, never stored, so it cannot disagree with the record.
public struct Course: Hashable, Sendable {
  /// The days on which the weeks so far opened; the first is the day of enrolment.
  public private(set) var opened: [LocalDate]
  /// Sessions of each open week that count.
  public private(set) var done: [Int]
  /// What the next week waits for; nil in the last week.
  public private(set) var waiting: Waiting?
  /// The day after the last week; nil while weeks are still to open.
  public private(set) var end: LocalDate?
  /// The day it is for the rules: the asked date, or a later one on which something was already
  /// done, so that flying west takes nothing back.
  public private(set) var now: LocalDate

  /// Why the next week is not open yet.
  public struct Waiting: Hashable, Sendable {
    /// Counted from 1.
    public var week: Int
    public var sessionsLeft: Int
    /// The first day it can open.
    public var opens: LocalDate

    public init(week: Int, sessionsLeft: Int, opens: LocalDate) {
      self.week = week
      self.sessionsLeft = sessionsLeft
      self.opens = opens
    }
  }

  /// The week it is, counted from 1.
  public var week: Int { opened.count }
  public var hasEnded: Bool { end.map { $0 <= now } ?? false }

  public init(
    opened: [LocalDate], done: [Int], waiting: Waiting?, end: LocalDate?, now: LocalDate
  ) {
    self.opened = opened
    self.done = done
    self.waiting = waiting
    self.end = end
    self.now = now
  }

  /// - Parameter sessions: those that count, of this programme, since the enrolment.
  init(_ programme: Programme, from start: LocalDate, sessions: [SessionRecord], on date: LocalDate)
  {
    let usual = sessions.filter { $0.kind == .usual }
    let days = sessions.map(\.started.localDate)
    now = max(date, days.max() ?? date)
    opened = [min(start, now)]
    done = []
    func dates(in week: Int) -> [LocalDate] {
      usual.filter { $0.week == week }.map(\.started.localDate).sorted()
    }
    for index in programme.weeks.indices.dropFirst() {
      let next = Self.opening(
        of: index + 1, programme.weeks[index].unlock, after: opened[index - 1],
        sessions: dates(in: index))
      guard next.sessionsLeft == 0, next.opens <= now else {
        waiting = next
        break
      }
      opened.append(next.opens)
    }
    done = opened.indices.map { dates(in: $0 + 1).count }
    if opened.count >= programme.weeks.count { end = opened[opened.count - 1].adding(days: 7) }
  }

  private static func opening(
    of week: Int, _ unlock: Unlock, after opened: LocalDate, sessions: [LocalDate]
  ) -> Waiting {
    guard case .after(let needed, let days) = unlock else {
      return Waiting(week: week, sessionsLeft: 0, opens: opened.adding(days: 7))
    }
    let byCalendar = opened.adding(days: max(0, days))
    guard needed > 0 else { return Waiting(week: week, sessionsLeft: 0, opens: byCalendar) }
    guard sessions.count >= needed else {
      return Waiting(week: week, sessionsLeft: needed - sessions.count, opens: byCalendar)
    }
    // Not on the very day of the session that opened it: one session a day is enough.
    let opens = max(byCalendar, sessions[needed - 1].adding(days: 1))
    return Waiting(week: week, sessionsLeft: 0, opens: opens)
  }
}
