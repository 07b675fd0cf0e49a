import Database

extension House {
  /// Well when the data can be read; what is wrong goes to the log.
  func health() async throws -> Reply {
    try await database.check()
    return try .json(["status": "ok"])
  }
}
