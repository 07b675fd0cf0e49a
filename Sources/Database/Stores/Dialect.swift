/// The few words that the stores spell differently. All SQL is written in SQLite's spelling.
protocol Dialect: Sendable {
  /// A migration in the store's own words.
  func schema(_ sql: String) -> String
  /// Run before the migrations are looked at, so that two programs starting at once take turns.
  var migrationLock: String? { get }
  /// Ends a SELECT whose rows nobody else may change, or refer to anew, until the transaction ends.
  var forUpdate: String { get }
  /// Stands behind a table's name and names the index to read it by, for a planner that would
  /// choose a slower way. SQLite has no statistics until somebody runs ANALYZE, and those it takes
  /// of a small database mislead it once the database is large, so we run none.
  func indexed(by index: String) -> String
  /// Asks for the plan of a query, as rows of text.
  func explain(_ sql: String) -> String
}
