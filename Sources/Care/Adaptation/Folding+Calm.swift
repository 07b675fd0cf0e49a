/// The rules of a session that went without trouble.
extension Folding {
  mutating func calm(
    _ done: ExerciseOutcome, of exercise: Exercise, _ old: LadderState, _ outcome: SessionOutcome
  ) {
    var state = old
    guard done.done, outcome.counts else {
      state.easy = 0
      result.ladders[exercise.id] = state
      return
    }
    state.skips = 0
    state.hard = outcome.effort == .hard ? state.hard + 1 : 0
    let painless = done.score == 0 && done.rung == state.rung
    state.easy = outcome.effort == .easy && painless ? state.easy + 1 : 0
    let date = outcome.record.started.localDate
    if state.amount < .full, outcome.effort != .hard {
      settle(exercise, state, date)
    } else if state.hard >= 2 {
      ease(exercise, state, date)
    } else if state.easy >= 2, let next = harder(than: state.rung, of: exercise) {
      climb(exercise, state, to: next, date)
    } else {
      result.ladders[exercise.id] = state
    }
  }

  private mutating func settle(_ exercise: Exercise, _ old: LadderState, _ date: LocalDate) {
    var state = old
    state.amount = .full
    state.easy = 0
    decide(
      Decision(
        rule: .settled, date: date, exercise: exercise.id, from: state.rung, to: state.rung,
        sentence: "The \(exercise.name.inSentence) went well again, so you do all of it next time."
      ), for: exercise.id, state)
  }

  private mutating func ease(_ exercise: Exercise, _ old: LadderState, _ date: LocalDate) {
    var state = old
    state.hard = 0
    state.amount = .fewer
    let less = fewerWords(state.rung, of: exercise)
    guard !less.isEmpty else {
      result.ladders[exercise.id] = state
      return
    }
    decide(
      Decision(
        rule: .hardTwice, date: date, exercise: exercise.id, from: state.rung, to: state.rung,
        sentence:
          "Two sessions were hard, so the \(exercise.name.inSentence) has \(less) next time."
      ), for: exercise.id, state)
  }

  private mutating func climb(
    _ exercise: Exercise, _ old: LadderState, to next: Rung, _ date: LocalDate
  ) {
    var state = old
    state.easy = 0
    state.held = false
    state.climbed = true
    let from = state.rung
    state.rung = next.id
    decide(
      Decision(
        rule: .easyTwice, date: date, exercise: exercise.id, from: from, to: next.id,
        sentence:
          "The \(exercise.name.inSentence) was easy twice and did not hurt, so next time it "
          + "is one step harder: \(next.name.quoted)."), for: exercise.id, state)
  }
}
