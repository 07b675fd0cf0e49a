import Care

/// Answers of a screening that is under way, kept so that nothing has to be answered twice.
public struct ScreeningDraft: Hashable, Sendable {
  public var pack: String
  public var version: String
  public var answers: Answers

  public init(pack: String, version: String, answers: Answers) {
    self.pack = pack
    self.version = version
    self.answers = answers
  }
}

extension Database {
  /// Adds a screening that reached a decision, with the answers that led there, and clears the
  /// draft. Screenings are only ever added; one with the same id stays as it is.
  ///
  /// - Parameter id: a lower-case UUID.
  public func recordScreening(
    _ screened: Screened, id: String, answers: Answers, of person: PersonID
  ) async throws(DatabaseError) {
    try await store.write { db in
      let result = screened.result
      try db.run(
        """
        INSERT INTO screening (person, id, at_ms, at_zone, at_date, pack, version, verdict, tags,
          reasons, sorted, answers)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (person, id) DO NOTHING
        """, person, id, screened.at, result.pack, result.version, result.verdict,
        Words(result.tags), JSON(result.reasons), result.sorted, JSON(answers))
      try db.run("DELETE FROM screening_draft WHERE person = ?", person)
    }
  }

  /// Keeps the answers so far, in place of those kept before.
  public func keepDraft(
    _ draft: ScreeningDraft, of person: PersonID, at moment: Moment
  ) async throws(DatabaseError) {
    try await store.write { db in
      try db.run(
        """
        INSERT INTO screening_draft
          (person, changed_ms, changed_zone, changed_date, pack, version, answers)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (person) DO UPDATE SET changed_ms = excluded.changed_ms,
          changed_zone = excluded.changed_zone, changed_date = excluded.changed_date,
          pack = excluded.pack, version = excluded.version, answers = excluded.answers
        """, person, moment, draft.pack, draft.version, JSON(draft.answers))
    }
  }

  /// The answers of a screening that is under way; nil when there is none.
  public func draft(of person: PersonID) async throws(DatabaseError) -> ScreeningDraft? {
    try await store.read { db in
      try db.first("SELECT pack, version, answers FROM screening_draft WHERE person = ?", person) {
        try ScreeningDraft(
          pack: $0.next(), version: $0.next(), answers: $0.next(JSON<Answers>.self).content())
      }
    }
  }

  /// The answers of the latest screening, for asking again only what has to be asked again.
  public func latestAnswers(of person: PersonID) async throws(DatabaseError) -> Answers? {
    try await store.read { db in
      try db.first(Queries.latestAnswers, person) { try $0.next(JSON<Answers>.self).content() }
    }
  }
}

func readScreenings(_ db: any Connection, of person: PersonID) throws -> [Screened] {
  try db.all(Queries.screenings, person) { row in
    let at = try row.next(Moment.self)
    let result = try ScreeningResult(
      pack: row.next(), version: row.next(), verdict: row.next(),
      tags: row.next(Words.self).set(),
      reasons: row.next(JSON<[ScreeningResult.Reason]>.self).content(), sorted: row.next())
    return Screened(at: at, result: result)
  }
}
