import Care

extension Database {
  /// Adds a person who did a session of eight exercises on each of the last days, told how it went
  /// each morning, and measured and answered every fortnight. Through the same door as everybody.
  ///
  /// - Parameters:
  ///   - today: the last day of the history.
  ///   - ids: lower-case UUIDs, one for each call.
  package func addRegular(
    days: Int, device: TokenHash, today: Moment, programme: ProgrammeID = "six-weeks",
    exercises: [SessionRecord.Item], ids: @escaping @Sendable () -> String
  ) async throws(DatabaseError) -> PersonID {
    let regular = Regular(today: today, programme: programme, exercises: exercises, ids: ids)
    let first = regular.moment(days: -days)
    let person = try await welcomeGuest(device: device, at: first)
    try await changeSettings(PersonSettings(), of: person, at: first)
    try await recordScreening(regular.screened(first), id: ids(), answers: [:], of: person)
    try await enrol(person, in: programme, at: first)
    for day in -days..<0 {
      let session = regular.session(day)
      try await startSession(session, planJSON: "{}", of: person)
      _ = try await recordEvents(regular.events(of: session, day), of: person)
      try await recordMorning(
        MorningCheck(
          at: regular.moment(days: day, seconds: -3600), pain: -day % 5, worse: false,
          spread: false, new: false), of: person)
      if day % 14 == 0 {
        for measurement in regular.measurements(day) {
          try await recordMeasurement(measurement, of: person)
        }
        try await recordQuestionnaire(
          Filled(
            id: ids(), instrument: "nprs", at: regular.moment(days: day),
            answers: ["pain": .scale(4)], score: 4), of: person)
      }
    }
    return person
  }
}

private struct Regular {
  var today: Moment
  var programme: ProgrammeID
  var exercises: [SessionRecord.Item]
  var ids: @Sendable () -> String

  func moment(days: Int, seconds: Int = 0) -> Moment {
    Moment(
      milliseconds: today.milliseconds + Int64(days) * 86_400_000 + Int64(seconds) * 1000,
      zone: today.zone, localDate: today.localDate.adding(days: days))
  }

  func screened(_ at: Moment) -> Screened {
    Screened(
      at: at,
      result: ScreeningResult(
        pack: "back", version: "1.0", verdict: .go, tags: [], reasons: [], sorted: true))
  }

  func session(_ day: Int) -> SessionRecord {
    SessionRecord(
      id: ids(), programme: programme, template: "day", week: 1, kind: .usual,
      started: moment(days: day), items: exercises, steps: steps)
  }

  private var steps: Int { (exercises.map(\.lastStep).max() ?? 0) + 1 }

  /// Every step once, one exercise made easier, one that hurt a little, and the end.
  func events(of session: SessionRecord, _ day: Int) -> [SessionEvent] {
    var told: [SessionEvent.What] = [.started]
    for step in 0..<steps {
      told.append(.stepped(step))
      if step == steps / 2, let item = exercises.turn(day) {
        told.append(.easier(item.exercise, to: item.rung))
        told.append(.hurts(item.exercise, score: -day % 4, spread: false))
      }
    }
    told += [.rated(.right), .finished]
    return told.enumerated().map { second, what in
      SessionEvent(
        id: ids(), session: session.id, at: moment(days: day, seconds: second * 20), what: what)
    }
  }

  func measurements(_ day: Int) -> [Measurement] {
    Measurement.Test.allCases.map {
      Measurement(
        id: ids(), at: moment(days: day), test: $0, side: .left, trials: [60, 61, 62],
        method: .phone)
    }
  }
}

extension Array {
  /// Another element on every day, the same on the same day.
  fileprivate func turn(_ day: Int) -> Element? { isEmpty ? nil : self[abs(day) % count] }
}
