import Biomechanics
import Care

/// How the person likes their sessions.
public struct PersonSettings: Hashable, Sendable {
  /// The positions the person can get into.
  public var positions: Set<Position>
  /// What the person has at hand.
  public var props: Set<Prop>
  /// Minutes asked of a session.
  public var minutes: Int
  /// Seconds to change sides.
  public var switchGap: Int
  public var voice: Voice
  public var talk: Talk
  public var units: Units
  /// The drawn person who shows the exercises, by id; nil varies.
  public var likeness: String?

  /// Whether cues are spoken: not at all, from recordings, or by the device's own voice.
  public enum Voice: String, Sendable, Codable, CaseIterable, Stored { case off, recorded, device }

  /// How much is said (care rules 3.6).
  public enum Talk: String, Sendable, Codable, CaseIterable, Stored { case full, short, bell }
  public enum Units: String, Sendable, Codable, CaseIterable, Stored { case metric, imperial }

  public init(
    positions: Set<Position> = Set(Position.allCases), props: Set<Prop> = Set(Prop.allCases),
    minutes: Int = 20, switchGap: Int = 8, voice: Voice = .recorded, talk: Talk = .full,
    units: Units = .metric, likeness: String? = nil
  ) {
    self.positions = positions
    self.props = props
    self.minutes = minutes
    self.switchGap = switchGap
    self.voice = voice
    self.talk = talk
    self.units = units
    self.likeness = likeness
  }
}

extension Database {
  /// The person's settings; the default ones until they change any.
  public func settings(of person: PersonID) async throws(DatabaseError) -> PersonSettings {
    try await store.read { try readSettings($0, of: person) }
  }

  /// Keeps these settings, unless newer ones are there already.
  public func changeSettings(
    _ settings: PersonSettings, of person: PersonID, at moment: Moment
  ) async throws(DatabaseError) {
    try await store.write { db in
      try db.run(
        """
        INSERT INTO settings (person, positions, props, minutes, switch_gap, voice, talk, units,
          likeness, changed_ms, changed_zone, changed_date)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (person) DO UPDATE SET positions = excluded.positions,
          props = excluded.props, switch_gap = excluded.switch_gap, minutes = excluded.minutes,
          voice = excluded.voice, talk = excluded.talk,
          units = excluded.units, likeness = excluded.likeness, changed_ms = excluded.changed_ms,
          changed_zone = excluded.changed_zone, changed_date = excluded.changed_date
        WHERE excluded.changed_ms >= settings.changed_ms
        """, person, Words(settings.positions), Words(settings.props), settings.minutes,
        settings.switchGap, settings.voice, settings.talk, settings.units,
        settings.likeness, moment)
    }
  }
}

func readSettings(_ db: any Connection, of person: PersonID) throws -> PersonSettings {
  try db.first(Queries.settings, person) {
    try PersonSettings(
      positions: $0.next(Words.self).set(), props: $0.next(Words.self).set(),
      minutes: $0.next(), switchGap: $0.next(), voice: $0.next(),
      talk: $0.next(), units: $0.next(), likeness: $0.next())
  } ?? PersonSettings()
}
