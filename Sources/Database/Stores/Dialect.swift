/// The few words that the stores spell differently. All SQL is written in SQLite's spelling.
protocol Dialect: Sendable {
  /// A migration in the store's own words.
  func schema(_ sql: String) -> String
  /// Run before the migrations are looked at, so that two programs starting at once take turns.
  var migrationLock: String? { get }
  /// Ends a SELECT whose rows nobody else may change, or refer to anew, until the transaction ends.
  var forUpdate: String { get }
  /// Asks for the plan of a query, as rows of text.
  func explain(_ sql: String) -> String
}
