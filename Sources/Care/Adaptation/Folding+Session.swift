/// The rules a session fires, one per exercise, the most careful first (docs/care-rules.md).
extension Folding {
  mutating func take(_ outcome: SessionOutcome) {
    before = result.ladders
    self.outcome = outcome
    morningSpoke = false
    result.decisions = []
    for exercise in outcome.exercises {
      guard let known = exercises[exercise.exercise] else { continue }
      take(exercise.known(to: known), of: known, in: outcome)
    }
    if outcome.counts && outcome.record.kind != .flare { wake(except: outcome) }
    let stopped = PainRule.action(score: outcome.worst, spread: outcome.spread) == .stop
    result.last = Adaptation.LastSession(
      id: outcome.record.id, date: outcome.record.started.localDate, stamp: outcome.stamp,
      kind: outcome.record.kind, worst: outcome.worst, spread: outcome.spread,
      stops: stopped ? (result.last?.stops ?? 0) + 1 : 0)
  }

  /// What rested through this session comes back, with less at first.
  private mutating func wake(except outcome: SessionOutcome) {
    let present = Set(outcome.exercises.map(\.exercise))
    for (id, state) in result.ladders where state.amount == .none && !present.contains(id) {
      result.ladders[id]?.amount = .fewer
    }
  }

  private mutating func take(
    _ done: ExerciseOutcome, of exercise: Exercise, in outcome: SessionOutcome
  ) {
    var state = result.ladders[exercise.id] ?? LadderState(rung: done.planned)
    follow(done.planned, of: exercise, in: outcome, &state)
    if done.done { state.decision = nil }
    if done.pain?.spread == true || !done.isCalm {
      hurt(done, of: exercise, state, outcome)
    } else if done.skipped {
      skipped(exercise, state, outcome)
    } else if done.rung != done.planned {
      moved(done, of: exercise, state, outcome)
    } else if outcome.record.kind != .flare {
      calm(done, of: exercise, state, outcome)
    } else {
      result.ladders[exercise.id] = state
    }
  }

  /// Where a measured leg chose the rung and nothing else has spoken yet, the person stands where
  /// they were planned.
  private func follow(
    _ planned: RungID, of exercise: Exercise, in outcome: SessionOutcome, _ state: inout LadderState
  ) {
    guard planned != state.rung, outcome.record.kind != .flare,
      circumstances.legSpeaks(of: exercise, state)
    else { return }
    state.rung = planned
    state.easy = 0
  }

  private mutating func hurt(
    _ done: ExerciseOutcome, of exercise: Exercise, _ old: LadderState, _ outcome: SessionOutcome
  ) {
    let pain = done.pain ?? .init(score: done.score, spread: false, rung: done.rung)
    let action = PainRule.action(score: pain.score, spread: pain.spread)
    let lower = easier(than: pain.rung, of: exercise)
    var state = old
    state.easy = 0
    state.hard = 0
    state.skips = 0
    state.held = true
    state.rung = lower?.id ?? pain.rung
    for other in [done.rung, old.rung] where isHarder(state.rung, than: other, in: exercise) {
      state.rung = other
    }
    let bottom = lower == nil && (old.amount < .full || action == .stop)
    state.amount = pain.spread || bottom ? .none : .fewer
    decide(
      Decision(
        rule: pain.spread ? .spread : action == .stop ? .painStop : .painEasier,
        date: outcome.record.started.localDate, exercise: exercise.id, from: pain.rung,
        to: state.rung,
        sentence: hurtSentence(pain, exercise, state, changed: state.rung != pain.rung)),
      for: exercise.id, state)
  }

  private func hurtSentence(
    _ pain: ExerciseOutcome.Pain, _ exercise: Exercise, _ state: LadderState, changed: Bool
  ) -> String {
    let what = exercise.name.inSentence
    if pain.spread {
      return "It spread down your leg while doing the \(what), so it rests next time."
    }
    let start = "You said \(pain.score) while doing the \(what)"
    if state.amount == .none { return "\(start), and that was its easiest, so it rests next time." }
    let less = fewerWords(state.rung, of: exercise)
    guard changed else {
      return less.isEmpty
        ? "\(start), so next time it stays at its easiest."
        : "\(start), so next time it stays at its easiest, with \(less)."
    }
    return "\(start), so next time it is the easier version, \(name(state.rung, of: exercise))"
      + (less.isEmpty ? "." : ", with \(less).")
  }

  private mutating func skipped(
    _ exercise: Exercise, _ old: LadderState, _ outcome: SessionOutcome
  ) {
    var state = old
    state.easy = 0
    state.skips += 1
    guard state.skips >= 2 else {
      result.ladders[exercise.id] = state
      return
    }
    state.skips = 0
    let what = exercise.name.inSentence
    let lower = easier(than: state.rung, of: exercise)
    let offer = lower == nil ? standIn(for: exercise) : nil
    let sentence =
      if let lower {
        "You skipped the \(what) twice, so next time it is the easier version, "
          + "\(lower.name.quoted)."
      } else if let offer {
        "You skipped the \(what) twice. You may swap it for the \(offer.name.inSentence)."
      } else {
        "You skipped the \(what) twice. That is fine: it stays, and you may skip it."
      }
    let from = state.rung
    state.rung = lower?.id ?? state.rung
    state.held = state.held || lower != nil
    decide(
      Decision(
        rule: .skippedTwice, date: outcome.record.started.localDate, exercise: exercise.id,
        from: from, to: state.rung, sentence: sentence, offer: offer?.id), for: exercise.id, state)
  }

  private func standIn(for exercise: Exercise) -> Exercise? {
    exercise.instead.lazy.compactMap { exercises[$0] }.first {
      !$0.allowance(in: circumstances).rungs.isEmpty
    }
  }

  /// The person moved on the ladder themselves.
  private mutating func moved(
    _ done: ExerciseOutcome, of exercise: Exercise, _ old: LadderState, _ outcome: SessionOutcome
  ) {
    var state = old
    state.easy = 0
    state.skips = 0
    let what = exercise.name.inSentence
    let harder = isHarder(done.rung, than: done.planned, in: exercise)
    let well = done.done && outcome.effort != .hard
    state.rung = harder && !well ? done.planned : done.rung
    state.held = true
    let version = name(state.rung, of: exercise)
    let sentence =
      if !harder {
        "You made the \(what) easier, so it stays with \(version)."
      } else if well {
        "You made the \(what) harder and it went well, so it stays with \(version)."
      } else {
        "You tried a harder \(what) and it was a lot, so next time it is \(version) again."
      }
    decide(
      Decision(
        rule: harder ? .harderPressed : .easierPressed, date: outcome.record.started.localDate,
        exercise: exercise.id, from: done.planned, to: state.rung, sentence: sentence),
      for: exercise.id, state)
  }
}
