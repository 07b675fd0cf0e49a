/// What is said between sessions: the next morning, and the person's own choices.
extension Folding {
  /// Mornings up to this many days after a session speak about it.
  static let morningReach = 2

  mutating func take(_ check: MorningCheck) {
    guard let outcome, !morningSpoke else { return }
    let days = check.at.localDate.days(since: outcome.record.started.localDate)
    guard (0...Self.morningReach).contains(days) else { return }
    let bad = check.asksAgain
    guard bad || PainRule.action(score: check.pain, spread: false) != .goOn else { return }
    morningSpoke = bad
    for done in outcome.exercises {
      guard let exercise = exercises[done.exercise], let state = result.ladders[done.exercise]
      else { continue }
      let old = before[done.exercise] ?? LadderState(rung: done.planned)
      morning(check, done, exercise, state, old)
    }
  }

  /// Pain has already had its say in the session; what went harder goes back; what hurt a little
  /// gets easier; the rest gets less.
  private mutating func morning(
    _ check: MorningCheck, _ done: ExerciseOutcome, _ exercise: Exercise, _ now: LadderState,
    _ old: LadderState
  ) {
    var state = now
    state.easy = 0
    if isHarder(now.rung, than: old.rung, in: exercise) {
      state.rung = old.rung
      state.held = true
      decide(morningDecision(check, exercise, now, state), for: exercise.id, state)
    } else if !check.asksAgain || !done.isCalm {
      result.ladders[exercise.id] = state
    } else if done.score > 0, let lower = easier(than: now.rung, of: exercise) {
      state.rung = lower.id
      state.held = true
      state.amount = min(state.amount, .fewer)
      decide(morningDecision(check, exercise, now, state), for: exercise.id, state)
    } else {
      state.amount = min(state.amount, .fewer)
      decide(
        Decision(
          rule: .worseNextMorning, date: check.at.localDate, exercise: nil,
          sentence: "It was not so good this morning, so you do a little less of everything."),
        for: exercise.id, state)
    }
  }

  private func morningDecision(
    _ check: MorningCheck, _ exercise: Exercise, _ now: LadderState, _ state: LadderState
  ) -> Decision {
    let why =
      check.asksAgain ? "It was not so good this morning" : "You said \(check.pain) this morning"
    return Decision(
      rule: check.asksAgain ? .worseNextMorning : .morningPain, date: check.at.localDate,
      exercise: exercise.id, from: now.rung, to: state.rung,
      sentence: "\(why), so the \(exercise.name.inSentence) is the easier version, "
        + "\(name(state.rung, of: exercise)).")
  }

  mutating func take(_ choice: Choice) {
    switch choice.what {
    case .rung(let id, let rung):
      if let exercise = exercises[id] { overrule(exercise, rung, choice) }
    case .swap(let id, let other):
      if let exercise = exercises[id] { swap(exercise, other, choice) }
    case .day, .clinicianAgreed, .reviewedLadders: break
    }
  }

  /// The person's choice stands, except past what a contraindication allows.
  private mutating func overrule(_ exercise: Exercise, _ wanted: RungID, _ choice: Choice) {
    guard exercise.ladder.contains(where: { $0.id == wanted }) else { return }
    var state = result.ladders[exercise.id] ?? LadderState(rung: exercise.start)
    let allowed = exercise.allowance(in: circumstances).rungs
    let from = state.rung
    let honoured = allowed.contains { $0.id == wanted }
    let nearest = allowed.last { !isHarder($0.id, than: wanted, in: exercise) } ?? allowed.first
    guard let rung = nearest?.id else { return }
    state.rung = rung
    state.held = true
    state.easy = 0
    state.skips = 0
    state.amount = max(state.amount, .fewer)
    let what = exercise.name.inSentence
    let version = name(rung, of: exercise)
    decide(
      Decision(
        rule: .overruled, date: choice.at.localDate, exercise: exercise.id, from: from, to: rung,
        sentence: honoured
          ? "You chose \(version) for the \(what), so that is what you get."
          : "You asked for \(name(wanted, of: exercise)). What suits you of the \(what) is "
            + "\(version)."),
      for: exercise.id, state)
  }

  private mutating func swap(_ exercise: Exercise, _ other: ExerciseID, _ choice: Choice) {
    var state = result.ladders[exercise.id] ?? LadderState(rung: exercise.start)
    state.swap = other == exercise.id ? nil : other
    state.skips = 0
    let name = exercises[other]?.name.inSentence ?? other.rawValue
    decide(
      Decision(
        rule: .overruled, date: choice.at.localDate, exercise: exercise.id,
        sentence: state.swap == nil
          ? "You took the \(exercise.name.inSentence) back."
          : "You swapped the \(exercise.name.inSentence) for the \(name)."),
      for: exercise.id, state)
  }
}
