import Care

extension Database {
  /// One for each local day; a later answer on the same day replaces an earlier one, in whatever
  /// order they arrive.
  public func recordMorning(
    _ morning: MorningCheck, of person: PersonID
  ) async throws(DatabaseError) {
    try await store.write { db in
      try db.run(
        """
        INSERT INTO morning (person, at_ms, at_zone, at_date, pain, worse, spread, new)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (person, at_date) DO UPDATE SET at_ms = excluded.at_ms,
          at_zone = excluded.at_zone, pain = excluded.pain, worse = excluded.worse,
          spread = excluded.spread, new = excluded.new
        WHERE excluded.at_ms >= morning.at_ms
        """, person, morning.at, morning.pain, morning.worse, morning.spread, morning.new)
    }
  }
}

func readMornings(_ db: any Connection, of person: PersonID) throws -> [MorningCheck] {
  try db.all(Queries.mornings, person) {
    try MorningCheck(
      at: $0.next(), pain: $0.next(), worse: $0.next(), spread: $0.next(), new: $0.next())
  }
}
