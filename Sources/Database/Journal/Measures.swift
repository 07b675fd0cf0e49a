import Care

extension Database {
  /// Adds a measurement; one with the same id that is there already stays as it is.
  public func recordMeasurement(
    _ measurement: Measurement, of person: PersonID
  ) async throws(DatabaseError) {
    try await store.write { db in
      try db.run(
        """
        INSERT INTO measurement (person, id, at_ms, at_zone, at_date, test, side, method, trials)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (person, id) DO NOTHING
        """, person, measurement.id, measurement.at, measurement.test, measurement.side,
        measurement.method, Words(measurement.trials))
    }
  }

  /// Adds a questionnaire as it was filled in; one with the same id that is there already stays as
  /// it is.
  public func recordQuestionnaire(
    _ filled: Filled, of person: PersonID
  ) async throws(DatabaseError) {
    try await store.write { db in
      try db.run(
        """
        INSERT INTO questionnaire (person, id, at_ms, at_zone, at_date, instrument, score, answers)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (person, id) DO NOTHING
        """, person, filled.id, filled.at, filled.instrument, filled.score, JSON(filled.answers))
    }
  }
}

func readMeasurements(_ db: any Connection, of person: PersonID) throws -> [Measurement] {
  try db.all(Queries.measurements, person) {
    try Measurement(
      id: $0.next(), at: $0.next(), test: $0.next(), side: $0.next(),
      trials: $0.next(Words.self).numbers(), method: $0.next())
  }
}

func readFilled(_ db: any Connection, of person: PersonID) throws -> [Filled] {
  try db.all(Queries.questionnaires, person) {
    try Filled(
      id: $0.next(), instrument: $0.next(), at: $0.next(),
      answers: $0.next(JSON<[String: Answer]>.self).content(), score: $0.next())
  }
}
