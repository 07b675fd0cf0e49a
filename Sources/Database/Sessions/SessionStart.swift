import Care

/// A session at "Start".
public struct SessionStart: Hashable, Sendable {
  /// A lower-case UUID.
  public var uuid: String
  public var programme: ProgrammeID
  public var template: SessionID
  public var week: Int
  public var at: Moment
  /// What was planned, in order: the rung and dose that tomorrow's plan starts from.
  public var items: [Item]
  /// The whole plan as the page got it, so that it can be opened again unchanged.
  public var planJSON: String

  public struct Item: Hashable, Sendable {
    public var exercise: ExerciseID
    public var rung: RungID
    public var dose: Dose

    public init(exercise: ExerciseID, rung: RungID, dose: Dose) {
      self.exercise = exercise
      self.rung = rung
      self.dose = dose
    }
  }

  public init(
    uuid: String, programme: ProgrammeID, template: SessionID, week: Int, at: Moment,
    items: [Item], planJSON: String
  ) {
    self.uuid = uuid
    self.programme = programme
    self.template = template
    self.week = week
    self.at = at
    self.items = items
    self.planJSON = planJSON
  }
}

extension Database {
  /// Starts a session. The same uuid again changes nothing, whatever else is different.
  ///
  /// - Throws: `noSuchSession` when the uuid is another person's.
  public func startSession(
    _ start: SessionStart, of person: PersonID
  ) async throws(DatabaseError) {
    try await store.write { db in
      let made = try db.first(
        """
        INSERT INTO session
          (uuid, person, programme, template, week, started_ms, started_zone, started_date)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uuid) DO NOTHING RETURNING id
        """, start.uuid, person, start.programme, start.template, start.week, start.at
      ) { try $0.next(Int64.self) }
      guard let made else {
        _ = try sessionKey(db, uuid: start.uuid, of: person)
        return
      }
      try db.run("INSERT INTO session_plan (session, plan) VALUES (?, ?)", made, start.planJSON)
      for (number, item) in start.items.enumerated() {
        try db.run(
          """
          INSERT INTO session_item (session, number, exercise, rung, dose) VALUES (?, ?, ?, ?, ?)
          """, made, number, item.exercise, item.rung, JSON(item.dose))
      }
    }
  }

  /// The plan's JSON as it was at "Start".
  ///
  /// - Throws: `noSuchSession`, also when it is another person's.
  public func planJSON(
    ofSession uuid: String, of person: PersonID
  ) async throws(DatabaseError) -> String {
    try await store.read { db in
      let session = try sessionKey(db, uuid: uuid, of: person)
      let plan = try db.first("SELECT plan FROM session_plan WHERE session = ?", session) {
        try $0.next(String.self)
      }
      guard let plan else { throw DatabaseError.damaged("session \(uuid) has no plan") }
      return plan
    }
  }
}

/// The database's own number of a session, if it is this person's.
func sessionKey(_ db: any Connection, uuid: String, of person: PersonID) throws -> Int64 {
  let key = try db.first(Queries.sessionKey, uuid, person) { try $0.next(Int64.self) }
  guard let key else { throw DatabaseError.noSuchSession(uuid) }
  return key
}
