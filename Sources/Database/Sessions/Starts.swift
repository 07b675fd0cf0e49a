import Care

extension Database {
  /// Starts a session. The same id again changes nothing, whatever else is different.
  ///
  /// - Parameter planJSON: the whole plan as the page gets it, so that it can be opened again
  ///   unchanged.
  /// - Throws: `noSuchSession` when the id is that of another person's session.
  public func startSession(
    _ session: SessionRecord, planJSON: String, of person: PersonID
  ) async throws(DatabaseError) {
    try await store.write { db in
      let made = try db.first(
        """
        INSERT INTO session (uuid, person, programme, template, week, kind, steps,
          started_ms, started_zone, started_date)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uuid) DO NOTHING RETURNING id
        """, session.id, person, session.programme, session.template, session.week, session.kind,
        session.steps, session.started
      ) { try $0.next(Int64.self) }
      guard let made else {
        _ = try sessionKey(db, uuid: session.id, of: person)
        return
      }
      try db.run("INSERT INTO session_plan (session, plan) VALUES (?, ?)", made, planJSON)
      for (number, item) in session.items.enumerated() {
        try db.run(
          """
          INSERT INTO session_item (session, number, exercise, rung, last_step)
          VALUES (?, ?, ?, ?, ?)
          """, made, number, item.exercise, item.rung, item.lastStep)
      }
    }
  }

  /// The plan's JSON as it was at "Start".
  ///
  /// - Throws: `noSuchSession`, also when it is another person's.
  public func planJSON(
    ofSession uuid: String, of person: PersonID
  ) async throws(DatabaseError) -> String {
    try await store.read { db in
      let session = try sessionKey(db, uuid: uuid, of: person)
      let plan = try db.first("SELECT plan FROM session_plan WHERE session = ?", session) {
        try $0.next(String.self)
      }
      guard let plan else { throw DatabaseError.damaged("session \(uuid) has no plan") }
      return plan
    }
  }
}

/// The database's own number of a session, if it is this person's.
func sessionKey(_ db: any Connection, uuid: String, of person: PersonID) throws -> Int64 {
  let key = try db.first(Queries.sessionKey, uuid, person) { try $0.next(Int64.self) }
  guard let key else { throw DatabaseError.noSuchSession(uuid) }
  return key
}
