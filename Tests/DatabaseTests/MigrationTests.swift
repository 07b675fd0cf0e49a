import Care
import Testing

@testable import Database

@Suite struct MigrationTests {
  @Test(arguments: Place.usable)
  func savedDatabaseOpensWithEverythingInIt(place: Place) async throws {
    try await withSaved(place) { database in
      let saved = SavedDatabase.self
      #expect(try await database.rowCounts().values.allSatisfy { $0 > 0 })
      #expect(try await database.person(device: saved.device)?.email == "ann@example.org")
      let record = try await database.careRecord(of: saved.person)
      #expect(record.history.sessions.map(\.id) == [saved.session])
      #expect(record.history.events.count == 3)
      #expect(SessionProgress(record.history.events).steps == 2)
      #expect(record.history.mornings.map(\.pain) == [3])
      #expect(record.history.choices.map(\.what) == [.rung("chair-hinge", "low-box")])
      #expect(record.history.screenings.first?.result.tags == ["no-floor"])
      #expect(record.history.measurements.first?.trials == [61.5, 63, 62])
      #expect(record.history.filled.first?.answers == ["a": .activity("stairs", 4)])
      #expect(record.enrolments.map(\.programme) == ["six-weeks"])
      #expect(record.settings.minutes == 15)
      #expect(try await database.draft(of: saved.person)?.answers == ["emergency": .notSure])
      // It goes on from where it was.
      let late = event(.rated(.easy), in: saved.session)
      _ = try await database.recordEvents([late], of: saved.person)
      #expect(try await database.guest() != saved.person)
    }
  }

  @Test(arguments: Place.usable)
  func migrationThatFailsLeavesTheDataAsItWas(place: Place) async throws {
    try await Scratch.with(place) { scratch in
      let person = try await scratch.database.guest()
      let store = scratch.database.store
      let error = await #expect(throws: DatabaseError.self) {
        try await store.write {
          try Schema.migrate(
            $0, now: 0,
            through: Schema.migrations + [
              "CREATE TABLE fine (x INTEGER) STRICT; CREATE TABLE broken (x NONSENSE) STRIKT;"
            ])
        }
      }
      #expect(error != nil)
      let again = try await Database.open(scratch.address)
      #expect(try await again.careRecord(of: person).settings == PersonSettings())
      await again.close()
      await #expect(throws: DatabaseError.self) {
        try await store.write { try $0.script("SELECT * FROM fine") }
      }
    }
  }

  private func withSaved(
    _ place: Place, _ body: (Database) async throws -> Void
  ) async throws {
    func run(_ store: any Store, _ address: Database.Address) async throws {
      try await store.write { try SavedDatabase.write(to: $0) }
      await store.close()
      let database = try await Database.open(address)
      try await body(database)
      await database.close()
    }
    switch place {
    case .sqlite:
      try await Scratch.inFolder { folder in
        try await run(SQLiteStore(path: folder.file, readers: 1), .file(folder.file))
      }
    case .postgres:
      try await Scratch.inSchema { address in
        guard case .postgres(let url) = address else { return }
        try await run(PostgresStore(url: url, connections: 1), address)
      }
    }
  }
}
