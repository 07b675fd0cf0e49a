import Crypto
import Foundation

/// The secret in the private cookie that holds a person as a guest: 256 random bits. Only its
/// hash is ever stored, so a stolen database opens nobody's page.
struct VisitorToken: Hashable, Sendable {
  /// URL-safe base64 without padding, 43 characters.
  let text: String

  static func random() -> VisitorToken {
    let key = SymmetricKey(size: .bits256)
    let encoded = key.withUnsafeBytes { Data($0).base64EncodedString() }
    return VisitorToken(
      unchecked: encoded.replacing("+", with: "-").replacing("/", with: "_").replacing(
        "=", with: ""))
  }

  /// Nil for a text that cannot be a token.
  init?(_ text: some StringProtocol) {
    guard text.utf8.count == 43,
      text.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
    else { return nil }
    self.text = String(text)
  }

  private init(unchecked text: String) { self.text = text }

  /// SHA-256 of the text, lower-case hexadecimal: what the database keeps.
  var hash: String {
    SHA256.hash(data: Data(text.utf8)).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
