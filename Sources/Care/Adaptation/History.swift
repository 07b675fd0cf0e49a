/// Everything a person said and did that rules are read from. The order of the lists does not
/// matter and duplicates change nothing: facts are sorted by instant and id inside.
public struct History: Hashable, Sendable {
  public var sessions: [SessionRecord]
  /// Of all sessions; of the `stepped` events only the furthest of each session matters.
  public var events: [SessionEvent]
  public var mornings: [MorningCheck]
  public var choices: [Choice]
  public var screenings: [Screened]
  public var filled: [Filled]
  public var measurements: [Measurement]

  public init(
    sessions: [SessionRecord] = [], events: [SessionEvent] = [], mornings: [MorningCheck] = [],
    choices: [Choice] = [], screenings: [Screened] = [], filled: [Filled] = [],
    measurements: [Measurement] = []
  ) {
    self.sessions = sessions
    self.events = events
    self.mornings = mornings
    self.choices = choices
    self.screenings = screenings
    self.filled = filled
    self.measurements = measurements
  }
}

/// What rules need to know of a plan that was started.
public struct SessionRecord: Hashable, Sendable, Codable {
  /// Lower-case UUID.
  public var id: String
  public var programme: ProgrammeID
  public var template: SessionID
  public var week: Int
  public var kind: SessionKind
  public var started: Moment
  public var items: [Item]
  /// Steps of the plan in all.
  public var steps: Int

  public struct Item: Hashable, Sendable, Codable {
    public var exercise: ExerciseID
    /// The rung it was planned with.
    public var rung: RungID
    /// Index of the last step that belongs to it.
    public var lastStep: Int

    public init(exercise: ExerciseID, rung: RungID, lastStep: Int) {
      self.exercise = exercise
      self.rung = rung
      self.lastStep = lastStep
    }
  }

  public init(
    id: String, programme: ProgrammeID, template: SessionID, week: Int, kind: SessionKind,
    started: Moment, items: [Item], steps: Int
  ) {
    self.id = id
    self.programme = programme
    self.template = template
    self.week = week
    self.kind = kind
    self.started = started
    self.items = items
    self.steps = steps
  }

  public init(id: String, started: Moment, plan: SessionPlan) {
    var lastSteps = [Int](repeating: 0, count: plan.items.count)
    for (number, step) in plan.steps.enumerated() {
      if let item = step.item { lastSteps[item] = number }
    }
    self.init(
      id: id, programme: plan.programme, template: plan.session, week: plan.week, kind: plan.kind,
      started: started,
      items: zip(plan.items, lastSteps).map {
        Item(exercise: $0.exercise, rung: $0.rungs[$0.rung].id, lastStep: $1)
      }, steps: plan.steps.count)
  }
}

public enum SessionKind: String, Sendable, Codable, CaseIterable {
  /// Of a week of the programme.
  case usual
  /// Three gentle items.
  case flare
  /// After the weeks, to keep the gain.
  case taper
}

/// The check-in of the morning after; of several on one local date the latest counts.
public struct MorningCheck: Hashable, Sendable, Codable {
  public var at: Moment
  /// NPRS 0 to 10, now.
  public var pain: Int
  /// Worse than before the session.
  public var worse: Bool
  /// Spreads further down the leg; "not sure" counts.
  public var spread: Bool
  /// Anything that was not there before; "not sure" counts.
  public var new: Bool

  public init(at: Moment, pain: Int, worse: Bool, spread: Bool, new: Bool) {
    self.at = at
    self.pain = pain
    self.worse = worse
    self.spread = spread
    self.new = new
  }

  /// Opens the screening again.
  public var asksAgain: Bool { worse || spread || new }
}

/// What the person decided against or beside the rules; recorded, and honoured as far as the
/// contraindications allow.
public struct Choice: Hashable, Sendable {
  public var id: String
  public var at: Moment
  public var what: What

  public enum What: Hashable, Sendable {
    case rung(ExerciseID, RungID)
    /// Another exercise stands in from now on.
    case swap(ExerciseID, with: ExerciseID)
    /// For the local date of `at` alone.
    case day(Day)
    /// A clinician was asked since the last screening and agreed to exercise.
    case clinicianAgreed
    /// The ladder review of the week was read.
    case reviewedLadders
  }

  public enum Day: String, Sendable, Codable, CaseIterable {
    /// Three gentle items instead of today's session.
    case flare
    /// A session although a rest was advised.
    case train
    case rest
  }

  public init(id: String, at: Moment, what: What) {
    self.id = id
    self.at = at
    self.what = what
  }
}

/// A screening that reached a decision.
public struct Screened: Hashable, Sendable {
  public var at: Moment
  public var result: ScreeningResult

  public init(at: Moment, result: ScreeningResult) {
    self.at = at
    self.result = result
  }
}
