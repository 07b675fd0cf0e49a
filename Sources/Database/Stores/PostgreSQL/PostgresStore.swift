/// A PostgreSQL server through libpq.
struct PostgresStore: Store {
  let dialect: any Dialect = PostgresDialect()
  private let pool: PostgresPool

  init(url: String, connections: Int) {
    pool = PostgresPool(url: url, size: connections)
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
