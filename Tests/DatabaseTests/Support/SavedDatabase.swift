@testable import Database

/// A small database as the first Lithe left it, with something in every table. Frozen, as every
/// database out there is: new migrations have to cope with it.
enum SavedDatabase {
  static let person = PersonID(rawValue: 1)
  static let device = TokenHash(rawValue: "d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0")
  static let session = "5e550000-0000-4000-8000-000000000001"

  static func write(to db: any Connection) throws {
    try Schema.migrate(db, now: 0, through: [Schema.migration1])
    try db.script(rows)
  }

  private static let at = "1795334400000, 'Europe/Berlin', '2026-11-22'"
  private static let id = "1d000000-0000-4000-8000-000000000001"

  private static let rows = """
    INSERT INTO person (made_ms, made_zone, made_date) VALUES (\(at));
    INSERT INTO device (token_hash, person, made_ms, made_zone, made_date)
      VALUES ('\(device.rawValue)', 1, \(at));
    INSERT INTO email_claim (person, email, claimed_ms, claimed_zone, claimed_date)
      VALUES (1, 'ann@example.org', \(at));
    INSERT INTO sign_in_link
      (token_hash, email, person, asked_ms, asked_zone, asked_date, expires_ms, used_ms)
      VALUES ('1111111111111111111111111111111111', 'ann@example.org', 1, \(at), 1795335300000,
        1795334460000);
    INSERT INTO settings (person, positions, props, minutes, switch_gap, voice, talk, units,
      changed_ms, changed_zone, changed_date)
      VALUES (1, 'chair wall', 'strap', 15, 10, 'device', 'short', 'metric', \(at));
    INSERT INTO reminder (person, zone, hour, asked_ms, asked_zone, asked_date)
      VALUES (1, 'Europe/Berlin', 8, \(at));
    INSERT INTO reminder_sent (person, sent_ms, sent_zone, sent_date) VALUES (1, \(at));
    INSERT INTO screening (person, id, at_ms, at_zone, at_date, pack, version, verdict, sorted,
      tags, reasons, answers)
      VALUES (1, '\(id)', \(at), 'back', '1.0', 'adapt', 1, 'no-floor',
        '[{"item":"no-floor","section":"positions","verdict":"adapt"}]',
        '{"emergency":["none"],"positions":["no-floor"]}');
    INSERT INTO screening_draft
      (person, changed_ms, changed_zone, changed_date, pack, version, answers)
      VALUES (1, \(at), 'back', '1.0', '{"emergency":["not-sure"]}');
    INSERT INTO enrolment (person, programme, started_ms, started_zone, started_date)
      VALUES (1, 'six-weeks', \(at));
    INSERT INTO session (uuid, person, programme, template, week, kind, steps, started_ms,
      started_zone, started_date, furthest_step, furthest_event, finished_ms, finished_zone,
      finished_date)
      VALUES ('\(session)', 1, 'six-weeks', 'day', 1, 'usual', 2, \(at), 1,
        'e0000000-0000-4000-8000-000000000002', \(at));
    INSERT INTO session_plan (session, plan) VALUES (1, '{"name":"A day"}');
    INSERT INTO session_item (session, number, exercise, rung, last_step)
      VALUES (1, 0, 'chair-hinge', 'hands-on-thighs', 1);
    INSERT INTO session_event (session, id, at_ms, at_zone, at_date, kind, step) VALUES
      (1, 'e0000000-0000-4000-8000-000000000001', \(at), 'stepped', 0),
      (1, 'e0000000-0000-4000-8000-000000000002', \(at), 'stepped', 1);
    INSERT INTO session_event
      (session, id, at_ms, at_zone, at_date, kind, exercise, score, spread)
      VALUES (1, 'e0000000-0000-4000-8000-000000000003', \(at), 'hurts', 'chair-hinge', 4, 1);
    INSERT INTO session_event (session, id, at_ms, at_zone, at_date, kind)
      VALUES (1, 'e0000000-0000-4000-8000-000000000004', \(at), 'finished');
    INSERT INTO morning (person, at_ms, at_zone, at_date, pain, worse, spread, new)
      VALUES (1, \(at), 3, 0, 1, 0);
    INSERT INTO choice (person, id, at_ms, at_zone, at_date, kind, exercise, rung)
      VALUES (1, '\(id)', \(at), 'rung', 'chair-hinge', 'low-box');
    INSERT INTO measurement (person, id, at_ms, at_zone, at_date, test, side, method, trials)
      VALUES (1, '\(id)', \(at), 'straight-leg-raise', 'left', 'phone', '61.5 63.0 62.0');
    INSERT INTO questionnaire (person, id, at_ms, at_zone, at_date, instrument, score, answers)
      VALUES (1, '\(id)', \(at), 'psfs', 4.5, '{"a":{"activity":"stairs","score":4}}');
    """
}
