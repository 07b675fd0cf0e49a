import Care
import Testing

@testable import Database

/// What can happen to a PostgreSQL server or the way to it, made to happen.
@Suite(.enabled(if: Place.serverURL != nil, "LITHE_TEST_POSTGRES is unset"))
struct ServerTroubleTests {
  @Test func serverThatIsNotThereIsNamed() async {
    let error = await #expect(throws: DatabaseError.self) {
      try await Database.open(.postgres("postgres://lithe@127.0.0.1:1/lithe"))
    }
    #expect(error?.isCannotOpen == true)
    #expect(error?.detail.contains("127.0.0.1") == true)
  }

  @Test func databaseThatIsNotThereIsNamed() async throws {
    let server = try #require(Place.serverURL)
    let error = await #expect(throws: DatabaseError.self) {
      try await Database.open(.postgres(server.replacing("/postgres", with: "/nowhere")))
    }
    #expect(error?.isCannotOpen == true)
    #expect(error?.detail.contains("nowhere") == true)
  }

  @Test func connectionLostMidwayKeepsNothingAndTheNextCallWorks() async throws {
    try await Scratch.database(.postgres) { database in
      let person = try await database.guest()
      let before = try await database.rowCounts()
      let error = await #expect(throws: DatabaseError.self) {
        try await database.store.write { db in
          try db.run(
            """
            INSERT INTO enrolment (person, programme, started_ms, started_zone, started_date)
            VALUES (?, ?, ?, ?, ?)
            """, person, "half", moment())
          try hangUp(db)
          try db.run("DELETE FROM person WHERE id = ?", person)
        }
      }
      #expect(error?.isLostConnection == true)
      #expect(error?.status == 503)
      #expect(try await database.rowCounts() == before)
    }
  }

  @Test func connectionLostBeforeCommitKeepsNothing() async throws {
    try await Scratch.database(.postgres) { database in
      let person = try await database.guest()
      let error = await #expect(throws: DatabaseError.self) {
        try await database.store.write { db in
          try db.run("DELETE FROM person WHERE id = ?", person)
          try hangUp(db)
        }
      }
      #expect(error?.isLostConnection == true)
      #expect(try await database.rowCounts()["person"] == 1)
    }
  }

  @Test func connectionLostWhileIdleIsReplacedUnseen() async throws {
    try await Scratch.database(.postgres) { database in
      for _ in 1...3 {
        let number = try await database.store.read { try backend($0) }
        try stop(number)
        #expect(try await database.rowCounts()["person"] == 0)
      }
    }
  }

  @Test func rowLockedByAnotherIsSaidToBe() async throws {
    try await Scratch.with(.postgres) { scratch in
      guard case .postgres(let url) = scratch.address else { return }
      let person = try await scratch.database.guest()
      let other = try PostgresConnection(url: url)
      try other.script("BEGIN; SELECT * FROM person FOR UPDATE")
      let hurried = Database(store: PostgresStore(url: url, connections: 1, patience: 0.05))
      let error = await #expect(throws: DatabaseError.self) {
        try await hurried.deletePerson(person)
      }
      #expect(error?.isLocked == true)
      try other.script("ROLLBACK")
      try await hurried.deletePerson(person)
      await hurried.close()
    }
  }

  /// Two transactions that wait for each other: PostgreSQL ends one, and it is run again.
  @Test func transactionsThatWaitForEachOtherBothCount() async throws {
    try await Scratch.database(.postgres) { database in
      let people = [try await database.guest(), try await database.guest()]
      func touch(_ order: [PersonID]) async throws {
        try await database.store.write { db in
          for person in order {
            try db.run("UPDATE person SET made_ms = made_ms + 1 WHERE id = ?", person)
            _ = try db.all("SELECT CAST(pg_sleep(0.2) AS TEXT)") { _ in }
          }
        }
      }
      async let one: Void = touch(people)
      async let two: Void = touch(people.reversed())
      _ = try await (one, two)
      let touched = try await database.store.read { db in
        try db.all("SELECT made_ms FROM person") { try $0.next(Int64.self) }
      }
      #expect(touched == [moment().milliseconds + 2, moment().milliseconds + 2])
    }
  }

  /// The server's own answers, raised in the midst of "Start".
  @Test(arguments: [
    ("53100", 507), ("58030", 507), ("25006", 507), ("XX001", 500), ("57014", 503),
  ])
  func serversComplaintRollsEverythingBack(state: String, status: Int) async throws {
    try await Scratch.database(.postgres) { database in
      let person = try await database.guest()
      try await database.store.write { db in
        try db.script(
          """
          CREATE FUNCTION complain() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'no more' USING ERRCODE = '\(state)'; END $$;
          CREATE TRIGGER complain BEFORE INSERT ON session_item EXECUTE FUNCTION complain();
          """)
      }
      let before = try await database.rowCounts()
      let error = await #expect(throws: DatabaseError.self) {
        try await database.start(session(), of: person)
      }
      #expect(error?.status == status)
      #expect(error?.detail.contains("no more") == true)
      #expect(try await database.rowCounts() == before)
    }
  }

  @Test func readOnlyServerIsNamed() async throws {
    try await Scratch.with(.postgres) { scratch in
      guard case .postgres(let url) = scratch.address else { return }
      let error = await #expect(throws: DatabaseError.self) {
        try await Database.open(
          .postgres(url + "%20-cdefault_transaction_read_only%3Don"))
      }
      #expect(error?.isReadOnly == true)
    }
  }
}

/// The server's number for this connection.
private func backend(_ db: any Connection) throws -> Int {
  try #require(try db.first("SELECT pg_backend_pid()") { try $0.next(Int.self) })
}

private func hangUp(_ db: any Connection) throws { try stop(backend(db)) }

private func stop(_ number: Int) throws {
  let server = try PostgresConnection(url: #require(Place.serverURL))
  try server.script("SELECT pg_terminate_backend(\(number), 5000)")
}
