import Care

extension Database {
  /// Begins a programme. Already in it: nothing changes, and the day they began stays.
  public func enrol(
    _ person: PersonID, in programme: ProgrammeID, at moment: Moment
  ) async throws(DatabaseError) {
    try await store.write { db in
      try db.run(
        """
        INSERT INTO enrolment (person, programme, started_ms, started_zone, started_date)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (person, programme) WHERE ended_ms IS NULL DO NOTHING
        """, person, programme, moment)
    }
  }

  /// Ends a running programme; what was done in it stays.
  public func endEnrolment(
    of person: PersonID, in programme: ProgrammeID, at moment: Moment
  ) async throws(DatabaseError) {
    try await store.write { db in
      try db.run(
        """
        UPDATE enrolment SET ended_ms = ?, ended_zone = ?, ended_date = ?
        WHERE person = ? AND programme = ? AND ended_ms IS NULL
        """, moment, person, programme)
    }
  }
}

func readEnrolments(_ db: any Connection, of person: PersonID) throws -> [Enrolment] {
  try db.all(Queries.enrolments, person) {
    try Enrolment(programme: $0.next(), started: $0.next(), ended: $0.next())
  }
}
