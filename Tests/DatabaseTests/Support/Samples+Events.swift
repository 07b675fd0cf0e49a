import Care

/// An event of every kind in turn, at a second of its own.
func anyEvent(in session: String, at second: Int, _ dice: inout Dice) -> SessionEvent {
  let exercise: ExerciseID = Bool.random(using: &dice) ? "strap-leg-raise" : "chair-hinge"
  let step = Int.random(in: 0..<40, using: &dice)
  let kinds: [SessionEvent.What] = [
    .started, .stepped(step), .stepped(step), .stepped(step), .easier(exercise, to: "bent"),
    .harder(exercise, to: "straight"),
    .hurts(exercise, score: step % 11, spread: step % 2 == 0), .skipped(exercise),
    .wentBack(step), .paused, .resumed, .stopped, .rated(.right), .best(exercise), .finished,
  ]
  let what = kinds[Int.random(in: 0..<kinds.count, using: &dice)]
  return event(what, in: session, at: second)
}

extension Array {
  /// The same elements cut into parts of one to seven.
  func batches(_ dice: inout Dice) -> [[Element]] {
    var parts: [[Element]] = []
    var rest = self[...]
    while !rest.isEmpty {
      let count = Int.random(in: 1...7, using: &dice)
      parts.append(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    return parts
  }
}
