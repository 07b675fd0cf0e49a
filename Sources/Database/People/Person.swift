import Care

/// A person's number. It means nothing outside this database and is never used again.
public struct PersonID: RawRepresentable, Hashable, Sendable, Codable, Stored {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// The hash of a secret that a browser or a link carries. The secret itself is never stored.
public struct TokenHash: RawRepresentable, Hashable, Sendable, Stored {
  public let rawValue: String
  /// - Parameter rawValue: at least 32 characters, such as a SHA-256 in hexadecimal.
  public init(rawValue: String) { self.rawValue = rawValue }
}

public struct Person: Hashable, Sendable {
  public var id: PersonID
  public var made: Moment
  /// Nil for a guest, known by a cookie alone.
  public var email: String?
}

extension Database {
  /// Makes a guest who is known by this device's token.
  public func welcomeGuest(
    device: TokenHash, at moment: Moment
  ) async throws(DatabaseError) -> PersonID {
    try await store.write { db in
      let person = try makePerson(db, at: moment)
      try addDevice(db, device, of: person, at: moment)
      return person
    }
  }

  /// The person whose device carries this token; nil when no such device is known.
  public func person(device: TokenHash) async throws(DatabaseError) -> Person? {
    try await store.read { db in
      try db.first(Queries.personOfDevice, device) {
        try Person(id: $0.next(), made: $0.next(), email: $0.next())
      }
    }
  }

  /// Signs one device out; the person's data stays.
  public func forgetDevice(_ device: TokenHash) async throws(DatabaseError) {
    try await store.write { db in
      try db.run("DELETE FROM device WHERE token_hash = ?", device)
    }
  }

  /// Deletes the person and everything that was ever stored about them.
  public func deletePerson(_ person: PersonID) async throws(DatabaseError) {
    try await store.write { db in
      try db.run(
        "DELETE FROM sign_in_link WHERE email IN (SELECT email FROM email_claim WHERE person = ?)",
        person)
      // Everything else hangs on the person and goes with them (ON DELETE CASCADE).
      try db.run("DELETE FROM person WHERE id = ?", person)
    }
  }
}

func makePerson(_ db: any Connection, at moment: Moment) throws -> PersonID {
  let person = try db.first(
    "INSERT INTO person (made_ms, made_zone, made_date) VALUES (?, ?, ?) RETURNING id", moment
  ) { try $0.next(PersonID.self) }
  guard let person else { throw DatabaseError.failed("no id for a new person") }
  return person
}

func addDevice(
  _ db: any Connection, _ device: TokenHash, of person: PersonID, at moment: Moment
) throws {
  try db.run(
    "INSERT INTO device (token_hash, person, made_ms, made_zone, made_date) VALUES (?, ?, ?, ?, ?)",
    device, person, moment)
}
