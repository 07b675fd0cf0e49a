import Care

/// Makes one person of two. The guest's rows become the other's; nothing that happened is lost.
struct Merge {
  var db: any Connection

  func bring(_ guest: PersonID, into person: PersonID) throws {
    try lock(guest, person)
    try mergeEnrolments(of: guest, into: person)
    try db.run("UPDATE device SET person = ? WHERE person = ?", person, guest)
    for table in PersonTable.all {
      switch table.merging {
      case .move: try move(table.name, from: guest, to: person)
      case .newest(let key, let time):
        try keepNewest(table.name, per: key, by: time, of: guest, and: person)
      case .special, .withSession: break
      }
    }
    // What is left of the guest are rows the other has newer.
    try db.run("DELETE FROM person WHERE id = ?", guest)
  }

  /// Keeps others from adding to either person until we are done; the lower number first, so that
  /// two merges cannot wait for each other.
  private func lock(_ a: PersonID, _ b: PersonID) throws {
    for person in [a, b].sorted(by: { $0.rawValue < $1.rawValue }) {
      let found = try db.first("SELECT id FROM person WHERE id = ?" + db.dialect.forUpdate, person)
      {
        try $0.next(PersonID.self)
      }
      guard found != nil else { throw DatabaseError.gone("person \(person.rawValue)") }
    }
  }

  private func move(_ table: String, from guest: PersonID, to person: PersonID) throws {
    try db.run("UPDATE \(table) SET person = ? WHERE person = ?", person, guest)
  }

  private func keepNewest(
    _ table: String, per key: String?, by time: String, of guest: PersonID, and person: PersonID
  ) throws {
    let sameKey = key.map { " AND other.\($0) = \(table).\($0)" } ?? ""
    try db.run(
      """
      DELETE FROM \(table) WHERE person = ? AND EXISTS (SELECT 1 FROM \(table) AS other
        WHERE other.person = ?\(sameKey) AND other.\(time) > \(table).\(time))
      """, person, guest)
    try db.run(
      """
      UPDATE \(table) SET person = ? WHERE person = ? AND NOT EXISTS (
        SELECT 1 FROM \(table) AS other WHERE other.person = ?\(sameKey))
      """, person, guest, person)
  }

  /// A programme that both are in becomes one enrolment from the earlier start. Its sessions are
  /// found by programme, so all progress counts.
  private func mergeEnrolments(of guest: PersonID, into person: PersonID) throws {
    try db.run(
      """
      DELETE FROM enrolment WHERE ended_ms IS NULL AND (
        (person = ? AND EXISTS (SELECT 1 FROM enrolment AS other
          WHERE other.person = ? AND other.programme = enrolment.programme
            AND other.ended_ms IS NULL AND other.started_ms < enrolment.started_ms))
        OR (person = ? AND EXISTS (SELECT 1 FROM enrolment AS other
          WHERE other.person = ? AND other.programme = enrolment.programme
            AND other.ended_ms IS NULL AND other.started_ms <= enrolment.started_ms)))
      """, person, guest, guest, person)
    try move("enrolment", from: guest, to: person)
  }
}
