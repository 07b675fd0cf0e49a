/// The shape of the data, as the list of changes that made it.
enum Schema {
  /// In order; the first is number 1.
  static let migrations = [migration1, migration2]

  static let ledger = """
    CREATE TABLE IF NOT EXISTS lithe_migration (
      number INTEGER NOT NULL PRIMARY KEY,
      applied_ms INTEGER NOT NULL
    ) STRICT;
    """

  /// Brings the data to this program's schema: all of the way, or not at all.
  static func migrate(
    _ db: any Connection, now: Int64, through migrations: [String] = migrations
  ) throws {
    let dialect = db.dialect
    if let lock = dialect.migrationLock { try db.script(lock) }
    try db.script(dialect.schema(ledger))
    let done = try db.first("SELECT coalesce(max(number), 0) FROM lithe_migration") {
      try $0.next(Int.self)
    }
    let applied = done ?? 0
    guard applied <= migrations.count else { throw DatabaseError.newer(applied) }
    for number in applied..<migrations.count {
      try db.script(dialect.schema(migrations[number]))
      try db.run("INSERT INTO lithe_migration (number, applied_ms) VALUES (?, ?)", number + 1, now)
    }
  }
}
