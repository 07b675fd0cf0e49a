import Care
import Foundation
import Testing

@testable import Database

@Suite struct SchemaTests {
  /// A database somewhere has run this text. To change the schema add a migration, then its hash.
  @Test func shippedMigrationsAreFrozen() {
    #expect(Schema.migrations.map(fingerprint) == ["e18eb36ecbe53f5e", "490328888154997d"])
  }

  @Test(arguments: Place.usable)
  func everyTableOfAPersonIsMergedExportedAndDeleted(place: Place) async throws {
    try await Scratch.with(place) { scratch in
      let tables = try await tables(of: scratch)
      let known = PersonTable.all.map(\.name)
      #expect(Set(tables) == Set(known + ["person", "lithe_migration"]))
      #expect(known.count == Set(known).count)
    }
  }

  @Test func everyTableChecksItsTypes() async throws {
    try await Scratch.with(.sqlite) { scratch in
      let loose = try await scratch.database.store.read { db in
        try db.all(
          "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0"
        ) {
          try $0.next(String.self)
        }
      }
      #expect(loose.filter { !$0.hasPrefix("sqlite_") }.isEmpty)
    }
  }

  @Test func sqliteIsOpenedForSafetyFirst() async throws {
    try await Scratch.with(.sqlite) { scratch in
      let settings = try await scratch.database.store.write { db in
        try ["journal_mode", "synchronous", "foreign_keys", "secure_delete"].map { name in
          try db.first("PRAGMA \(name)") { try $0.next(Value.self) }
        }
      }
      // synchronous 2 is FULL: what is said to be stored is on the disk.
      #expect(settings == [.text("wal"), .integer(2), .integer(1), .integer(1)])
    }
  }

  @Test func otherUsersOfTheMachineCannotReadTheFile() async throws {
    try await Scratch.with(.sqlite) { scratch in
      guard case .file(let path) = scratch.address else { return }
      _ = try await scratch.database.guest()
      for file in [path, path + "-wal", path + "-shm"] {
        let attributes = try FileManager.default.attributesOfItem(atPath: file)
        #expect(attributes[.posixPermissions] as? Int == 0o600, "\(file)")
      }
    }
  }

  @Test(arguments: Place.usable)
  func openingAgainChangesNothing(place: Place) async throws {
    try await Scratch.with(place) { scratch in
      let person = try await scratch.database.guest()
      try await Told().record(in: scratch.database, of: person)
      let record = try await scratch.database.careRecord(of: person)
      let again = try await Database.open(scratch.address)
      #expect(try await again.careRecord(of: person) == record)
      await again.close()
    }
  }

  @Test(arguments: Place.usable)
  func twoProgramsMayOpenANewDatabaseAtOnce(place: Place) async throws {
    func both(_ address: Database.Address) async throws {
      async let one = Database.open(address)
      async let two = Database.open(address)
      let databases = try await [one, two]
      let person = try await databases[0].guest()
      let device = token()
      let other = try await databases[1].welcomeGuest(device: device, at: moment())
      #expect(person != other)
      #expect(try await databases[0].person(device: device)?.id == other)
      for database in databases { await database.close() }
    }
    switch place {
    case .sqlite: try await Scratch.inFolder { try await both(.file($0.file)) }
    case .postgres: try await Scratch.inSchema { try await both($0) }
    }
  }

  private func tables(of scratch: Scratch) async throws -> [String] {
    let query =
      switch scratch.address {
      case .file: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
      case .postgres: "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
      }
    return try await scratch.database.store.read { db in
      try db.all(query) { try $0.next(String.self) }
    }
  }

  /// FNV-1a of the text, 64 bits in hexadecimal (Fowler, Noll and Vo).
  private func fingerprint(_ text: String) -> String {
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 16)
  }
}
