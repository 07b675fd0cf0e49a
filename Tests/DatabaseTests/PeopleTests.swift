import Care
import Testing

@testable import Database

@Suite struct PeopleTests {
  @Test(arguments: Place.usable)
  func guestIsKnownByTheirDeviceAlone(place: Place) async throws {
    try await Scratch.database(place) { database in
      let device = token()
      let guest = try await database.welcomeGuest(device: device, at: moment())
      let found = try await database.person(device: device)
      #expect(found == Person(id: guest, made: moment(), email: nil))
      #expect(try await database.person(device: token()) == nil)
      try await database.forgetDevice(device)
      #expect(try await database.person(device: device) == nil)
      #expect(try await database.rowCounts()["person"] == 1)
    }
  }

  @Test(arguments: Place.usable)
  func numberOfADeletedPersonIsNeverUsedAgain(place: Place) async throws {
    try await Scratch.database(place) { database in
      let first = try await database.guest()
      try await database.deletePerson(first)
      #expect(try await database.guest() != first)
    }
  }

  @Test(arguments: Place.usable)
  func settingsStayUntilChangedAndALateChangeDoesNotUndoANewerOne(place: Place) async throws {
    try await Scratch.database(place) { database in
      let person = try await database.guest()
      #expect(try await database.settings(of: person) == PersonSettings())
      let told = Told()
      try await database.changeSettings(told.settings, of: person, at: moment(10))
      try await database.changeSettings(PersonSettings(), of: person, at: moment(5))
      #expect(try await database.settings(of: person) == told.settings)
      #expect(try await database.careRecord(of: person).settings == told.settings)
      try await database.changeSettings(PersonSettings(), of: person, at: moment(11))
      #expect(try await database.settings(of: person) == PersonSettings())
    }
  }

  @Test(arguments: Place.usable)
  func reminderIsDueOnceADayForThoseWhoHaveNotBegun(place: Place) async throws {
    try await Scratch.database(place) { database in
      let reminder = Reminder(zone: "Europe/Berlin", hour: 9)
      let due = try await claimed("due@example.org", in: database)
      let begun = try await claimed("begun@example.org", in: database)
      let later = try await claimed("later@example.org", in: database)
      let guest = try await database.guest()
      for person in [due, begun, guest] {
        try await database.changeReminder(reminder, of: person, at: moment())
      }
      try await database.changeReminder(
        Reminder(zone: "Europe/Berlin", hour: 10), of: later, at: moment())
      try await database.start(session(), of: begun)
      func waiting() async throws -> [DueReminder] {
        try await database.dueReminders(
          zone: "Europe/Berlin", hour: 9, on: moment().localDate)
      }
      #expect(try await database.reminderZones() == ["Europe/Berlin"])
      #expect(try await waiting() == [DueReminder(person: due, email: "due@example.org")])
      async let one = database.takeReminder(of: due, at: moment())
      async let two = database.takeReminder(of: due, at: moment(1))
      let takers = try await [one, two]
      #expect(takers.count { $0 } == 1)
      #expect(try await waiting().isEmpty)
      try await database.changeReminder(nil, of: later, at: moment())
      #expect(try await database.reminder(of: later) == nil)
      #expect(try await database.reminder(of: due) == reminder)
    }
  }

  private func claimed(_ email: String, in database: Database) async throws -> PersonID {
    let link = token()
    try await database.recordLink(
      link, email: email, asker: nil, at: moment(), expires: moment(900).milliseconds)
    return try await database.signIn(with: link, opener: nil, device: token(), at: moment()).person
  }
}
