import Care

extension Database {
  /// Adds what the person decided: a rung of their own, a swap, a flare day. One with the same id
  /// that is there already stays as it is.
  public func recordChoice(_ choice: Choice, of person: PersonID) async throws(DatabaseError) {
    try await store.write { db in
      try db.run(
        """
        INSERT INTO choice (person, id, at_ms, at_zone, at_date, kind, exercise, rung, swap, day)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (person, id) DO NOTHING
        """, person, ChoiceRow(choice))
    }
  }
}

func readChoices(_ db: any Connection, of person: PersonID) throws -> [Choice] {
  try db.all(Queries.choices, person) { try $0.next(ChoiceRow.self).choice() }
}

/// A choice as its row: one column for each thing a choice can say.
private struct ChoiceRow: Stored {
  var id: String
  var at: Moment
  var kind: Kind
  var exercise: ExerciseID?
  var rung: RungID?
  var swap: ExerciseID?
  var day: Choice.Day?

  enum Kind: String, Stored {
    case rung, swap, day
    case clinicianAgreed = "clinician-agreed"
    case reviewedLadders = "reviewed-ladders"
  }

  static let columns = 9

  var values: [Value] {
    id.values + at.values + kind.values + exercise.values + rung.values + swap.values + day.values
  }

  static func read(_ fields: inout Fields) throws -> ChoiceRow {
    try ChoiceRow(
      id: fields.next(), at: fields.next(), kind: fields.next(), exercise: fields.next(),
      rung: fields.next(), swap: fields.next(), day: fields.next())
  }
}

extension ChoiceRow {
  init(_ choice: Choice) {
    self.init(id: choice.id, at: choice.at, kind: .day)
    switch choice.what {
    case .rung(let name, let to): (kind, exercise, rung) = (.rung, name, to)
    case .swap(let name, let other): (kind, exercise, swap) = (.swap, name, other)
    case .day(let today): (kind, day) = (.day, today)
    case .clinicianAgreed: kind = .clinicianAgreed
    case .reviewedLadders: kind = .reviewedLadders
    }
  }

  func choice() throws -> Choice { Choice(id: id, at: at, what: try what()) }

  private func what() throws -> Choice.What {
    switch (kind, exercise, rung, swap, day) {
    case (.rung, let exercise?, let rung?, _, _): .rung(exercise, rung)
    case (.swap, let exercise?, _, let swap?, _): .swap(exercise, with: swap)
    case (.day, _, _, _, let day?): .day(day)
    case (.clinicianAgreed, _, _, _, _): .clinicianAgreed
    case (.reviewedLadders, _, _, _, _): .reviewedLadders
    default: throw DatabaseError.damaged("choice \(id) says too little for a \(kind.rawValue)")
    }
  }
}
