import Care
import Testing

@testable import Database

@Suite struct CrowdingTests {
  /// Many more requests than connections: each gets its turn, none is lost.
  @Test(arguments: Place.usable)
  func everyRequestGetsItsTurn(place: Place) async throws {
    try await Scratch.with(place) { scratch in
      let narrow = try await Database.open(scratch.address, connections: 2)
      let people = try await withThrowingTaskGroup(of: PersonID.self) { group in
        for _ in 1...40 {
          group.addTask {
            let person = try await narrow.guest()
            try await narrow.start(session(), of: person)
            return person
          }
        }
        return try await group.reduce(into: Set<PersonID>()) { $0.insert($1) }
      }
      #expect(people.count == 40)
      for person in people {
        #expect(try await narrow.careRecord(of: person).history.sessions.count == 1)
      }
      await narrow.close()
    }
  }

  /// Somebody who goes away in the midst of a request leaves all of it or nothing.
  @Test(arguments: Place.usable)
  func cancelledRequestIsWholeOrNothing(place: Place) async throws {
    try await Scratch.database(place) { database in
      let person = try await database.guest()
      for day in 0..<20 {
        let started = session(day: day, items: 12)
        let task = Task { try await database.start(started, of: person) }
        task.cancel()
        let outcome = await task.result
        let stored = try await database.careRecord(of: person).history.sessions
        switch outcome {
        case .success: #expect(stored.last == started)
        case .failure(let error):
          #expect(error as? DatabaseError == .cancelled)
          #expect(!stored.contains { $0.id == started.id })
        }
      }
    }
  }

  /// A reader sees one moment, also while others write.
  @Test(arguments: Place.usable)
  func recordIsOfOneMoment(place: Place) async throws {
    try await Scratch.database(place) { database in
      let person = try await database.guest()
      async let writing: Void = {
        for day in 0..<30 {
          let started = session(day: day)
          try await database.start(started, of: person)
          _ = try await database.recordEvents([event(.finished, in: started.id)], of: person)
        }
      }()
      for _ in 0..<30 {
        let history = try await database.careRecord(of: person).history
        #expect(history.sessions.allSatisfy { $0.items.count == 2 })
        #expect(Set(history.events.map(\.session)).isSubset(of: history.sessions.map(\.id)))
      }
      try await writing
    }
  }
}
