import Foundation

/// Only for the ledger of migrations; every other time is given by the caller.
enum Clock {
  static var milliseconds: Int64 { Int64(Date().timeIntervalSince1970 * 1000) }
}
