import Care
import Testing

@testable import Database

@Suite struct MergeTests {
  @Test(arguments: Place.usable)
  func everythingOfTheGuestBecomesThePersons(place: Place) async throws {
    try await Scratch.database(place) { database in
      let guest = try await database.guest()
      let person = try await database.guest()
      let told = Told()
      try await told.record(in: database, of: guest)
      let started = session()
      try await database.start(started, of: guest)
      let batch = [event(.stepped(4), in: started.id), event(.best("chair-hinge"), in: started.id)]
      _ = try await database.recordEvents(batch, of: guest)
      try await database.enrol(guest, in: "six-weeks", at: moment())
      let before = try await database.careRecord(of: guest)
      let rows = try await database.rowCounts()

      try await merge(guest, into: person, in: database)
      #expect(try await database.careRecord(of: person) == before)
      #expect(try await database.reminder(of: person) == told.reminder)
      #expect(
        try await database.rowCounts() == rows.merging(["person": 1]) { $1 },
        "only the guest themselves is gone")
      // A page that still waits to send goes on sending.
      let late = event(.finished, in: started.id, at: 99)
      _ = try await database.recordEvents(batch + [late], of: person)
      #expect(
        try await database.events(ofSession: started.id, of: person).count == 3)
    }
  }

  @Test(arguments: Place.usable)
  func programmeOfBothKeepsTheEarlierStart(place: Place) async throws {
    for (guestDay, personDay) in [(0, 9), (9, 0), (0, 0)] {
      try await Scratch.database(place) { database in
        let guest = try await database.guest()
        let person = try await database.guest()
        try await database.enrol(guest, in: "six-weeks", at: moment(day: guestDay))
        try await database.enrol(guest, in: "ten-stretches", at: moment(day: 3))
        try await database.enrol(person, in: "six-weeks", at: moment(day: personDay))
        try await merge(guest, into: person, in: database)
        let enrolments = try await database.careRecord(of: person).enrolments
        #expect(
          enrolments == [
            Enrolment(programme: "six-weeks", started: moment(), ended: nil),
            Enrolment(programme: "ten-stretches", started: moment(day: 3), ended: nil),
          ])
      }
    }
  }

  @Test(arguments: Place.usable, [(10, 20), (20, 10)])
  func newestSettingsAndMorningsWin(place: Place, seconds: (Int, Int)) async throws {
    try await Scratch.database(place) { database in
      let guest = try await database.guest()
      let person = try await database.guest()
      for (one, at, minutes) in [(guest, seconds.0, 10), (person, seconds.1, 30)] {
        try await database.changeSettings(
          PersonSettings(minutes: minutes), of: one, at: moment(at))
        try await database.recordMorning(
          MorningCheck(at: moment(at), pain: minutes / 10, worse: false, spread: false, new: false),
          of: one)
      }
      try await merge(guest, into: person, in: database)
      let newer = seconds.0 > seconds.1 ? 10 : 30
      let record = try await database.careRecord(of: person)
      #expect(record.settings.minutes == newer)
      #expect(record.history.mornings.map(\.pain) == [newer / 10])
    }
  }

  /// While a guest is merged their other tab starts sessions: whatever was answered with "stored"
  /// is the person's afterwards.
  @Test(arguments: Place.usable)
  func nothingStoredDuringAMergeIsLost(place: Place) async throws {
    try await Scratch.database(place) { database in
      if place == .postgres { try await lingerOverMerges(in: database) }
      let person = try await database.guest()
      for _ in 1...3 {
        let guest = try await database.guest()
        let stored = await withTaskGroup(of: String?.self) { group in
          group.addTask {
            try? await merge(guest, into: person, in: database)
            return nil
          }
          for day in 0..<12 {
            group.addTask {
              let started = session(day: day)
              let stored: Void? = try? await database.start(started, of: guest)
              return stored.map { started.id }
            }
          }
          return await group.reduce(into: Set<String>()) { if let id = $1 { $0.insert(id) } }
        }
        let theirs = try await database.careRecord(of: person).history.sessions.map(\.id)
        #expect(stored.subtracting(theirs).isEmpty)
      }
    }
  }
}

/// Holds a merge in its most delicate place: rows are moved, the guest is not yet gone.
private func lingerOverMerges(in database: Database) async throws {
  try await database.store.write {
    try $0.script(
      """
      CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_sleep(0.2); RETURN OLD; END $$;
      CREATE TRIGGER linger BEFORE DELETE ON person FOR EACH ROW EXECUTE FUNCTION linger();
      """)
  }
}

private func merge(
  _ guest: PersonID, into person: PersonID, in database: Database
) async throws {
  try await database.store.write {
    try Merge(db: $0).bring(guest, into: person)
  }
}
