import Care
import Foundation

/// A value that fills a hole of a path with characters that need no escapes.
protocol RoutePart: SendableMetatype {
  init?(part: Substring)
  var part: String { get }
}

extension Slug: RoutePart {
  init?(part: Substring) {
    guard isPlain(part) else { return nil }
    self.init(rawValue: String(part))
  }

  var part: String { rawValue }
}

extension String: RoutePart {
  init?(part: Substring) {
    guard isPlain(part) else { return nil }
    self.init(part)
  }

  var part: String { self }
}

extension UUID: RoutePart {
  /// Lower case only, so one session has one address.
  init?(part: Substring) {
    guard part.count == 36, !part.contains(where: \.isUppercase) else { return nil }
    self.init(uuidString: String(part))
  }

  var part: String { uuidString.lowercased() }
}

/// Letters, digits and `-._~` (RFC 3986 unreserved), never starting with a dot.
private func isPlain(_ text: Substring) -> Bool {
  guard (1...200).contains(text.utf8.count), text.first != "." else { return false }
  return text.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
