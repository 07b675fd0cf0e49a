extension Circumstances {
  /// The ladder of an exercise, gentle first, as this person climbs it. A held hamstring stretch is
  /// as strong as the range it needs, in steps of ten degrees, which is about what a test of it is
  /// good for; within a step, and for everything else, the written order stands. It does not depend
  /// on how far the person's leg goes, so reading an old history again gives the same.
  public func ladder(of exercise: Exercise) -> [Rung] {
    guard exercise.isHamstringStretch, let ratings = stretches?.rungs[exercise.id],
      exercise.ladder.allSatisfy({ ratings[$0.id] != nil })
    else { return exercise.ladder }
    let tens = exercise.ladder.map { ((ratings[$0.id]?.needs ?? 0) / 10).rounded() }
    return exercise.ladder.indices.sorted { (tens[$0], $0) < (tens[$1], $1) }
      .map { exercise.ladder[$0] }
  }

  /// What this person may do of an exercise, gentle first as they climb it.
  func rungs(of exercise: Exercise) -> [Rung] {
    let allowed = Set(exercise.allowance(in: self).rungs.map(\.id))
    return ladder(of: exercise).filter { allowed.contains($0.id) }
  }

  /// A measured leg chooses the rung: neither pain nor effort nor the person has spoken yet.
  func legSpeaks(of exercise: Exercise, _ state: LadderState?) -> Bool {
    if let state, state.held || state.climbed { return false }
    return stretches?.speak(of: exercise) == true
  }
}
