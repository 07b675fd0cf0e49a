import Care

/// A screening as it was answered. Screenings are only ever added.
public struct Screening: Hashable, Sendable {
  public var at: Moment
  public var pack: String
  public var version: String
  /// By section id.
  public var answers: [String: SectionAnswer]
  public var verdict: Verdict

  public init(
    at: Moment, pack: String, version: String, answers: [String: SectionAnswer], verdict: Verdict
  ) {
    self.at = at
    self.pack = pack
    self.version = version
    self.answers = answers
    self.verdict = verdict
  }
}

extension Database {
  /// Adds a screening and makes `tags` the person's circumstances. A tag they had before keeps
  /// the moment since which it holds.
  public func recordScreening(
    _ screening: Screening, tags: Set<Tag>, of person: PersonID
  ) async throws(DatabaseError) {
    try await store.write { db in
      try db.run(
        """
        INSERT INTO screening
          (person, at_ms, at_zone, at_date, pack, version, answers, verdict)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """, person, screening.at, screening.pack, screening.version, JSON(screening.answers),
        screening.verdict)
      try replaceTags(db, with: tags, of: person, at: screening.at)
    }
  }

  /// The latest screening, if there was one.
  public func screening(of person: PersonID) async throws(DatabaseError) -> Screening? {
    try await store.read { try latestScreening($0, of: person) }
  }

  /// Makes these the person's circumstances without a screening, as the settings page does.
  public func changeTags(
    _ tags: Set<Tag>, of person: PersonID, at moment: Moment
  ) async throws(DatabaseError) {
    try await store.write { try replaceTags($0, with: tags, of: person, at: moment) }
  }

  public func tags(of person: PersonID) async throws(DatabaseError) -> Set<Tag> {
    try await store.read { try readTags($0, of: person) }
  }
}

func latestScreening(_ db: any Connection, of person: PersonID) throws -> Screening? {
  try db.first(Queries.latestScreening, person) {
    try Screening(
      at: $0.next(), pack: $0.next(), version: $0.next(),
      answers: $0.next(JSON<[String: SectionAnswer]>.self).content(), verdict: $0.next())
  }
}

func readTags(_ db: any Connection, of person: PersonID) throws -> Set<Tag> {
  Set(try db.all(Queries.tags, person) { try $0.next(Tag.self) })
}

private func replaceTags(
  _ db: any Connection, with tags: Set<Tag>, of person: PersonID, at moment: Moment
) throws {
  let held = try readTags(db, of: person)
  for tag in held.subtracting(tags) {
    try db.run("DELETE FROM circumstance WHERE person = ? AND tag = ?", person, tag)
  }
  for tag in tags.subtracting(held) {
    try db.run(
      """
      INSERT INTO circumstance (person, tag, since_ms, since_zone, since_date)
      VALUES (?, ?, ?, ?, ?) ON CONFLICT (person, tag) DO NOTHING
      """, person, tag, moment)
  }
}
