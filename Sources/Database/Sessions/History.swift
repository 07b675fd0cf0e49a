import Care

/// A session as it went: what was planned, how far it got, and what the person told on the way.
public struct SessionRecord: Hashable, Sendable {
  public var uuid: String
  public var programme: ProgrammeID
  public var template: SessionID
  public var week: Int
  public var started: Moment
  /// Steps of the plan that ran to their end; it only grows.
  public var stepsDone: Int
  public var finished: Moment?
  public var items: [SessionStart.Item]
  /// In the order things happened, without the clock's own: `stepped`, `wentBack`, `paused` and
  /// `resumed` are left out.
  public var events: [SessionEvent]
}

/// Everything that chooses a person's next session and draws their progress, read as one moment.
public struct History: Hashable, Sendable {
  /// Earlier first, in all lists.
  public var enrolments: [Enrolment]
  public var sessions: [SessionRecord]
  public var mornings: [Morning]
  public var flareDays: [LocalDate]
  public var overrules: [Overrule]
  public var measurements: [Measurement]
  public var questionnaires: [QuestionnaireAnswer]
  public var screening: Screening?
  public var tags: Set<Tag>
  public var settings: Settings
}

extension Database {
  /// The person's history; that of an unknown person is empty. The cost grows with this person's
  /// own history and not with how many others there are.
  public func history(of person: PersonID) async throws(DatabaseError) -> History {
    try await store.read { db in
      try History(
        enrolments: readEnrolments(db, of: person),
        sessions: readSessions(db, of: person),
        mornings: readMornings(db, of: person),
        flareDays: readFlareDays(db, of: person),
        overrules: readOverrules(db, of: person),
        measurements: readMeasurements(db, of: person),
        questionnaires: readQuestionnaires(db, of: person),
        screening: latestScreening(db, of: person),
        tags: readTags(db, of: person),
        settings: readSettings(db, of: person))
    }
  }
}

private func readSessions(_ db: any Connection, of person: PersonID) throws -> [SessionRecord] {
  var places: [Int64: Int] = [:]
  var records: [SessionRecord] = []
  try db.each(Queries.sessions, values: person.values) { row in
    places[try row.next()] = records.count
    records.append(
      try SessionRecord(
        uuid: row.next(), programme: row.next(), template: row.next(), week: row.next(),
        started: row.next(), stepsDone: row.next(), finished: row.next(), items: [], events: []))
  }
  var doses = Doses()
  try db.each(Queries.items, values: person.values) { row in
    guard let place = places[try row.next()] else { return }
    records[place].items.append(
      try SessionStart.Item(exercise: row.next(), rung: row.next(), dose: doses.next(&row)))
  }
  try db.each(Queries.tellingEvents, values: person.values) { row in
    guard let place = places[try row.next()] else { return }
    let event = try row.next(EventRow.self).event(ofSession: records[place].uuid)
    records[place].events.append(event)
  }
  return records
}

/// The same few doses come again and again; each is decoded once.
private struct Doses {
  private var known: [String: Dose] = [:]

  mutating func next(_ row: inout Fields) throws -> Dose {
    let text = try row.next(String.self)
    if let dose = known[text] { return dose }
    var field = Fields([.text(text)])
    let dose = try field.next(JSON<Dose>.self).content()
    known[text] = dose
    return dose
  }
}
