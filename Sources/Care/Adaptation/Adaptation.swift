/// What a person's history means for the next session: where they stand on every ladder, and the
/// rule and sentence behind each change.
public struct Adaptation: Hashable, Sendable {
  public var ladders: [ExerciseID: LadderState] = [:]
  /// What the last session, and what was said since, changed; oldest first.
  public var decisions: [Decision] = []
  /// Every decision there ever was, oldest first.
  public var log: [Decision] = []
  /// The person's favourites by what they said and did, best first.
  public var best: [ExerciseID] = []
  public var last: LastSession?

  /// The last session, as far as the day after depends on it.
  public struct LastSession: Hashable, Sendable {
    public var id: String
    public var date: LocalDate
    /// The instant of its last event.
    public var stamp: Int64
    public var kind: SessionKind
    /// NPRS, the worst said during it; 0 when nothing was said.
    public var worst: Int
    public var spread: Bool
    /// Sessions in a row, this one included, that had to be stopped for pain.
    public var stops: Int

    public init(
      id: String, date: LocalDate, stamp: Int64, kind: SessionKind, worst: Int, spread: Bool,
      stops: Int
    ) {
      self.id = id
      self.date = date
      self.stamp = stamp
      self.kind = kind
      self.worst = worst
      self.spread = spread
      self.stops = stops
    }
  }

  /// Of somebody without a history.
  public init() {}

  /// Reads a history in the light of what the person may do today. Facts may come in any order
  /// and more than once.
  /// - Parameter programme: the one being followed, for the words about its doses.
  public init(
    _ history: History, exercises: [ExerciseID: Exercise], for circumstances: Circumstances,
    programme: Programme? = nil
  ) {
    self.init(
      history, history.outcomes(), exercises: exercises, for: circumstances, programme: programme)
  }

  init(
    _ history: History, _ outcomes: [SessionOutcome], exercises: [ExerciseID: Exercise],
    for circumstances: Circumstances, programme: Programme?
  ) {
    var folding = Folding(
      exercises: exercises, circumstances: circumstances, programme: programme)
    for fact in history.facts(outcomes) { folding.take(fact) }
    self = folding.result
    best = Self.favourites(outcomes)
  }

  private static func favourites(_ outcomes: [SessionOutcome]) -> [ExerciseID] {
    var points: [ExerciseID: Int] = [:]
    for outcome in outcomes {
      for id in outcome.best { points[id, default: 0] += 3 }
      for exercise in outcome.exercises {
        let own =
          if exercise.skipped { -1 } else if !exercise.isCalm { -2 } else { exercise.done ? 1 : 0 }
        points[exercise.exercise, default: 0] += own
      }
    }
    return points.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map(\.key)
  }
}

/// One thing that happened, in the order of time.
enum Fact {
  case session(SessionOutcome)
  case morning(MorningCheck)
  case choice(Choice)

  fileprivate var order: (Int64, Int, String) {
    switch self {
    case .session(let outcome): (outcome.stamp, 0, outcome.record.id)
    case .morning(let check): (check.at.milliseconds, 1, check.at.localDate.description)
    case .choice(let choice): (choice.at.milliseconds, 2, choice.id)
    }
  }
}

extension History {
  /// Sessions that were begun, mornings and choices, sorted by instant and then by id, each once.
  func facts(_ outcomes: [SessionOutcome]) -> [Fact] {
    let all =
      outcomes.filter(\.begun).map(Fact.session) + latestMornings().map(Fact.morning)
      + distinctChoices().map(Fact.choice)
    return all.sorted { $0.order < $1.order }
  }

  func outcomes() -> [SessionOutcome] {
    var seen: Set<String> = []
    let distinct = Dictionary(grouping: events, by: \.session).mapValues { list in
      var ids: Set<String> = []
      return list.sorted { ($0.at.milliseconds, $0.id) < ($1.at.milliseconds, $1.id) }
        .filter { ids.insert($0.id).inserted }
    }
    return sessions.sorted { ($0.started.milliseconds, $0.id) < ($1.started.milliseconds, $1.id) }
      .filter { seen.insert($0.id).inserted }
      .map { SessionOutcome($0, distinct[$0.id] ?? []) }
  }

  /// The latest of each local date.
  func latestMornings() -> [MorningCheck] {
    let byDate = Dictionary(grouping: mornings, by: \.at.localDate)
    return byDate.values.compactMap { $0.max(by: MorningCheck.isBefore) }
  }

  func distinctChoices() -> [Choice] {
    var seen: Set<String> = []
    return choices.sorted { ($0.at.milliseconds, $0.id) < ($1.at.milliseconds, $1.id) }
      .filter { seen.insert($0.id).inserted }
  }
}

extension MorningCheck {
  /// Later first; of two at the same instant the more careful one stands.
  static func isBefore(_ a: MorningCheck, _ b: MorningCheck) -> Bool {
    (a.at.milliseconds, a.weight) < (b.at.milliseconds, b.weight)
  }

  private var weight: Int { (spread ? 400 : 0) + (new ? 200 : 0) + (worse ? 100 : 0) + pain }
}
