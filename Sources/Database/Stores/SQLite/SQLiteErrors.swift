import GRDB

extension DatabaseError {
  /// What GRDB threw, in this room's words.
  static func sqlite(_ error: any Error) -> DatabaseError {
    if let error = error as? DatabaseError { return error }
    if error is CancellationError { return .cancelled }
    guard let error = error as? GRDB.DatabaseError else { return .failed("\(error)") }
    let detail = "SQLite \(error.extendedResultCode.rawValue): \(error.message ?? "no message")"
    switch error.resultCode {
    case .SQLITE_FULL: return .diskFull(detail)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: return .damaged(detail)
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .locked(detail)
    case .SQLITE_READONLY, .SQLITE_PERM: return .readOnly(detail)
    case .SQLITE_CANTOPEN: return .cannotOpen(detail)
    case .SQLITE_IOERR: return .cannotWrite(detail)
    case .SQLITE_CONSTRAINT:
      return error.extendedResultCode == .SQLITE_CONSTRAINT_FOREIGNKEY
        ? .gone(detail) : .unwritable(detail)
    case .SQLITE_INTERRUPT: return .cancelled
    default: return .failed(detail + (error.sql.map { " in \($0)" } ?? ""))
    }
  }
}
