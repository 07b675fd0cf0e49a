import Care

/// Everything that chooses a person's next session and draws their progress, read as one moment.
public struct CareRecord: Hashable, Sendable {
  /// Of the clock's own events (`stepped`, `wentBack`, `paused`, `resumed`) only the furthest step
  /// of each session is here; every other event is.
  public var history: History
  /// Earlier first.
  public var enrolments: [Enrolment]
  public var settings: PersonSettings
}

extension Database {
  /// The person's record; that of somebody unknown is empty. The cost grows with this person's own
  /// history and not with how many others there are.
  public func careRecord(of person: PersonID) async throws(DatabaseError) -> CareRecord {
    try await store.read { db in
      let sessions = try readSessions(db, of: person)
      return try CareRecord(
        history: History(
          sessions: sessions.map(\.record),
          events: readEvents(db, of: person, in: sessions),
          mornings: readMornings(db, of: person),
          choices: readChoices(db, of: person),
          screenings: readScreenings(db, of: person),
          filled: readFilled(db, of: person),
          measurements: readMeasurements(db, of: person)),
        enrolments: readEnrolments(db, of: person),
        settings: readSettings(db, of: person))
    }
  }
}

private struct KnownSession {
  var key: Int64
  var record: SessionRecord
}

private func readSessions(_ db: any Connection, of person: PersonID) throws -> [KnownSession] {
  var sessions = try db.all(Queries.sessions, person) {
    try KnownSession(
      key: $0.next(),
      record: SessionRecord(
        id: $0.next(), programme: $0.next(), template: $0.next(), week: $0.next(),
        kind: $0.next(), started: $0.next(), items: [], steps: $0.next()))
  }
  let places = Dictionary(uniqueKeysWithValues: zip(sessions.map(\.key), sessions.indices))
  try db.each(Queries.items, values: person.values) { row in
    guard let place = places[try row.next()] else { return }
    let item = try SessionRecord.Item(
      exercise: row.next(), rung: row.next(), lastStep: row.next())
    sessions[place].record.items.append(item)
  }
  return sessions
}

private func readEvents(
  _ db: any Connection, of person: PersonID, in sessions: [KnownSession]
) throws -> [SessionEvent] {
  let uuids = Dictionary(uniqueKeysWithValues: sessions.map { ($0.key, $0.record.id) })
  var events: [SessionEvent] = []
  for query in [Queries.tellingEvents(in: db.dialect), Queries.furthestSteps] {
    try db.each(query, values: person.values) { row in
      guard let uuid = uuids[try row.next()] else { return }
      events.append(try row.next(EventRow.self).event(ofSession: uuid))
    }
  }
  return events
}
