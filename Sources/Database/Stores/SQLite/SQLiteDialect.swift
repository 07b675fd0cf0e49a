struct SQLiteDialect: Dialect {
  func schema(_ sql: String) -> String { sql }
  // A write transaction has the file to itself.
  let migrationLock: String? = nil
  let forUpdate = ""
  func indexed(by index: String) -> String { " INDEXED BY \(index)" }
  func explain(_ sql: String) -> String { "EXPLAIN QUERY PLAN " + sql }
}
