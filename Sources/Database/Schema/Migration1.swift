extension Schema {
  /// Frozen once shipped: change the schema by adding a migration, never by editing this one.
  ///
  /// A moment is three columns: `_ms` since 1970, `_zone`, and `_date` as it was on the person's
  /// wall calendar.
  static let migration1 = """
    CREATE TABLE person (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      made_ms INTEGER NOT NULL,
      made_zone TEXT NOT NULL,
      made_date TEXT NOT NULL CHECK (length(made_date) = 10)
    ) STRICT;

    CREATE TABLE device (
      token_hash TEXT NOT NULL PRIMARY KEY CHECK (length(token_hash) >= 32),
      person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      made_ms INTEGER NOT NULL,
      made_zone TEXT NOT NULL,
      made_date TEXT NOT NULL CHECK (length(made_date) = 10)
    ) STRICT;
    CREATE INDEX device_of_person ON device (person);

    CREATE TABLE email_claim (
      person INTEGER NOT NULL PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
      email TEXT NOT NULL UNIQUE CHECK (length(email) BETWEEN 3 AND 320),
      claimed_ms INTEGER NOT NULL,
      claimed_zone TEXT NOT NULL,
      claimed_date TEXT NOT NULL CHECK (length(claimed_date) = 10)
    ) STRICT;

    CREATE TABLE sign_in_link (
      token_hash TEXT NOT NULL PRIMARY KEY CHECK (length(token_hash) >= 32),
      email TEXT NOT NULL CHECK (length(email) BETWEEN 3 AND 320),
      person INTEGER REFERENCES person (id) ON DELETE CASCADE,
      asked_ms INTEGER NOT NULL,
      asked_zone TEXT NOT NULL,
      asked_date TEXT NOT NULL CHECK (length(asked_date) = 10),
      expires_ms INTEGER NOT NULL CHECK (expires_ms > asked_ms),
      used_ms INTEGER CHECK (used_ms <= expires_ms)
    ) STRICT;
    CREATE INDEX sign_in_link_of_person ON sign_in_link (person);
    CREATE INDEX sign_in_link_by_email ON sign_in_link (email, asked_ms);
    CREATE INDEX sign_in_link_by_expiry ON sign_in_link (expires_ms);

    CREATE TABLE settings (
      person INTEGER NOT NULL PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
      positions TEXT NOT NULL,
      props TEXT NOT NULL,
      minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 120),
      switch_gap INTEGER NOT NULL CHECK (switch_gap BETWEEN 0 AND 120),
      voice TEXT NOT NULL CHECK (voice IN ('off', 'recorded', 'device')),
      talk TEXT NOT NULL CHECK (talk IN ('full', 'short', 'bell')),
      units TEXT NOT NULL CHECK (units IN ('metric', 'imperial')),
      changed_ms INTEGER NOT NULL,
      changed_zone TEXT NOT NULL,
      changed_date TEXT NOT NULL CHECK (length(changed_date) = 10)
    ) STRICT;

    CREATE TABLE reminder (
      person INTEGER NOT NULL PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
      zone TEXT NOT NULL,
      hour INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
      asked_ms INTEGER NOT NULL,
      asked_zone TEXT NOT NULL,
      asked_date TEXT NOT NULL CHECK (length(asked_date) = 10)
    ) STRICT;
    CREATE INDEX reminder_by_hour ON reminder (zone, hour);

    CREATE TABLE reminder_sent (
      person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      sent_ms INTEGER NOT NULL,
      sent_zone TEXT NOT NULL,
      sent_date TEXT NOT NULL CHECK (length(sent_date) = 10),
      PRIMARY KEY (person, sent_date)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE screening (
      person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      id TEXT NOT NULL CHECK (length(id) = 36),
      at_ms INTEGER NOT NULL,
      at_zone TEXT NOT NULL,
      at_date TEXT NOT NULL CHECK (length(at_date) = 10),
      pack TEXT NOT NULL,
      version TEXT NOT NULL,
      verdict TEXT NOT NULL CHECK (verdict IN ('go', 'adapt', 'clinician-first', 'emergency')),
      sorted INTEGER NOT NULL CHECK (sorted IN (0, 1)),
      tags TEXT NOT NULL,
      reasons TEXT NOT NULL,
      answers TEXT NOT NULL,
      PRIMARY KEY (person, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE screening_draft (
      person INTEGER NOT NULL PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
      changed_ms INTEGER NOT NULL,
      changed_zone TEXT NOT NULL,
      changed_date TEXT NOT NULL CHECK (length(changed_date) = 10),
      pack TEXT NOT NULL,
      version TEXT NOT NULL,
      answers TEXT NOT NULL
    ) STRICT;

    CREATE TABLE enrolment (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      programme TEXT NOT NULL,
      started_ms INTEGER NOT NULL,
      started_zone TEXT NOT NULL,
      started_date TEXT NOT NULL CHECK (length(started_date) = 10),
      ended_ms INTEGER,
      ended_zone TEXT,
      ended_date TEXT CHECK (length(ended_date) = 10),
      CHECK ((ended_ms IS NULL) = (ended_zone IS NULL)),
      CHECK ((ended_ms IS NULL) = (ended_date IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX enrolment_running ON enrolment (person, programme) WHERE ended_ms IS NULL;
    CREATE INDEX enrolment_of_person ON enrolment (person);

    CREATE TABLE session (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
      person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      programme TEXT NOT NULL,
      template TEXT NOT NULL,
      week INTEGER NOT NULL CHECK (week >= 0),
      kind TEXT NOT NULL CHECK (kind IN ('usual', 'flare', 'taper')),
      steps INTEGER NOT NULL CHECK (steps >= 0),
      started_ms INTEGER NOT NULL,
      started_zone TEXT NOT NULL,
      started_date TEXT NOT NULL CHECK (length(started_date) = 10),
      furthest_step INTEGER CHECK (furthest_step >= 0),
      furthest_event TEXT,
      finished_ms INTEGER,
      finished_zone TEXT,
      finished_date TEXT CHECK (length(finished_date) = 10),
      CHECK ((furthest_step IS NULL) = (furthest_event IS NULL)),
      CHECK ((finished_ms IS NULL) = (finished_zone IS NULL)),
      CHECK ((finished_ms IS NULL) = (finished_date IS NULL))
    ) STRICT;
    CREATE INDEX session_of_person ON session (person, started_ms);

    CREATE TABLE session_plan (
      session INTEGER NOT NULL PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
      plan TEXT NOT NULL
    ) STRICT;

    CREATE TABLE session_item (
      session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      number INTEGER NOT NULL CHECK (number >= 0),
      exercise TEXT NOT NULL,
      rung TEXT NOT NULL,
      last_step INTEGER NOT NULL CHECK (last_step >= 0),
      PRIMARY KEY (session, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE session_event (
      session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      id TEXT NOT NULL CHECK (length(id) = 36),
      at_ms INTEGER NOT NULL,
      at_zone TEXT NOT NULL,
      at_date TEXT NOT NULL CHECK (length(at_date) = 10),
      kind TEXT NOT NULL CHECK (kind IN ('started', 'stepped', 'easier', 'harder', 'hurts',
        'skipped', 'went-back', 'paused', 'resumed', 'stopped', 'rated', 'best', 'finished')),
      step INTEGER CHECK (step >= 0),
      exercise TEXT,
      rung TEXT,
      score INTEGER CHECK (score BETWEEN 0 AND 10),
      spread INTEGER CHECK (spread IN (0, 1)),
      effort TEXT CHECK (effort IN ('easy', 'right', 'hard')),
      PRIMARY KEY (session, id),
      CHECK ((step IS NOT NULL) = (kind IN ('stepped', 'went-back'))),
      CHECK ((exercise IS NOT NULL) = (kind IN ('easier', 'harder', 'hurts', 'skipped', 'best'))),
      CHECK ((rung IS NOT NULL) = (kind IN ('easier', 'harder'))),
      CHECK ((score IS NOT NULL) = (kind = 'hurts')),
      CHECK ((spread IS NOT NULL) = (kind = 'hurts')),
      CHECK ((effort IS NOT NULL) = (kind = 'rated'))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX session_event_telling ON session_event (session)
      WHERE kind NOT IN ('stepped', 'went-back', 'paused', 'resumed');

    CREATE TABLE morning (
      person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      at_ms INTEGER NOT NULL,
      at_zone TEXT NOT NULL,
      at_date TEXT NOT NULL CHECK (length(at_date) = 10),
      pain INTEGER NOT NULL CHECK (pain BETWEEN 0 AND 10),
      worse INTEGER NOT NULL CHECK (worse IN (0, 1)),
      spread INTEGER NOT NULL CHECK (spread IN (0, 1)),
      new INTEGER NOT NULL CHECK (new IN (0, 1)),
      PRIMARY KEY (person, at_date)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE choice (
      person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      id TEXT NOT NULL CHECK (length(id) = 36),
      at_ms INTEGER NOT NULL,
      at_zone TEXT NOT NULL,
      at_date TEXT NOT NULL CHECK (length(at_date) = 10),
      kind TEXT NOT NULL CHECK (kind IN
        ('rung', 'swap', 'day', 'clinician-agreed', 'reviewed-ladders')),
      exercise TEXT,
      rung TEXT,
      swap TEXT,
      day TEXT CHECK (day IN ('flare', 'train', 'rest')),
      PRIMARY KEY (person, id),
      CHECK ((exercise IS NOT NULL) = (kind IN ('rung', 'swap'))),
      CHECK ((rung IS NOT NULL) = (kind = 'rung')),
      CHECK ((swap IS NOT NULL) = (kind = 'swap')),
      CHECK ((day IS NOT NULL) = (kind = 'day'))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE measurement (
      person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      id TEXT NOT NULL CHECK (length(id) = 36),
      at_ms INTEGER NOT NULL,
      at_zone TEXT NOT NULL,
      at_date TEXT NOT NULL CHECK (length(at_date) = 10),
      test TEXT NOT NULL,
      side TEXT NOT NULL CHECK (side IN ('right', 'left')),
      method TEXT NOT NULL,
      trials TEXT NOT NULL,
      PRIMARY KEY (person, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE questionnaire (
      person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      id TEXT NOT NULL CHECK (length(id) = 36),
      at_ms INTEGER NOT NULL,
      at_zone TEXT NOT NULL,
      at_date TEXT NOT NULL CHECK (length(at_date) = 10),
      instrument TEXT NOT NULL,
      score REAL NOT NULL,
      answers TEXT NOT NULL,
      PRIMARY KEY (person, id)
    ) STRICT, WITHOUT ROWID;
    """
}
