import Testing

@testable import Database

@Suite struct NewerSchemaTests {
  @Test(arguments: Place.usable)
  func dataOfANewerLitheIsLeftAlone(place: Place) async throws {
    try await Scratch.with(place) { scratch in
      let newer = Schema.migrations.count + 1
      try await scratch.database.store.write { db in
        try db.run("INSERT INTO lithe_migration (number, applied_ms) VALUES (?, ?)", newer, 0)
      }
      await #expect(throws: DatabaseError.newer(newer)) {
        try await Database.open(scratch.address)
      }
    }
  }

  @Test func everyErrorIsKindAndClear() {
    let errors: [DatabaseError] = [
      .badAddress("x"), .cannotOpen("x"), .newer(9), .readOnly("x"), .diskFull("x"),
      .cannotWrite("x"), .damaged("x"), .locked("x"), .lostConnection("x"), .cancelled,
      .failed("x"), .gone("x"), .noSuchSession("x"), .noSuchLink, .linkUsed, .linkExpired,
      .unwritable("x"),
    ]
    for error in errors {
      #expect((400..<600).contains(error.status))
      #expect(error.sentence.hasSuffix(".") && !error.sentence.contains("!"))
      #expect(!error.detail.isEmpty && error.detail != error.sentence)
    }
  }
}
