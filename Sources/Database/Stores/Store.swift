/// A place where data is kept. The two stores differ in their driver and their dialect and in
/// nothing else.
protocol Store: Sendable {
  /// Runs the work on one unchanging view of the data.
  func read<Result: Sendable>(
    _ work: @escaping @Sendable (any Connection) throws -> Result
  ) async throws(DatabaseError) -> Result

  /// Runs the work as one transaction: all of it is kept, or, when it throws, none of it.
  /// The work may be run again from its start when the store asks for that.
  @discardableResult
  func write<Result: Sendable>(
    _ work: @escaping @Sendable (any Connection) throws -> Result
  ) async throws(DatabaseError) -> Result

  func close() async
}

/// An open connection inside a transaction. Statements are written with `?` for each value and
/// are prepared once.
protocol Connection {
  var dialect: any Dialect { get }

  /// The number of rows that were changed.
  func run(_ sql: String, values: [Value]) throws -> Int

  /// Calls `row` for each row of the answer.
  func each(_ sql: String, values: [Value], _ row: (inout Fields) throws -> Void) throws

  /// Several statements without values.
  func script(_ sql: String) throws
}

extension Connection {
  @discardableResult
  func run(_ sql: String, _ stored: any Stored...) throws -> Int {
    try run(sql, values: writable(stored))
  }

  func all<Result>(
    _ sql: String, _ stored: any Stored..., row: (inout Fields) throws -> Result
  ) throws -> [Result] {
    var results: [Result] = []
    try each(sql, values: writable(stored)) { results.append(try row(&$0)) }
    return results
  }

  func first<Result>(
    _ sql: String, _ stored: any Stored..., row: (inout Fields) throws -> Result
  ) throws -> Result? {
    var result: Result?
    try each(sql, values: writable(stored)) { if result == nil { result = try row(&$0) } }
    return result
  }
}

/// PostgreSQL cannot hold the character NUL and libpq would cut the text there, so both stores
/// refuse it.
private func writable(_ stored: [any Stored]) throws -> [Value] {
  let values = stored.flatMap(\.values)
  for case .text(let text) in values where text.utf8.contains(0) {
    throw DatabaseError.unwritable("text holds the character NUL")
  }
  return values
}
