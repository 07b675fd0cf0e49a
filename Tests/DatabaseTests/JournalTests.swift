import Care
import Testing

@testable import Database

@Suite struct JournalTests {
  @Test(arguments: Place.usable)
  func everythingToldIsReadBackAsItWas(place: Place) async throws {
    try await Scratch.database(place) { database in
      let person = try await database.guest()
      let told = Told()
      try await told.record(in: database, of: person)
      // Sending every form twice changes nothing.
      try await told.record(in: database, of: person)
      let record = try await database.careRecord(of: person)
      #expect(record.history.mornings == told.mornings)
      #expect(record.history.choices == told.choices)
      #expect(record.history.screenings == [told.screened])
      #expect(record.history.measurements == [told.measurement])
      #expect(record.history.filled == [told.filled])
      #expect(try await database.latestAnswers(of: person) == told.answers)
    }
  }

  @Test(arguments: Place.usable)
  func laterMorningOfADayCountsHoweverItArrives(place: Place) async throws {
    let early = MorningCheck(at: moment(0), pain: 7, worse: true, spread: false, new: false)
    let late = MorningCheck(at: moment(60), pain: 2, worse: false, spread: false, new: false)
    for order in [[early, late], [late, early], [late, early, late]] {
      try await Scratch.database(place) { database in
        let person = try await database.guest()
        for morning in order { try await database.recordMorning(morning, of: person) }
        #expect(try await database.careRecord(of: person).history.mornings == [late])
      }
    }
  }

  /// Eastward over the date line one local date comes twice, westward one is left out; the rows
  /// keep what the wall calendar said.
  @Test(arguments: Place.usable)
  func localDatesStayAsTheyWereOnTheWall(place: Place) async throws {
    try await Scratch.database(place) { database in
      let person = try await database.guest()
      let auckland = Moment(
        milliseconds: 1_795_334_400_000, zone: "Pacific/Auckland", localDate: LocalDate(day: 20_780)
      )
      let honolulu = Moment(
        milliseconds: 1_795_370_400_000, zone: "Pacific/Honolulu", localDate: LocalDate(day: 20_779)
      )
      for at in [auckland, honolulu] {
        try await database.recordMorning(
          MorningCheck(at: at, pain: 1, worse: false, spread: false, new: false), of: person)
      }
      let mornings = try await database.careRecord(of: person).history.mornings
      #expect(Set(mornings.map(\.at)) == [auckland, honolulu])
    }
  }

  @Test(arguments: Place.usable)
  func draftIsKeptUntilTheScreeningIsDecided(place: Place) async throws {
    try await Scratch.database(place) { database in
      let person = try await database.guest()
      #expect(try await database.draft(of: person) == nil)
      var draft = ScreeningDraft(pack: "back", version: "1.0", answers: ["a": .notSure])
      try await database.keepDraft(draft, of: person, at: moment())
      draft.answers["b"] = .noneOfThese
      try await database.keepDraft(draft, of: person, at: moment(5))
      #expect(try await database.draft(of: person) == draft)
      let told = Told()
      try await database.recordScreening(
        told.screened, id: uuid(), answers: draft.answers, of: person)
      #expect(try await database.draft(of: person) == nil)
    }
  }

  @Test(arguments: Place.usable)
  func enrolmentBeginsOnceAndEndsOnce(place: Place) async throws {
    try await Scratch.database(place) { database in
      let person = try await database.guest()
      try await database.enrol(person, in: "six-weeks", at: moment())
      try await database.enrol(person, in: "six-weeks", at: moment(day: 4))
      try await database.endEnrolment(of: person, in: "six-weeks", at: moment(day: 50))
      try await database.endEnrolment(of: person, in: "six-weeks", at: moment(day: 60))
      try await database.enrol(person, in: "six-weeks", at: moment(day: 90))
      let enrolments = try await database.careRecord(of: person).enrolments
      #expect(
        enrolments == [
          Enrolment(programme: "six-weeks", started: moment(), ended: moment(day: 50)),
          Enrolment(programme: "six-weeks", started: moment(day: 90), ended: nil),
        ])
    }
  }
}
