extension SessionTemplate {
  /// Three gentle items for a flare day: breathing or rest first, then easy movement, from the
  /// exercises marked gentle that this person may do and that pain has not put to rest. Each at
  /// its easiest; fewer when fewer are possible.
  public static func flare(
    exercises: [ExerciseID: Exercise], for circumstances: Circumstances,
    ladders: [ExerciseID: LadderState] = [:]
  ) -> SessionTemplate {
    let possible = exercises.values.sorted { $0.id < $1.id }.filter {
      $0.gentle && !$0.isHamstringStretch && ladders[$0.id]?.amount != LadderState.Amount.none
        && !$0.allowance(in: circumstances).rungs.isEmpty
    }
    let calm = possible.filter { $0.kind == .breathing }.prefix(1)
    let moving = possible.filter { $0.kind != .breathing }.prefix(3 - calm.count)
    let items = (calm + moving).map {
      Item.exercise(Prescription(exercise: $0.id, rung: $0.ladder.first?.id, dose: nil, spare: 0))
    }
    return SessionTemplate(
      id: "flare", name: "A gentle day", free: true,
      blocks: [Block(name: "Gently", items: items)])
  }
}
