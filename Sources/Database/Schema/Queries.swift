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
    SELECT positions, minutes, voice, talk, units FROM settings WHERE person = ?
    """

  static let latestScreening = """
    SELECT at_ms, at_zone, at_date, pack, version, answers, verdict FROM screening
    WHERE person = ? ORDER BY at_ms DESC, id DESC LIMIT 1
    """

  static let tags = "SELECT tag FROM circumstance WHERE person = ?"

  static let enrolments = """
    SELECT programme, started_ms, started_zone, started_date, ended_ms, ended_zone, ended_date
    FROM enrolment WHERE person = ? ORDER BY started_ms, id
    """

  static let sessionKey = "SELECT id FROM session WHERE uuid = ? AND person = ?"

  static let sessions = """
    SELECT id, uuid, programme, template, week, started_ms, started_zone, started_date,
      steps_done, finished_ms, finished_zone, finished_date
    FROM session WHERE person = ? ORDER BY started_ms, id
    """

  static let items = """
    SELECT item.session, item.exercise, item.rung, item.dose
    FROM session JOIN session_item AS item ON item.session = session.id
    WHERE session.person = ? ORDER BY item.session, item.number
    """

  /// The condition on `kind` is that of the index `session_event_telling`, word for word.
  static let tellingEvents = """
    SELECT told.session, told.id, told.at_ms, told.at_zone, told.at_date, told.kind, told.step,
      told.exercise, told.rung, told.score, told.spread, told.effort
    FROM session JOIN session_event AS told ON told.session = session.id
      AND told.kind NOT IN ('stepped', 'went-back', 'paused', 'resumed')
    WHERE session.person = ? ORDER BY told.at_ms, told.id
    """

  static let eventsOfSession = """
    SELECT \(EventRow.names) FROM session_event WHERE session = ? ORDER BY at_ms, id
    """

  static let mornings = """
    SELECT at_ms, at_zone, at_date, pain, worse, spread FROM morning
    WHERE person = ? ORDER BY at_date
    """

  static let flareDays = "SELECT at_date FROM flare_day WHERE person = ? ORDER BY at_date"

  static let overrules = """
    SELECT at_ms, at_zone, at_date, exercise, offered, chosen FROM overrule
    WHERE person = ? ORDER BY at_ms, id
    """

  static let measurements = """
    SELECT id, at_ms, at_zone, at_date, test, side, trials, method FROM measurement
    WHERE person = ? ORDER BY at_ms, id
    """

  static let questionnaires = """
    SELECT id, at_ms, at_zone, at_date, instrument, score, answers FROM questionnaire
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
