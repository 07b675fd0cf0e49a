import Testing

@testable import Database

/// Twins that would trip over each other if tests shared a database.
@Suite struct IsolationTests {
  @Test(arguments: Place.usable, 1...2)
  func eachTestOwnsItsDatabase(place: Place, twin: Int) async throws {
    try await Scratch.database(place) { database in
      let counts = try await database.rowCounts()
      #expect(counts.values.allSatisfy { $0 == 0 })
      #expect(try await database.guest().rawValue == 1)
    }
  }
}
