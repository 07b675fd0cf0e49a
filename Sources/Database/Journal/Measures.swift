import Care

/// A questionnaire as it was answered, with its score by the pack's rule.
public struct QuestionnaireAnswer: Hashable, Sendable {
  /// A lower-case UUID made with the form, so that sending it twice stores it once.
  public var id: String
  public var at: Moment
  public var instrument: InstrumentID
  public var score: Double
  /// What was entered, by item id.
  public var answers: [String: String]

  public init(
    id: String, at: Moment, instrument: InstrumentID, score: Double, answers: [String: String]
  ) {
    self.id = id
    self.at = at
    self.instrument = instrument
    self.score = score
    self.answers = answers
  }
}

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

  /// Adds an answered questionnaire; one with the same id that is there already stays as it is.
  public func recordQuestionnaire(
    _ answer: QuestionnaireAnswer, of person: PersonID
  ) async throws(DatabaseError) {
    try await store.write { db in
      try db.run(
        """
        INSERT INTO questionnaire (person, id, at_ms, at_zone, at_date, instrument, score, answers)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (person, id) DO NOTHING
        """, person, answer.id, answer.at, answer.instrument, answer.score, JSON(answer.answers))
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

func readQuestionnaires(
  _ db: any Connection, of person: PersonID
) throws -> [QuestionnaireAnswer] {
  try db.all(Queries.questionnaires, person) {
    try QuestionnaireAnswer(
      id: $0.next(), at: $0.next(), instrument: $0.next(), score: $0.next(),
      answers: $0.next(JSON<[String: String]>.self).content())
  }
}
