import Care

/// A link that was sent by e-mail. It works once, until it expires.
public struct SignInLink: Hashable, Sendable {
  public var email: String
  /// Who asked for it, if that browser had a person.
  public var asker: PersonID?
  /// Milliseconds since 1970.
  public var expires: Int64
  /// Milliseconds since 1970; nil while it has not been used.
  public var used: Int64?
}

/// What came of opening a link.
public struct SignIn: Hashable, Sendable {
  public var person: PersonID
  /// True when a guest's sessions were brought into an account that was there before.
  public var merged: Bool
}

extension Database {
  /// Keeps the hash of a link about to be sent, and forgets links that expired a week ago. `email`
  /// is compared in lower case.
  public func recordLink(
    _ link: TokenHash, email: String, asker: PersonID?, at moment: Moment, expires: Int64
  ) async throws(DatabaseError) {
    try await store.write { db in
      let week: Int64 = 7 * 86_400_000
      try db.run("DELETE FROM sign_in_link WHERE expires_ms < ?", moment.milliseconds - week)
      try db.run(
        """
        INSERT INTO sign_in_link
          (token_hash, email, person, asked_ms, asked_zone, asked_date, expires_ms)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """, link, email.lowercased(), asker, moment, expires)
    }
  }

  /// How many links were asked for with this address since then; to slow down a flood.
  public func linkCount(
    email: String, since milliseconds: Int64
  ) async throws(DatabaseError) -> Int {
    try await store.read { db in
      try db.first(
        "SELECT count(*) FROM sign_in_link WHERE email = ? AND asked_ms >= ?",
        email.lowercased(), milliseconds
      ) { try $0.next(Int.self) } ?? 0
    }
  }

  /// Looks at a link without using it, so that a page can ask before it signs in (mail scanners
  /// open links too).
  public func link(_ link: TokenHash) async throws(DatabaseError) -> SignInLink? {
    try await store.read { try findLink($0, link) }
  }

  /// Uses a link: claims the guest who asked for it, or merges them into the person who has this
  /// address already, and makes the opening browser's new token that person's.
  ///
  /// A guest in the opening browser is merged too. When somebody else's browser asked for the
  /// link, its tokens stop working: otherwise anyone could type a stranger's address and wait to
  /// be let in to the stranger's account.
  ///
  /// - Parameters:
  ///   - opener: the person that the opening browser's cookie names, if any.
  ///   - device: the hash of a fresh token for the opening browser.
  /// - Throws: `noSuchLink`, `linkUsed`, `linkExpired`.
  public func signIn(
    with link: TokenHash, opener: PersonID?, device: TokenHash, at moment: Moment
  ) async throws(DatabaseError) -> SignIn {
    try await store.write { db in
      let found = try use(db, link, at: moment)
      let guests = try [found.asker, opener].compactMap { $0 }.filter { try isGuest(db, $0) }
      if let asker = found.asker, asker != opener, guests.contains(asker) {
        try db.run("DELETE FROM device WHERE person = ?", asker)
      }
      let known = try db.first("SELECT person FROM email_claim WHERE email = ?", found.email) {
        try $0.next(PersonID.self)
      }
      // A signed-in person who opens a link to a new address in the same browser changes address.
      let mover = found.asker == opener ? opener : nil
      let person = try known ?? guests.first ?? mover ?? makePerson(db, at: moment)
      if known == nil { try claim(db, found.email, for: person, at: moment) }
      var merged = false
      for guest in Set(guests) where guest != person {
        try Merge(db: db).bring(guest, into: person)
        merged = true
      }
      try addDevice(db, device, of: person, at: moment)
      return SignIn(person: person, merged: merged && known != nil)
    }
  }
}

private func findLink(_ db: any Connection, _ link: TokenHash) throws -> SignInLink? {
  try db.first(
    "SELECT email, person, expires_ms, used_ms FROM sign_in_link WHERE token_hash = ?", link
  ) {
    try SignInLink(email: $0.next(), asker: $0.next(), expires: $0.next(), used: $0.next())
  }
}

/// One statement decides, so two browsers cannot both use the link.
private func use(_ db: any Connection, _ link: TokenHash, at moment: Moment) throws -> SignInLink {
  let used = try db.run(
    """
    UPDATE sign_in_link SET used_ms = ?
    WHERE token_hash = ? AND used_ms IS NULL AND expires_ms >= ?
    """, moment.milliseconds, link, moment.milliseconds)
  guard let found = try findLink(db, link) else { throw DatabaseError.noSuchLink }
  guard used == 1 else {
    throw found.used == nil ? DatabaseError.linkExpired : DatabaseError.linkUsed
  }
  return found
}

private func isGuest(_ db: any Connection, _ person: PersonID) throws -> Bool {
  try db.first(
    """
    SELECT 1 FROM person WHERE id = ?
      AND NOT EXISTS (SELECT 1 FROM email_claim WHERE email_claim.person = person.id)
    """, person
  ) { _ in true } ?? false
}

private func claim(
  _ db: any Connection, _ email: String, for person: PersonID, at moment: Moment
) throws {
  try db.run(
    """
    INSERT INTO email_claim (email, person, claimed_ms, claimed_zone, claimed_date)
    VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (person) DO UPDATE SET email = excluded.email, claimed_ms = excluded.claimed_ms,
      claimed_zone = excluded.claimed_zone, claimed_date = excluded.claimed_date
    """, email, person, moment)
}
