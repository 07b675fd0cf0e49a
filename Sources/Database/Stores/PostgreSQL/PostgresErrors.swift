import CPostgres
import Foundation

/// What the server or libpq said.
struct PostgresFailure: Error {
  /// Five letters that PostgreSQL documents as SQLSTATE; empty when the connection itself failed.
  var state: String
  var message: String

  /// The connection is of no more use.
  var endsConnection: Bool {
    state.isEmpty || state.hasPrefix("08") || state.hasPrefix("57P0")
  }

  /// Another transaction was faster (a serialisation failure, a deadlock, a row with the same key).
  /// Run again, this one sees what the other did.
  var mayRunAgain: Bool { ["40001", "40P01", "23505"].contains(state) }

  var error: DatabaseError {
    let detail = "PostgreSQL \(state.isEmpty ? "connection" : state): \(message)"
    switch state {
    case "23503": return .gone(detail)
    case _ where state.hasPrefix("23") || state.hasPrefix("22"): return .unwritable(detail)
    case "25006": return .readOnly(detail)
    case "53100": return .diskFull(detail)
    case "55P03", "40P01", "40001", "57014": return .locked(detail)
    case "XX001", "XX002": return .damaged(detail)
    case "58030": return .cannotWrite(detail)
    case _ where endsConnection: return .lostConnection(detail)
    default: return .failed(detail)
    }
  }
}

extension DatabaseError {
  /// What the PostgreSQL store threw, in this room's words.
  static func postgres(_ error: any Error) -> DatabaseError {
    if let error = error as? DatabaseError { return error }
    if let error = error as? PostgresFailure { return error.error }
    return .failed("\(error)")
  }
}
