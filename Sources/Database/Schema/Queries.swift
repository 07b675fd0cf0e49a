/// The queries behind every page, in one place so that a test can hold each to its index on both
/// stores.
enum Queries {
  static let personOfDevice = """
    SELECT person.id, person.made_ms, person.made_zone, person.made_date, email_claim.email
    FROM device JOIN person ON person.id = device.person
      LEFT JOIN email_claim ON email_claim.person = person.id
    WHERE device.token_hash = ?
    """

  static let settings = """
    SELECT positions, props, minutes, switch_gap, voice, talk, units, likeness FROM settings
    WHERE person = ?
    """

  static let screenings = """
    SELECT at_ms, at_zone, at_date, pack, version, verdict, tags, reasons, sorted FROM screening
    WHERE person = ? ORDER BY at_ms, id
    """

  static let latestAnswers = """
    SELECT answers FROM screening WHERE person = ? ORDER BY at_ms DESC, id DESC LIMIT 1
    """

  static let enrolments = """
    SELECT programme, started_ms, started_zone, started_date, ended_ms, ended_zone, ended_date
    FROM enrolment WHERE person = ? ORDER BY started_ms, id
    """

  static let sessionKey = "SELECT id FROM session WHERE uuid = ? AND person = ?"

  static let sessions = """
    SELECT id, uuid, programme, template, week, kind, started_ms, started_zone, started_date, steps
    FROM session WHERE person = ? ORDER BY started_ms, id
    """

  static let items = """
    SELECT item.session, item.exercise, item.rung, item.last_step
    FROM session JOIN session_item AS item ON item.session = session.id
    WHERE session.person = ? ORDER BY item.session, item.number
    """

  /// The condition on `kind` is that of the index `session_event_telling`, word for word.
  static func tellingEvents(in dialect: any Dialect) -> String {
    """
    SELECT told.session, told.id, told.at_ms, told.at_zone, told.at_date, told.kind, told.step,
      told.exercise, told.rung, told.score, told.spread, told.effort
    FROM session JOIN session_event AS told\(dialect.indexed(by: "session_event_telling"))
      ON told.session = session.id
      AND told.kind NOT IN ('stepped', 'went-back', 'paused', 'resumed')
    WHERE session.person = ?
    """
  }

  /// Of all steps that ran to their end, the furthest one of each session.
  static let furthestSteps = """
    SELECT told.session, told.id, told.at_ms, told.at_zone, told.at_date, told.kind, told.step,
      told.exercise, told.rung, told.score, told.spread, told.effort
    FROM session JOIN session_event AS told
      ON told.session = session.id AND told.id = session.furthest_event
    WHERE session.person = ?
    """

  static let eventsOfSession = """
    SELECT \(EventRow.names) FROM session_event WHERE session = ? ORDER BY at_ms, id
    """

  static let mornings = """
    SELECT at_ms, at_zone, at_date, pain, worse, spread, new FROM morning
    WHERE person = ? ORDER BY at_date
    """

  static let choices = """
    SELECT id, at_ms, at_zone, at_date, kind, exercise, rung, swap, day FROM choice
    WHERE person = ? ORDER BY at_ms, id
    """

  static let measurements = """
    SELECT id, at_ms, at_zone, at_date, test, side, trials, method FROM measurement
    WHERE person = ? ORDER BY at_ms, id
    """

  static let questionnaires = """
    SELECT id, instrument, at_ms, at_zone, at_date, answers, score FROM questionnaire
    WHERE person = ? ORDER BY at_ms, id
    """

  static let dueReminders = """
    SELECT reminder.person, email_claim.email
    FROM reminder JOIN email_claim ON email_claim.person = reminder.person
    WHERE reminder.zone = ? AND reminder.hour = ?
      AND NOT EXISTS (SELECT 1 FROM reminder_sent AS sent
        WHERE sent.person = reminder.person AND sent.sent_date = ?)
      AND NOT EXISTS (SELECT 1 FROM session
        WHERE session.person = reminder.person AND session.started_date = ?)
    ORDER BY reminder.person LIMIT ?
    """
}
