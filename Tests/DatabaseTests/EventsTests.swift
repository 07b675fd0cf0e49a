import Care
import Testing

@testable import Database

@Suite struct EventsTests {
  @Test(arguments: Place.usable)
  func eventSentTwiceIsStoredOnce(place: Place) async throws {
    try await Scratch.database(place) { database in
      let person = try await database.guest()
      let started = session()
      try await database.start(started, of: person)
      let batch = [
        event(.started, in: started.id), event(.stepped(0), in: started.id, at: 20),
        event(.hurts("chair-hinge", score: 6, spread: false), in: started.id, at: 30),
      ]
      for _ in 1...3 {
        let receipt = try await database.recordEvents(batch, of: person)
        #expect(receipt == Receipt(accepted: batch.map(\.id), differing: []))
      }
      #expect(try await database.events(ofSession: started.id, of: person) == batch)
    }
  }

  @Test(arguments: Place.usable)
  func finishedSessionStaysFinishedAfterLateReplay(place: Place) async throws {
    try await Scratch.database(place) { database in
      let person = try await database.guest()
      let started = session()
      try await database.start(started, of: person)
      let last = event(.stepped(39), in: started.id, at: 900)
      let end = event(.finished, in: started.id, at: 901)
      _ = try await database.recordEvents([last, end], of: person)
      let late = event(.stepped(3), in: started.id, at: 60)
      _ = try await database.recordEvents([late], of: person)
      let record = try await database.careRecord(of: person)
      #expect(Set(record.history.events) == [last, end])
    }
  }
}
