import Care

/// What became of a batch of events.
public struct Receipt: Hashable, Sendable {
  /// Every event of the batch that is now stored, in the batch's order, also those that were
  /// stored before: the page may forget them.
  public var accepted: [String]
  /// Ids among `accepted` under which this session already had an event that says something else.
  /// The first one stays; this one is dropped. Only a broken page does this; log it.
  public var differing: [String]
}

extension Database {
  /// Adds what happened in sessions of this person. An event's id is its name within its session:
  /// sent twice, late or out of order, the result is the same, and a session's progress only goes
  /// forward. One wrong event refuses the whole batch.
  ///
  /// - Throws: `noSuchSession` when a session is unknown or another person's; `unwritable` when
  ///   an event breaks a rule, such as a pain score of 11.
  public func recordEvents(
    _ events: [SessionEvent], of person: PersonID
  ) async throws(DatabaseError) -> Receipt {
    try await store.write { db in
      var receipt = Receipt(accepted: [], differing: [])
      // Always in the same order, so that two batches cannot wait for each other.
      for uuid in Set(events.map(\.session)).sorted() {
        let session = try sessionKey(db, uuid: uuid, of: person)
        let rows = events.filter { $0.session == uuid }.map(EventRow.init)
        receipt.differing += try add(db, rows, to: session)
      }
      receipt.accepted = events.map(\.id)
      return receipt
    }
  }

  /// Every event of a session as it is stored, in the order things happened.
  public func events(
    ofSession uuid: String, of person: PersonID
  ) async throws(DatabaseError) -> [SessionEvent] {
    try await store.read { db in
      let session = try sessionKey(db, uuid: uuid, of: person)
      return try db.all(Queries.eventsOfSession, session) { try $0.next(EventRow.self) }
        .map { try $0.event(ofSession: uuid) }
    }
  }
}

/// The ids that were taken by an event with other content.
private func add(_ db: any Connection, _ rows: [EventRow], to session: Int64) throws -> [String] {
  var differing: [String] = []
  for row in rows {
    let added = try db.run(
      """
      INSERT INTO session_event (session, \(EventRow.names))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (session, id) DO NOTHING
      """, session, row)
    if added == 1 {
      try goForward(db, row, in: session)
    } else if try stored(db, row.id, in: session) != row {
      differing.append(row.id)
    }
  }
  return differing
}

private func stored(_ db: any Connection, _ id: String, in session: Int64) throws -> EventRow? {
  try db.first(
    "SELECT \(EventRow.names) FROM session_event WHERE session = ? AND id = ?", session, id
  ) { try $0.next() }
}

/// The comparison is made by the database on the row as it is now, so that of two requests at the
/// same time the one that is further along wins.
private func goForward(_ db: any Connection, _ row: EventRow, in session: Int64) throws {
  if row.kind == .stepped, let step = row.step {
    try db.run(
      """
      UPDATE session SET furthest_step = ?, furthest_event = ? WHERE id = ?
        AND (furthest_step IS NULL OR furthest_step < ?
          OR (furthest_step = ? AND furthest_event > ?))
      """, step, row.id, session, step, step, row.id)
  }
  if row.kind == .finished {
    try db.run(
      """
      UPDATE session SET finished_ms = ?, finished_zone = ?, finished_date = ? WHERE id = ?
        AND (finished_ms IS NULL OR (finished_ms, finished_zone, finished_date) > (?, ?, ?))
      """, row.at, session, row.at)
  }
}
