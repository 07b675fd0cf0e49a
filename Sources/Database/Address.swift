import Foundation

extension Database {
  /// Where the data lives: the path of an SQLite file, or a PostgreSQL address.
  public enum Address: Hashable, Sendable, CustomStringConvertible {
    case file(String)
    /// `postgres://user:password@host:port/name?sslmode=require`, as libpq reads it.
    case postgres(String)

    /// - Throws: `badAddress`, saying what is wrong with the text.
    public init(_ text: String) throws(DatabaseError) {
      let text = text.trimmingCharacters(in: .whitespaces)
      guard !text.isEmpty else { throw .badAddress("it is empty") }
      guard let mark = text.range(of: "://") else {
        self = .file(text)
        return
      }
      let scheme = String(text[..<mark.lowerBound])
      guard ["postgres", "postgresql"].contains(scheme) else {
        throw .badAddress(
          "\(scheme):// is not known; write postgres://… or the path of an SQLite file")
      }
      if let mistake = PostgresAddress.mistake(in: text) { throw .badAddress(mistake) }
      self = .postgres(text)
    }

    /// The address as a log may show it: without the password.
    public var description: String {
      switch self {
      case .file(let path): path
      case .postgres(let url): PostgresAddress.masked(url)
      }
    }
  }
}
