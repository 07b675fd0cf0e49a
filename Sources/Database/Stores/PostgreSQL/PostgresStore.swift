/// A PostgreSQL server through libpq.
struct PostgresStore: Store {
  private let pool: PostgresPool

  /// - Parameter patience: seconds to wait for another transaction's row.
  init(url: String, connections: Int, patience: Double = 5) {
    pool = PostgresPool(size: connections) {
      let connection = try PostgresConnection(url: url)
      // Compiling a query pays for long ones; ours are short.
      try connection.script(
        """
        SET lock_timeout = \(Int(patience * 1000));
        SET jit = off; SET client_min_messages = warning
        """)
      return connection
    }
  }

  func read<Result: Sendable>(
    _ work: @escaping @Sendable (any Connection) throws -> Result
  ) async throws(DatabaseError) -> Result {
    try await transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", work)
  }

  func write<Result: Sendable>(
    _ work: @escaping @Sendable (any Connection) throws -> Result
  ) async throws(DatabaseError) -> Result {
    try await transaction("BEGIN", work)
  }

  func close() async { await pool.close() }

  private func transaction<Result: Sendable>(
    _ begin: String, _ work: @escaping @Sendable (any Connection) throws -> Result
  ) async throws(DatabaseError) -> Result {
    do {
      return try await pool.withLink { try await $0.transaction(begin, work) }
    } catch { throw .postgres(error) }
  }
}
