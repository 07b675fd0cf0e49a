import GRDB

struct SQLiteConnection: Connection {
  let database: GRDB.Database
  var dialect: any Dialect { SQLiteDialect() }

  func run(_ sql: String, values: [Value]) throws -> Int {
    let statement = try database.cachedStatement(sql: sql)
    try statement.execute(arguments: arguments(values))
    return database.changesCount
  }

  func each(_ sql: String, values: [Value], _ row: (inout Fields) throws -> Void) throws {
    let statement = try database.cachedStatement(sql: sql)
    let cursor = try Row.fetchCursor(statement, arguments: arguments(values))
    while let found = try cursor.next() {
      var fields = Fields(try (0..<found.count).map { try value(found[$0]) })
      try row(&fields)
    }
  }

  func script(_ sql: String) throws { try database.execute(sql: sql) }

  private func arguments(_ values: [Value]) -> StatementArguments {
    StatementArguments(
      values.map { value -> DatabaseValue in
        switch value {
        case .null: .null
        case .integer(let integer): integer.databaseValue
        case .real(let real): real.databaseValue
        case .text(let text): text.databaseValue
        }
      })
  }

  private func value(_ stored: DatabaseValue) throws -> Value {
    switch stored.storage {
    case .null: .null
    case .int64(let integer): .integer(integer)
    case .double(let real): .real(real)
    case .string(let text): .text(text)
    case .blob: throw DatabaseError.damaged("found bytes where the schema promises text")
    }
  }
}
