import Foundation
import Testing

@testable import Database

/// What can happen to an SQLite file, made to happen.
@Suite struct FileTroubleTests {
  @Test func missingFolderIsNamed() async {
    await expectOpening("/no/such/folder/lithe.sqlite") { $0.isCannotOpen }
  }

  @Test func folderInPlaceOfTheFileIsNamed() async throws {
    try await Scratch.inFolder { folder in
      await expectOpening(folder.path) { $0.isCannotOpen }
    }
  }

  /// `/proc/sys` takes no new files from anybody, root included.
  @Test func folderThatTakesNoFilesIsNamed() async {
    await expectOpening("/proc/sys/lithe.sqlite") { $0.isReadOnly }
  }

  @Test func databaseInAReadOnlyFolderIsNamedAndUnharmed() async throws {
    try await Scratch.inFolder { folder in
      let person = try await make(folder.file)
      try await ReadOnly.during(folder.path) {
        await expectOpening(folder.file) { $0.isReadOnly }
      }
      let again = try await Database.open(.file(folder.file))
      #expect(try await again.export(person).tables.contains { !$0.rows.isEmpty })
      await again.close()
    }
  }

  @Test func fullDiskKeepsNothingByHalvesAndGoesOnWhenThereIsRoom() async throws {
    try await Scratch.database(.sqlite) { database in
      let person = try await database.guest()
      let before = try await database.rowCounts()
      // SQLite's own limit answers as a full disk does: SQLITE_FULL in the midst of a write.
      let pages = try await database.limitPages(to: 1)
      let large = String(repeating: "x", count: 4096 * (pages + 400))
      let error = await #expect(throws: DatabaseError.self) {
        try await database.startSession(session(), planJSON: large, of: person)
      }
      #expect(error?.isDiskFull == true)
      #expect(error?.status == 507)
      #expect(try await database.rowCounts() == before)
      _ = try await database.limitPages(to: 1_000_000)
      try await database.startSession(session(), planJSON: large, of: person)
      #expect(try await database.rowCounts()["session_plan"] == 1)
    }
  }

  @Test func fileOfSomethingElseIsDamaged() async throws {
    try await Scratch.inFolder { folder in
      try Data(repeating: 7, count: 8192).write(to: URL(fileURLWithPath: folder.file))
      await expectOpening(folder.file) { $0.isDamaged }
    }
  }

  @Test func overwrittenPagesAreFoundAndNotServed() async throws {
    try await Scratch.inFolder { folder in
      let person = try await make(folder.file)
      let file = try FileHandle(forUpdating: URL(fileURLWithPath: folder.file))
      let size = try file.seekToEnd()
      // The first page holds the list of tables; all others become noise.
      try file.seek(toOffset: 4096)
      try file.write(contentsOf: Data(repeating: 0xA5, count: Int(size) - 4096))
      try file.close()
      let error = await #expect(throws: DatabaseError.self) {
        let database = try await Database.open(.file(folder.file))
        _ = try await database.careRecord(of: person)
      }
      #expect(error?.isDamaged == true)
    }
  }

  @Test func fileLockedByAnotherProgramIsSaidToBe() async throws {
    try await Scratch.inFolder { folder in
      let other = try SQLiteStore(path: folder.file, readers: 1)
      let ours = Database(store: try SQLiteStore(path: folder.file, readers: 1, patience: 0.05))
      let (locked, lock) = AsyncStream.makeStream(of: Void.self)
      let release = DispatchSemaphore(value: 0)
      async let writing: Void = other.write { db in
        try db.script("CREATE TABLE theirs (x)")
        lock.yield()
        release.wait()
      }
      for await _ in locked { break }
      let error = await #expect(throws: DatabaseError.self) {
        try await ours.store.write { try $0.script("CREATE TABLE ours (x)") }
      }
      #expect(error?.isLocked == true)
      #expect(error?.status == 503)
      release.signal()
      try await writing
      try await ours.store.write { try $0.script("CREATE TABLE ours (x)") }
      await ours.close()
      await other.close()
    }
  }

  private func make(_ path: String) async throws -> PersonID {
    let database = try await Database.open(.file(path))
    let person = try await database.guest()
    for day in 0..<20 { try await database.start(session(day: day), of: person) }
    await database.close()
    return person
  }

  private func expectOpening(
    _ path: String, fails matches: (DatabaseError) -> Bool,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    let error = await #expect(throws: DatabaseError.self, sourceLocation: sourceLocation) {
      try await Database.open(.file(path))
    }
    #expect(
      error.map(matches) == true, "\(String(describing: error))", sourceLocation: sourceLocation)
  }
}

extension Database {
  /// How many pages the file has; from now on it may have no more than these, or than it has.
  fileprivate func limitPages(to count: Int) async throws -> Int {
    try await store.write { db in
      _ = try db.first("PRAGMA max_page_count = \(count)") { _ in }
      return try db.first("PRAGMA page_count") { try $0.next(Int.self) } ?? 0
    }
  }
}
