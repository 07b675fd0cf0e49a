import Care

/// What the lower back carries in an exercise, in one sentence and with its caveat.
struct LoadNote: Sendable {
  let sentence: String
  let caveat: String
  let source: String

  static let evidence: EvidenceID = "back-load-model"

  /// Nil where the load of the rung is not known.
  init?(_ exercise: Exercise, at rung: RungID, _ rated: RatedRungs) {
    guard let rung = exercise.ladder.first(where: { $0.id == rung }), let load = rated[rung]?.load
    else {
      return nil
    }
    sentence = "\(rung.name): \(load.sentence.inSentence)"
    caveat =
      exercise.kind == .control || exercise.kind == .strength
      ? "A model says so. Holding yourself firm adds to it, and nobody knows well how much."
      : "A model says so, and it may be out by a third."
    source = "#source-" + Self.evidence.rawValue
  }
}
