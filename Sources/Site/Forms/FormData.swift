/// What a form sent, `application/x-www-form-urlencoded`: every value of every name, in order.
///
/// A value that is not UTF-8 after decoding is kept with replacement characters, so a strange
/// keyboard never loses what was typed.
struct FormData: Equatable, Sendable {
  private var values: [String: [String]] = [:]

  init() {}

  init(urlEncoded body: some StringProtocol) {
    for pair in body.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count == 2 ? Self.decoded(parts[1]) : ""
      values[Self.decoded(parts[0]), default: []].append(value)
    }
  }

  init(_ pairs: KeyValuePairs<String, String>) {
    for (name, value) in pairs { values[name, default: []].append(value) }
  }

  /// Writes a field as if it had been typed, for a form that opens filled in.
  mutating func set(_ name: String, _ value: String) { values[name] = [value] }

  mutating func set(_ name: String, all ticks: some Sequence<String>) {
    values[name] = Array(ticks)
  }

  /// The first value without the blanks around it; nil when the field was not sent or is blank.
  subscript(name: String) -> String? {
    guard let first = values[name]?.first?.trimmed, !first.isEmpty else { return nil }
    return first
  }

  /// Exactly what was typed, for showing again; "" when the field was not sent.
  func typed(_ name: String) -> String { values[name]?.first ?? "" }

  /// A number as people write degrees: `72`, `72.5`, `72,5` or `72°`; nil for anything else.
  func degrees(_ name: String) -> Double? {
    guard let typed = self[name] else { return nil }
    let number = Double(typed.filter { $0 != "°" }.replacing(",", with: ".").trimmed)
    return number.flatMap { $0.isFinite ? $0 : nil }
  }

  /// Every value of a group of tick boxes.
  func all(_ name: String) -> [String] { values[name] ?? [] }

  private static func decoded(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        if let value = hexadecimal(rest.prefix(2)) {
          bytes.append(value)
          rest = rest.dropFirst(2)
        } else {
          bytes.append(byte)
        }
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hexadecimal(_ digits: some Collection<UInt8>) -> UInt8? {
    guard digits.count == 2 else { return nil }
    var value: UInt8 = 0
    for digit in digits {
      guard let nibble = Character(UnicodeScalar(digit)).hexDigitValue else { return nil }
      value = value << 4 | UInt8(nibble)
    }
    return value
  }
}

extension StringProtocol {
  /// Without the white space around it.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
