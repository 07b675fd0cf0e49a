import Care

/// The one door to the data. Every public write is one transaction named for its meaning: all of
/// it is kept or none. Safe to share; every call may run at the same time as others.
public struct Database: Sendable {
  let store: any Store

  init(store: any Store) { self.store = store }

  /// Opens the database and brings it to this program's schema.
  ///
  /// - Parameter connections: how many readers may work at once (SQLite), or connections are kept
  ///   (PostgreSQL).
  /// - Throws: `badAddress`, `cannotOpen`, `readOnly`, `damaged`, `locked`, `diskFull`, `newer`.
  public static func open(
    _ address: Address, connections: Int = 5
  ) async throws(DatabaseError) -> Database {
    let database = Database(store: try makeStore(address, connections))
    do {
      let now = Clock.milliseconds
      try await database.store.write { try Schema.migrate($0, now: now) }
    } catch {
      await database.close()
      if case .lostConnection(let detail) = error { throw .cannotOpen(detail) }
      throw error
    }
    return database
  }

  /// Waits for what is running, then lets go of the file or the connections.
  public func close() async { await store.close() }

  /// Throws what is wrong with the database, if anything; for the health page.
  public func check() async throws(DatabaseError) {
    _ = try await store.read { try $0.first("SELECT count(*) FROM lithe_migration") { _ in } }
  }

  private static func makeStore(
    _ address: Address, _ connections: Int
  ) throws(DatabaseError) -> any Store {
    switch address {
    case .file(let path):
      do {
        return try SQLiteStore(path: path, readers: connections)
      } catch { throw .sqlite(error) }
    case .postgres(let url):
      return PostgresStore(url: url, connections: connections)
    }
  }
}
