/// A header's text: as it is when plain ASCII, else as RFC 2047 encoded words of at most 75 octets.
/// Line ends become blanks, so a subject cannot start a header of its own.
func headerWord(_ text: String) -> String {
  let oneLine = String(text.map { $0.isNewline ? " " : $0 })
  if oneLine.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }), !oneLine.contains("=?") {
    return oneLine
  }
  var words: [String] = []
  var word = ""
  for character in oneLine {
    let coded = character.utf8.map { hexadecimal($0) }.joined()
    if word.utf8.count + coded.utf8.count > 60 {
      words.append(word)
      word = ""
    }
    word += coded
  }
  words.append(word)
  return words.map { "=?utf-8?Q?\($0)?=" }.joined(separator: "\r\n ")
}

/// RFC 2045 6.7: lines of at most 76 octets, blanks at a line's end kept, CRLF line ends.
func quotedPrintable(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false)
    .map { quotedPrintableLine($0.hasSuffix("\r") ? $0.dropLast() : $0) }
    .joined(separator: "\r\n")
}

private func quotedPrintableLine(_ line: Substring) -> String {
  var lines: [String] = []
  var current = ""
  let octets = Array(line.utf8)
  for (index, octet) in octets.enumerated() {
    let isLast = index == octets.count - 1
    let isBlank = octet == 0x20 || octet == 0x09
    let plain = (0x21...0x7E).contains(octet) && octet != 0x3D || isBlank && !isLast
    let coded = plain ? String(UnicodeScalar(octet)) : hexadecimal(octet)
    if current.utf8.count + coded.utf8.count > 75 {
      lines.append(current + "=")
      current = ""
    }
    current += coded
  }
  // A dot alone on a line ends an SMTP message; curl stuffs dots, this keeps the file safe too.
  return (lines + [current == "." ? "=2E" : current]).joined(separator: "\r\n")
}

private func hexadecimal(_ octet: UInt8) -> String {
  let digits = Array("0123456789ABCDEF")
  return "=\(digits[Int(octet >> 4)])\(digits[Int(octet & 15)])"
}
