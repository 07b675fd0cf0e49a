import Care
import Testing

@testable import Database

@Suite struct StartsTests {
  @Test(arguments: Place.usable)
  func startedSessionIsReadBackAsItWas(place: Place) async throws {
    try await Scratch.database(place) { database in
      let person = try await database.guest()
      let sessions = [session(items: 3), session(day: 1, items: 0), session(day: 2, items: 12)]
      for started in sessions.reversed() { try await database.start(started, of: person) }
      #expect(try await database.careRecord(of: person).history.sessions == sessions)
    }
  }

  @Test(arguments: Place.usable)
  func startingTwiceIsStartingOnce(place: Place) async throws {
    try await Scratch.database(place) { database in
      let person = try await database.guest()
      let first = session()
      try await database.startSession(first, planJSON: #"{"first":"§ ü 🧘"}"#, of: person)
      let again = session(first.id, day: 3, items: 5)
      try await database.startSession(again, planJSON: "{}", of: person)
      #expect(try await database.careRecord(of: person).history.sessions == [first])
      let plan = try await database.planJSON(ofSession: first.id, of: person)
      #expect(plan == #"{"first":"§ ü 🧘"}"#)
    }
  }

  @Test(arguments: Place.usable)
  func sessionOfSomebodyElseLooksLikeNone(place: Place) async throws {
    try await Scratch.database(place) { database in
      let owner = try await database.guest()
      let other = try await database.guest()
      let started = session()
      try await database.start(started, of: owner)
      let missing = DatabaseError.noSuchSession(started.id)
      await #expect(throws: missing) { try await database.start(started, of: other) }
      await #expect(throws: missing) {
        try await database.planJSON(ofSession: started.id, of: other)
      }
      #expect(try await database.careRecord(of: other).history.sessions.isEmpty)
    }
  }

  @Test(arguments: Place.usable)
  func nothingStartsForSomebodyWhoIsGone(place: Place) async throws {
    try await Scratch.database(place) { database in
      let person = try await database.guest()
      try await database.deletePerson(person)
      let error = await #expect(throws: DatabaseError.self) {
        try await database.start(session(), of: person)
      }
      #expect(error?.status == 401)
      #expect(try await database.rowCounts().values.allSatisfy { $0 == 0 })
    }
  }
}
