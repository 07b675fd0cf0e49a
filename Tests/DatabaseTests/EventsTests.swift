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

  /// Any events, in any order, in any batches, from two devices at once, some of them twice: what
  /// is stored is the set of them, and progress is what the set says.
  @Test(arguments: Place.usable, [1, 2, 3, 4, 5, 6] as [UInt64])
  func anyDeliveryOfTheSameEventsIsTheSame(place: Place, seed: UInt64) async throws {
    var dice = Dice(seed: seed)
    let sessions = [session(), session(day: 1)]
    let sent = (0..<60).map { second in
      anyEvent(in: sessions[second % 2].id, at: second / 2, &dice)
    }
    let phone = (sent + sent.prefix(20)).shuffled(using: &dice).batches(&dice)
    let tablet = sent.shuffled(using: &dice).batches(&dice)
    try await Scratch.database(place) { database in
      let person = try await database.guest()
      for started in sessions { try await database.start(started, of: person) }
      async let one: Void = deliver(phone, to: database, of: person)
      async let two: Void = deliver(tablet, to: database, of: person)
      _ = try await (one, two)

      let history = try await database.careRecord(of: person).history
      for started in sessions {
        let mine = sent.filter { $0.session == started.id }
        let stored = try await database.events(ofSession: started.id, of: person)
        #expect(stored.count == mine.count)
        #expect(Set(stored) == Set(mine))
        let told = history.events.filter { $0.session == started.id }
        #expect(SessionProgress(told) == SessionProgress(mine))
        #expect(Set(told).subtracting(mine).isEmpty)
      }
    }
  }

  private func deliver(
    _ batches: [[SessionEvent]], to database: Database, of person: PersonID
  ) async throws {
    for batch in batches {
      let receipt = try await database.recordEvents(batch, of: person)
      #expect(receipt == Receipt(accepted: batch.map(\.id), differing: []))
    }
  }

  @Test(arguments: Place.usable)
  func historyLeavesOutOnlyTheClocksOwnEvents(place: Place) async throws {
    var dice = Dice(seed: 7)
    let started = session()
    let sent = (0..<200).map { anyEvent(in: started.id, at: $0, &dice) }
    try await Scratch.database(place) { database in
      let person = try await database.guest()
      try await database.start(started, of: person)
      _ = try await database.recordEvents(sent, of: person)
      let told = try await database.careRecord(of: person).history.events
      let clock: Set<SessionEvent.What.Kind> = [.stepped, .wentBack, .paused, .resumed]
      #expect(
        Set(told.filter { !clock.contains($0.what.kind) })
          == Set(sent.filter { !clock.contains($0.what.kind) }))
      #expect(told.count { clock.contains($0.what.kind) } == 1)
    }
  }

  @Test(arguments: Place.usable)
  func eventForAnotherPersonsSessionIsRefusedAndNothingIsKept(place: Place) async throws {
    try await Scratch.database(place) { database in
      let (mine, theirs) = (session(), session())
      let me = try await database.guest()
      let they = try await database.guest()
      try await database.start(mine, of: me)
      try await database.start(theirs, of: they)
      let batch = [event(.started, in: mine.id), event(.finished, in: theirs.id)]
      await #expect(throws: DatabaseError.noSuchSession(theirs.id)) {
        try await database.recordEvents(batch, of: me)
      }
      await #expect(throws: DatabaseError.noSuchSession(theirs.id)) {
        try await database.events(ofSession: theirs.id, of: me)
      }
      #expect(try await database.events(ofSession: mine.id, of: me).isEmpty)
      #expect(try await database.events(ofSession: theirs.id, of: they).isEmpty)
    }
  }

  @Test(arguments: Place.usable)
  func sameIdWithOtherContentKeepsTheFirstAndSaysSo(place: Place) async throws {
    try await Scratch.database(place) { database in
      let person = try await database.guest()
      let started = session()
      try await database.start(started, of: person)
      let first = event(.stepped(2), in: started.id)
      var other = event(.finished, in: started.id, id: first.id)
      _ = try await database.recordEvents([first], of: person)
      let receipt = try await database.recordEvents([other, first], of: person)
      #expect(receipt == Receipt(accepted: [first.id, first.id], differing: [first.id]))
      #expect(try await database.events(ofSession: started.id, of: person) == [first])

      // An id is a name within its session: in another session it names another event.
      let next = session(day: 1)
      try await database.start(next, of: person)
      other.session = next.id
      let elsewhere = try await database.recordEvents([other], of: person)
      #expect(elsewhere.differing.isEmpty)
      #expect(try await database.events(ofSession: next.id, of: person) == [other])
    }
  }

  @Test(arguments: Place.usable)
  func oneImpossibleEventRefusesTheWholeBatch(place: Place) async throws {
    try await Scratch.database(place) { database in
      let person = try await database.guest()
      let started = session()
      try await database.start(started, of: person)
      for wrong in [
        event(.hurts("chair-hinge", score: 11, spread: false), in: started.id),
        event(.stepped(-1), in: started.id), event(.started, in: started.id, id: "short"),
        event(.skipped("nul\0nul"), in: started.id),
      ] {
        let batch = [event(.finished, in: started.id), wrong]
        let error = await #expect(throws: DatabaseError.self) {
          try await database.recordEvents(batch, of: person)
        }
        #expect(error?.status == 422)
        #expect(try await database.events(ofSession: started.id, of: person).isEmpty)
        #expect(try await database.careRecord(of: person).history.events.isEmpty)
      }
    }
  }
}
