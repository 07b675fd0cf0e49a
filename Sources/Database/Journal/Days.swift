import Care

/// How the person was the morning after.
public struct Morning: Hashable, Sendable {
  public var at: Moment
  /// NPRS 0 to 10.
  public var pain: Int
  /// Worse than before the last session.
  public var worse: Bool
  /// Spread down the leg.
  public var spread: Bool

  public init(at: Moment, pain: Int, worse: Bool, spread: Bool) {
    self.at = at
    self.pain = pain
    self.worse = worse
    self.spread = spread
  }
}

/// The person chose another rung than the rule offered.
public struct Overrule: Hashable, Sendable {
  public var at: Moment
  public var exercise: ExerciseID
  public var offered: RungID
  public var chosen: RungID

  public init(at: Moment, exercise: ExerciseID, offered: RungID, chosen: RungID) {
    self.at = at
    self.exercise = exercise
    self.offered = offered
    self.chosen = chosen
  }
}

extension Database {
  /// One for each local day; a later answer on the same day replaces an earlier one, however they
  /// arrive.
  public func recordMorning(
    _ morning: Morning, of person: PersonID
  ) async throws(DatabaseError) {
    try await store.write { db in
      try db.run(
        """
        INSERT INTO morning (person, at_ms, at_zone, at_date, pain, worse, spread)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (person, at_date) DO UPDATE SET at_ms = excluded.at_ms,
          at_zone = excluded.at_zone, pain = excluded.pain, worse = excluded.worse,
          spread = excluded.spread
        WHERE excluded.at_ms >= morning.at_ms
        """, person, morning.at, morning.pain, morning.worse, morning.spread)
    }
  }

  /// Marks the local day of this moment as a flare day. Twice is once.
  public func recordFlareDay(
    of person: PersonID, at moment: Moment
  ) async throws(DatabaseError) {
    try await store.write { db in
      try db.run(
        """
        INSERT INTO flare_day (person, at_ms, at_zone, at_date) VALUES (?, ?, ?, ?)
        ON CONFLICT (person, at_date) DO NOTHING
        """, person, moment)
    }
  }

  /// Takes the mark from a day: it was not a flare after all.
  public func removeFlareDay(
    of person: PersonID, on day: LocalDate
  ) async throws(DatabaseError) {
    try await store.write { db in
      try db.run("DELETE FROM flare_day WHERE person = ? AND at_date = ?", person, day)
    }
  }

  public func recordOverrule(
    _ overrule: Overrule, of person: PersonID
  ) async throws(DatabaseError) {
    try await store.write { db in
      try db.run(
        """
        INSERT INTO overrule (person, at_ms, at_zone, at_date, exercise, offered, chosen)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """, person, overrule.at, overrule.exercise, overrule.offered, overrule.chosen)
    }
  }
}

func readMornings(_ db: any Connection, of person: PersonID) throws -> [Morning] {
  try db.all(Queries.mornings, person) {
    try Morning(at: $0.next(), pain: $0.next(), worse: $0.next(), spread: $0.next())
  }
}

func readFlareDays(_ db: any Connection, of person: PersonID) throws -> [LocalDate] {
  try db.all(Queries.flareDays, person) { try $0.next() }
}

func readOverrules(_ db: any Connection, of person: PersonID) throws -> [Overrule] {
  try db.all(Queries.overrules, person) {
    try Overrule(at: $0.next(), exercise: $0.next(), offered: $0.next(), chosen: $0.next())
  }
}
