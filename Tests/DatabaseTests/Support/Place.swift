import Database
import Foundation
import Testing

/// Where a test's database lives. Every rule is proved in each place.
enum Place: String, CaseIterable, CustomTestStringConvertible {
  case sqlite = "SQLite"
  case postgres = "PostgreSQL"

  var testDescription: String { rawValue }

  /// The places that can be used here; `PostgresIsHere` says so aloud when one is missing.
  static let usable: [Place] = serverURL == nil ? [.sqlite] : allCases

  /// A server that the tests may fill: `bin/with-postgres` starts one. Only on this machine, so
  /// that no test ever touches anybody's data.
  static let serverURL: String? = {
    guard let url = ProcessInfo.processInfo.environment["LITHE_TEST_POSTGRES"] else { return nil }
    let host = URL(string: url)?.host() ?? ""
    precondition(
      ["127.0.0.1", "localhost", "::1"].contains(host),
      "LITHE_TEST_POSTGRES names the host \(host); tests only use a server on this machine")
    return url
  }()
}
