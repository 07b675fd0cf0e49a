import CPostgres
import Foundation

/// A PostgreSQL address as libpq reads it.
enum PostgresAddress {
  /// What is wrong with the address, in libpq's words; nil when it can be read.
  static func mistake(in url: String) -> String? {
    var message: UnsafeMutablePointer<CChar>?
    let options = PQconninfoParse(url, &message)
    defer {
      PQconninfoFree(options)
      PQfreemem(message)
    }
    guard options == nil else { return nil }
    let words = message.map { String(cString: $0) } ?? "it cannot be read"
    return words.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The address with its password hidden, wherever it stands.
  static func masked(_ url: String) -> String {
    url.replacing(/:\/\/([^:@\/]*):[^@\/]*@/) { "://\($0.output.1):***@" }
      .replacing(/password=[^&]*/, with: "password=***")
  }
}
