import Dispatch

/// One place of the pool: a connection that is opened when it is first needed and again after it
/// was lost, and the serial queue on which all of its blocking calls are made.
///
/// Unchecked because the compiler cannot see that `connection` is touched on `queue` alone.
final class PostgresLink: @unchecked Sendable {
  private let connect: @Sendable () throws -> PostgresConnection
  private let queue = DispatchQueue(label: "lithe.postgres")
  private var connection: PostgresConnection?

  init(connect: @escaping @Sendable () throws -> PostgresConnection) { self.connect = connect }

  /// Runs the work between `begin` and COMMIT.
  func transaction<Result: Sendable>(
    _ begin: String, _ work: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      queue.async {
        continuation.resume(with: Swift.Result { try self.attempt(begin, work) })
      }
    }
  }

  func close() async {
    await withCheckedContinuation { continuation in
      queue.async {
        self.connection = nil
        continuation.resume()
      }
    }
  }

  /// Of two transactions in each other's way PostgreSQL ends one; nothing of it is kept, so it is
  /// run again.
  private func attempt<Result>(
    _ begin: String, _ work: (any Connection) throws -> Result
  ) throws -> Result {
    for _ in 1...3 {
      do {
        return try once(begin, work)
      } catch let failure as PostgresFailure where failure.mayRunAgain { continue }
    }
    return try once(begin, work)
  }

  private func once<Result>(
    _ begin: String, _ work: (any Connection) throws -> Result
  ) throws -> Result {
    let connection = try begun(begin)
    do {
      let result = try work(connection)
      try connection.script("COMMIT")
      return result
    } catch {
      // The server rolls back by itself when the connection is gone.
      if connection.isOpen { try? connection.script("ROLLBACK") }
      if !connection.isOpen { self.connection = nil }
      throw error
    }
  }

  /// A connection in a new transaction. One that was lost while it was idle is replaced: nothing
  /// had been asked of it yet.
  private func begun(_ begin: String) throws -> PostgresConnection {
    if let connection {
      do {
        try connection.script(begin)
        return connection
      } catch let failure as PostgresFailure where failure.endsConnection || !connection.isOpen {
        self.connection = nil
      }
    }
    let fresh = try connect()
    try fresh.script(begin)
    connection = fresh
    return fresh
  }
}
