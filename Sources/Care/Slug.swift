/// A name that content files refer to each other by, such as `strap-leg-raise`.
/// The phantom `Thing` keeps an exercise's name from standing where a programme's belongs.
public struct Slug<Thing>: RawRepresentable, Hashable, Comparable, Sendable,
  ExpressibleByStringLiteral, CustomStringConvertible
{
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }

  public var description: String { rawValue }
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

extension Slug: Codable {
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

extension Slug: CodingKeyRepresentable {
  public var codingKey: any CodingKey { rawValue.codingKey }
  public init?<K: CodingKey>(codingKey: K) { self.init(codingKey.stringValue) }
}
