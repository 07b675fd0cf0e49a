import Care

extension Telling {
  /// How long it takes to tell somebody into an exercise with these recordings: that the last one is
  /// over, a kind word, then name, position, side and every line of the set-up.
  public static func spoken(by recordings: Recordings) -> Telling {
    let words = FixedWords.english
    let pauses = Pauses.usual
    let kind = words.praise.map(recordings.seconds).max() ?? 0
    let before = pauses.bell + recordings.seconds(of: words.relax) + kind + 2 * pauses.phrase
    return Telling { exercise, rung in
      let side = exercise.sides == .each ? Array(words.sides.values.prefix(1)) : []
      let position = words.positions[rung.position.rawValue].map { [$0] } ?? []
      let opening = [Phrasebook.name(exercise.name)] + position + side
      let named = opening.reduce(-pauses.phrase) {
        $0 + recordings.seconds(of: $1) + pauses.phrase
      }
      let lines = rung.setUp.isEmpty ? exercise.setUp : rung.setUp
      return lines.reduce(before + named + pauses.last) {
        $0 + pauses.sentence + recordings.seconds(of: $1)
      }
    }
  }
}
