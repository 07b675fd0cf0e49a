/// What came of one session, read from its events in any order.
struct SessionOutcome: Hashable {
  var record: SessionRecord
  /// Orders it among the other facts: its last telling event, or its start. A page's clock may be
  /// wrong, so it is kept within a day of the start, which the server knows.
  var stamp: Int64
  /// When it last spread down the leg, told in the same way.
  var spreadStamp: Int64?
  var counts: Bool
  /// Something was done or said in it; a plan that was only opened changes nothing.
  var begun: Bool
  var effort: SessionEvent.Effort?
  /// In the order of the plan, each exercise once.
  var exercises: [ExerciseOutcome]
  var best: Set<ExerciseID>

  var worst: Int { exercises.compactMap(\.pain?.score).max() ?? 0 }
  var spread: Bool { exercises.contains { $0.pain?.spread == true } }

  /// - Parameter events: of this session, sorted by instant and id, each once.
  init(_ record: SessionRecord, _ events: [SessionEvent]) {
    self.record = record
    let progress = SessionProgress(events)
    stamp = Self.stamp(events.last { $0.what.isTelling }, in: record)
    let spread = events.last { $0.what.isSpread }
    spreadStamp = spread.map { Self.stamp($0, in: record) }
    counts = progress.counts(of: record.steps)
    begun = progress.steps > 0 || events.contains { $0.what.isTelling && $0.what != .started }
    exercises = []
    best = []
    for item in record.items {
      let done = progress.finished || progress.steps > item.lastStep
      if let index = exercises.firstIndex(where: { $0.exercise == item.exercise }) {
        exercises[index].done = exercises[index].done && done
      } else {
        exercises.append(ExerciseOutcome(exercise: item.exercise, planned: item.rung, done: done))
      }
    }
    for event in events { take(event.what) }
  }

  private static func stamp(_ event: SessionEvent?, in record: SessionRecord) -> Int64 {
    let start = record.started.milliseconds
    guard let at = event?.at.milliseconds, at > start else { return start }
    let (latest, overflow) = start.addingReportingOverflow(86_400_000)
    return overflow ? start : min(at, latest)
  }

  private mutating func take(_ event: SessionEvent.What) {
    switch event {
    case .easier(let exercise, let rung), .harder(let exercise, let rung):
      change(exercise) { $0.rung = rung }
    case .hurts(let exercise, let score, let spread):
      change(exercise) { $0.hurt(score, spread) }
    case .skipped(let exercise): change(exercise) { $0.skipped = true }
    case .rated(let effort): self.effort = effort
    case .best(let exercise): best.insert(exercise)
    case .started, .stepped, .wentBack, .paused, .resumed, .stopped, .finished: break
    }
  }

  private mutating func change(_ id: ExerciseID, _ change: (inout ExerciseOutcome) -> Void) {
    guard let index = exercises.firstIndex(where: { $0.exercise == id }) else { return }
    change(&exercises[index])
  }
}

struct ExerciseOutcome: Hashable {
  var exercise: ExerciseID
  /// The rung it was planned with, and the one it ended on.
  var planned: RungID
  var rung: RungID
  var done: Bool
  var skipped = false
  var pain: Pain?

  /// The worst that was said, and the rung it was said on; a spread is never forgotten.
  struct Pain: Hashable {
    var score: Int
    var spread: Bool
    var rung: RungID
  }

  init(exercise: ExerciseID, planned: RungID, done: Bool) {
    self.exercise = exercise
    self.planned = planned
    self.done = done
    rung = planned
  }

  mutating func hurt(_ score: Int, _ spread: Bool) {
    let before = pain ?? Pain(score: 0, spread: false, rung: rung)
    let worse = score > before.score || (spread && !before.spread)
    pain = Pain(
      score: max(score, before.score), spread: spread || before.spread,
      rung: worse ? rung : before.rung)
  }

  /// Without rungs that the ladder does not have.
  func known(to exercise: Exercise) -> ExerciseOutcome {
    func has(_ id: RungID) -> Bool { exercise.ladder.contains { $0.id == id } }
    var other = self
    if !has(planned) { other.planned = exercise.start }
    if !has(rung) { other.rung = other.planned }
    if let pain, !has(pain.rung) { other.pain?.rung = other.rung }
    return other
  }

  var score: Int { pain?.score ?? 0 }
  /// Nothing but green: the traffic light lets it go on.
  var isCalm: Bool { PainRule.action(score: score, spread: pain?.spread == true) == .goOn }
}
