/// What this day holds for one person.
public struct Today: Hashable, Sendable {
  public var now: Now
  /// The week it is, counted from 1.
  public var week: Int
  /// Checks of this week that are still open; they never stand in the way of a session.
  public var checks: [Check]
  /// Yesterday's session has not been asked about yet.
  public var asksMorning: Bool
  public var course: Course
  public var record: Record
  /// Ladders, and the decisions since the last session with their sentences.
  public var adaptation: Adaptation

  public enum Now: Hashable, Sendable {
    case screening(Ask)
    /// The last screening said to get help now, or to ask a clinician first.
    case stopped(ScreeningResult)
    /// The nerve-or-muscle sorter, before the first hamstring stretch.
    case sorter
    /// What the week asks or measures, and the session that may be done all the same.
    case checks([Check], Sitting)
    case session(Sitting)
    case flareOffered(Rest, Sitting)
    case flare(Sitting)
    case rest(Rest)
    case done(session: String)
    /// This week's sessions are done.
    case waiting(Course.Waiting)
    case exitCheck([Check])
    case taper(Sitting)
    case checkIn(month: Int, [Check])
    case finished(nextCheckIn: LocalDate?)
  }

  /// Why the screening is asked.
  public enum Ask: Hashable, Sendable {
    case first
    /// A new version of the questions.
    case newQuestions
    case spread
    case worseOrNew
    /// Two sessions in a row were stopped for pain.
    case stoppedTwice
    case weekly

    public var sentence: String {
      switch self {
      case .first: "Before the first session we ask some questions about your safety."
      case .newQuestions: "The safety questions have changed, so we ask them once more."
      case .spread: "You felt it spread down your leg, so we ask the safety questions again."
      case .worseOrNew:
        "You said that something is worse or new, so we ask the safety questions again."
      case .stoppedTwice: "Pain stopped two sessions, so we ask the safety questions again."
      case .weekly: "A new week begins, so we look at the safety questions again."
      }
    }
  }

  public enum Rest: Hashable, Sendable {
    /// The last session had to be stopped; its worst NPRS, below 6 when it was for a spread.
    case hurt(score: Int)
    case roughMorning
    case chosen
    /// The sessions of this stretch of days are done.
    case enough(until: LocalDate)

    public var sentence: String {
      switch self {
      case .hurt(let score) where score < 6:
        "It spread down your leg last time, so today is for rest."
      case .hurt(let score):
        "You said \(score), so today is for rest. Easy walking is fine if it feels good."
      case .roughMorning:
        "It was not so good this morning. Rest today, or do three gentle things."
      case .chosen: "You chose to rest today. That is part of it."
      case .enough: "This week's sessions are done. Rest is part of it."
      }
    }
  }

  /// A session to sit down to.
  public struct Sitting: Hashable, Sendable {
    public var week: Int
    public var kind: SessionKind
    public var template: SessionTemplate
    /// A session begun today that can be taken up again.
    public var unfinished: String?

    public init(
      week: Int, kind: SessionKind, template: SessionTemplate, unfinished: String? = nil
    ) {
      self.week = week
      self.kind = kind
      self.template = template
      self.unfinished = unfinished
    }
  }

  public init(
    now: Now, week: Int, checks: [Check], asksMorning: Bool, course: Course, record: Record,
    adaptation: Adaptation
  ) {
    self.now = now
    self.week = week
    self.checks = checks
    self.asksMorning = asksMorning
    self.course = course
    self.record = record
    self.adaptation = adaptation
  }
}
