import Care

/// A daily nudge by e-mail. There is one or there is none; none is "off".
public struct Reminder: Hashable, Sendable {
  /// IANA zone identifier in which the hour is meant.
  public var zone: String
  /// 0 to 23.
  public var hour: Int

  public init(zone: String, hour: Int) {
    self.zone = zone
    self.hour = hour
  }
}

/// Somebody to be reminded now.
public struct DueReminder: Hashable, Sendable {
  public var person: PersonID
  public var email: String
}

extension Database {
  /// The person's reminder; nil when it is off.
  public func reminder(of person: PersonID) async throws(DatabaseError) -> Reminder? {
    try await store.read { db in
      try db.first("SELECT zone, hour FROM reminder WHERE person = ?", person) {
        try Reminder(zone: $0.next(), hour: $0.next())
      }
    }
  }

  /// Turns the reminder on, changes its hour, or turns it off (nil).
  public func changeReminder(
    _ reminder: Reminder?, of person: PersonID, at moment: Moment
  ) async throws(DatabaseError) {
    try await store.write { db in
      try db.run("DELETE FROM reminder WHERE person = ?", person)
      guard let reminder else { return }
      try db.run(
        """
        INSERT INTO reminder (person, zone, hour, asked_ms, asked_zone, asked_date)
        VALUES (?, ?, ?, ?, ?, ?)
        """, person, reminder.zone, reminder.hour, moment)
    }
  }

  /// The zones in which anyone wants a reminder.
  public func reminderZones() async throws(DatabaseError) -> [String] {
    try await store.read { db in
      try db.all("SELECT DISTINCT zone FROM reminder ORDER BY zone") { try $0.next() }
    }
  }

  /// People with an e-mail address whose reminder is due at this hour in this zone, who were not
  /// reminded and have not begun a session on this day.
  public func dueReminders(
    zone: String, hour: Int, on day: LocalDate, limit: Int = 500
  ) async throws(DatabaseError) -> [DueReminder] {
    try await store.read { db in
      try db.all(Queries.dueReminders, zone, hour, day, day, limit) {
        try DueReminder(person: $0.next(), email: $0.next())
      }
    }
  }

  /// Takes today's reminder of this person: true for the one caller that should send it.
  public func takeReminder(
    of person: PersonID, at moment: Moment
  ) async throws(DatabaseError) -> Bool {
    try await store.write { db in
      try db.run(
        """
        INSERT INTO reminder_sent (person, sent_ms, sent_zone, sent_date) VALUES (?, ?, ?, ?)
        ON CONFLICT (person, sent_date) DO NOTHING
        """, person, moment) == 1
    }
  }
}
