import Care

@testable import Database

/// Fills a database, so that planners and stopwatches see a crowd.
extension Database {
  /// Adds people with a little of everything each: a device, an e-mail address, settings, a
  /// screening, an enrolment, a morning, a choice, two measurements, a questionnaire, and `sessions` sessions of four exercises and
  /// eight events.
  func addCrowd(
    _ people: Int, sessions: Int = 1, at moment: Moment
  ) async throws(DatabaseError) {
    var left = people
    while left > 0 {
      let count = min(left, 50_000)
      try await store.write { try Crowd(moment: moment).add(count, sessions: sessions, to: $0) }
      left -= count
    }
    // PostgreSQL counts by itself in time; SQLite is never asked to (see `Dialect.indexed`).
    try await store.write { if $0.dialect is PostgresDialect { try $0.script("ANALYZE") } }
  }
}

private struct Crowd {
  var moment: Moment

  func add(_ count: Int, sessions: Int, to db: any Connection) throws {
    let last = try top("person", in: db)
    try db.run(
      """
      INSERT INTO person (made_ms, made_zone, made_date)
      WITH RECURSIVE counter (number) AS (
        SELECT 1 UNION ALL SELECT number + 1 FROM counter WHERE number < ?)
      SELECT CAST(? AS BIGINT), CAST(? AS TEXT), CAST(? AS TEXT) FROM counter
      """, count, moment)
    for statement in Self.ofPerson { try db.run(statement, moment, last) }
    for number in 0..<sessions { try addSessions(number, after: last, to: db) }
  }

  private func addSessions(_ number: Int, after last: Int64, to db: any Connection) throws {
    let before = try top("session", in: db)
    try db.run(Self.session, number, moment, last)
    for statement in Self.ofSession { try db.run(statement, before) }
    for statement in Self.events { try db.run(statement, moment, before) }
  }

  private func top(_ table: String, in db: any Connection) throws -> Int64 {
    try db.first("SELECT coalesce(max(id), 0) FROM \(table)") { try $0.next() } ?? 0
  }

  /// A UUID that ends in the row's own number, with `mark` to keep one kind from another.
  private static func uuid(_ mark: String, _ number: String = "id") -> String {
    "'\(mark)-0000-4000-8000-' || substr(CAST(1000000000000 + \(number) AS TEXT), 2)"
  }

  private static let at = "CAST(? AS BIGINT), CAST(? AS TEXT), CAST(? AS TEXT)"

  private static let ofPerson = [
    """
    INSERT INTO device (made_ms, made_zone, made_date, token_hash, person)
    SELECT \(at), \(uuid("dec0de00")), id FROM person WHERE id > ?
    """,
    """
    INSERT INTO email_claim (claimed_ms, claimed_zone, claimed_date, person, email)
    SELECT \(at), id, 'person' || CAST(id AS TEXT) || '@example.org' FROM person WHERE id > ?
    """,
    """
    INSERT INTO settings (changed_ms, changed_zone, changed_date,
      person, positions, props, minutes, switch_gap, voice, talk, units)
    SELECT \(at), id, 'chair floor wall', 'chair mat strap', 20, 8, 'recorded', 'full', 'metric'
    FROM person WHERE id > ?
    """,
    """
    INSERT INTO screening (at_ms, at_zone, at_date,
      person, id, pack, version, verdict, sorted, tags, reasons, answers)
    SELECT \(at), id, \(uuid("5c4ee000")), 'back', '1.0', 'go', 1, '', '[]', '{}'
    FROM person WHERE id > ?
    """,
    """
    INSERT INTO enrolment (started_ms, started_zone, started_date, person, programme)
    SELECT \(at), id, 'six-weeks' FROM person WHERE id > ?
    """,
    """
    INSERT INTO morning (at_ms, at_zone, at_date, person, pain, worse, spread, new)
    SELECT \(at), id, 2, 0, 0, 0 FROM person WHERE id > ?
    """,
    """
    INSERT INTO choice (at_ms, at_zone, at_date, person, id, kind, day)
    SELECT \(at), id, \(uuid("c401ce00")), 'day', 'train' FROM person WHERE id > ?
    """,
    """
    INSERT INTO measurement (at_ms, at_zone, at_date, person, id, side, test, method, trials)
    SELECT \(at), person.id, column1 || substr(\(uuid("00000000", "person.id")), 2), column2,
      'straight-leg-raise', 'phone', '61.0 62.5 63.0'
    FROM person CROSS JOIN (VALUES ('a', 'left'), ('b', 'right')) AS sides WHERE person.id > ?
    """,
    """
    INSERT INTO questionnaire (at_ms, at_zone, at_date, person, id, instrument, score, answers)
    SELECT \(at), id, \(uuid("0e57a000")), 'nprs', 4, '{}' FROM person WHERE id > ?
    """,
  ]

  private static let session = """
    INSERT INTO session (uuid, started_ms, started_zone, started_date,
      person, programme, template, week, kind, steps)
    SELECT '5e550000-0000-4000-' || substr(CAST(18000 + CAST(? AS BIGINT) AS TEXT), 2) || '-'
        || substr(CAST(1000000000000 + id AS TEXT), 2),
      \(at), id, 'six-weeks', 'day', 1, 'usual', 40
    FROM person WHERE id > ?
    """

  private static let ofSession = [
    "INSERT INTO session_plan (session, plan) SELECT id, '{}' FROM session WHERE id > ?",
    """
    INSERT INTO session_item (session, number, exercise, rung, last_step)
    SELECT id, column1, column2, 'straight-leg', column1 * 10
    FROM session CROSS JOIN (VALUES (0, 'strap-leg-raise'), (1, 'chair-hinge'), (2, 'bridge'),
      (3, 'bird-dog')) AS exercises WHERE id > ?
    """,
  ]

  private static let events = [
    """
    INSERT INTO session_event (at_ms, at_zone, at_date, session, id, kind, step)
    SELECT \(at), session.id, column1 || substr(\(uuid("00000000", "session.id")), 2), 'stepped',
      column2
    FROM session CROSS JOIN (VALUES ('a', 0), ('b', 10), ('c', 20), ('d', 30), ('e', 39)) AS steps
    WHERE session.id > ?
    """,
    """
    INSERT INTO session_event (at_ms, at_zone, at_date, session, id, kind)
    SELECT \(at), session.id, column1 || substr(\(uuid("00000001", "session.id")), 2), column2
    FROM session CROSS JOIN (VALUES ('a', 'started'), ('b', 'finished')) AS ends
    WHERE session.id > ?
    """,
    """
    INSERT INTO session_event (at_ms, at_zone, at_date, session, id, kind, effort)
    SELECT \(at), id, \(uuid("20000000")), 'rated', 'right' FROM session WHERE id > ?
    """,
  ]
}
