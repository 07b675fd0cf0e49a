/// One mailbox, such as `anna@example.org`: checked once, so that no later line can smuggle a
/// header or a second recipient in.
public struct MailAddress: Hashable, Sendable, CustomStringConvertible {
  public let description: String

  /// Nil unless the text has one `@` with something on both sides and no blanks, control
  /// characters, quotes, commas or brackets. Longest address: RFC 5321 4.5.3.1.3 (254 octets).
  public init?(_ text: String) {
    let trimmed = text.drop(while: \.isWhitespace)
    let address = String(trimmed.reversed().drop(while: \.isWhitespace).reversed())
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[0].utf8.count <= 64, !parts[1].isEmpty,
      address.utf8.count <= 254, address.allSatisfy(Self.isAllowed),
      !parts[1].hasPrefix("."), !parts[1].hasSuffix("."), !parts[1].contains("..")
    else { return nil }
    description = address
  }

  private static func isAllowed(_ character: Character) -> Bool {
    !character.isWhitespace && !"\"(),:;<>[]\\".contains(character)
      && character.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
  }
}
