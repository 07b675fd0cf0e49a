/// Reads XML strictly and with bounds, since a file may come from anyone: no document type, no
/// entities but the five and numbers, nesting and size limited.
struct ElementParser {
  static let deepest = 200
  static let mostElements = 4_000_000
  static let mostBytes = 256 << 20

  private let bytes: [UInt8]
  private let file: String
  private var at = 0
  private var line = 1
  private var elements = 0

  static func parse(_ bytes: [UInt8], file: String) throws(OpenSimError) -> Element {
    var parser = ElementParser(bytes: bytes, file: file)
    return try parser.document()
  }

  private init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  private func fault(_ what: String) -> OpenSimError {
    .damaged(.init(file: file, line: line), what)
  }

  private mutating func document() throws(OpenSimError) -> Element {
    guard bytes.count <= Self.mostBytes else { throw fault("the file is larger than 256 MB") }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    try misc()
    guard at < bytes.count else { throw fault("the file is empty") }
    let root = try tree()
    try misc()
    guard at == bytes.count else { throw fault("something follows the last element") }
    return root
  }

  /// One element with all below it, without recursion.
  private mutating func tree() throws(OpenSimError) -> Element {
    var open: [Element] = []
    var texts: [[UInt8]] = []
    while true {
      guard at < bytes.count else {
        throw fault("the file ends inside <\(open.last?.tag ?? "")>")
      }
      if bytes[at] != UInt8(ascii: "<") {
        let text = try characters()
        guard !open.isEmpty else { throw fault("text outside any element") }
        texts[texts.count - 1] += text
      } else if next(is: "<!--") || next(is: "<?") {
        try skipAside()
      } else if next(is: "<![CDATA[") {
        at += 9
        guard !open.isEmpty else { throw fault("text outside any element") }
        texts[texts.count - 1] += try upTo("]]>")
      } else if next(is: "<!") {
        throw fault("document types and entities are not allowed")
      } else if next(is: "</") {
        at += 2
        let tag = try name()
        skipSpace()
        try expect(">")
        guard var done = open.popLast() else { throw fault("</\(tag)> closes nothing") }
        guard done.tag == tag else { throw fault("</\(tag)> closes <\(done.tag)>") }
        done.text = Self.trimmed(texts.removeLast())
        if open.isEmpty { return done }
        open[open.count - 1].children.append(done)
      } else {
        let (element, closed) = try start()
        if closed {
          if open.isEmpty { return element }
          open[open.count - 1].children.append(element)
        } else {
          guard open.count < Self.deepest else {
            throw fault("elements are nested deeper than \(Self.deepest)")
          }
          open.append(element)
          texts.append([])
        }
      }
    }
  }

  private mutating func start() throws(OpenSimError) -> (Element, closed: Bool) {
    at += 1
    elements += 1
    guard elements <= Self.mostElements else { throw fault("there are too many elements") }
    var element = Element(try name())
    element.line = line
    while true {
      skipSpace()
      if next(is: "/>") {
        at += 2
        return (element, true)
      }
      if next(is: ">") {
        at += 1
        return (element, false)
      }
      let key = try name()
      skipSpace()
      try expect("=")
      skipSpace()
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'")
      else { throw fault("the value of \(key) is not in quotes") }
      let quote = bytes[at]
      at += 1
      let value = try characters(upTo: quote)
      try expect(quote == UInt8(ascii: "\"") ? "\"" : "'")
      guard element.attributes.updateValue(Self.trimmed(value), forKey: key) == nil else {
        throw fault("\(key) is given twice")
      }
    }
  }

  /// Text up to a markup or the end quote, entities resolved.
  private mutating func characters(
    upTo end: UInt8 = UInt8(ascii: "<")
  ) throws(OpenSimError) -> [UInt8] {
    var text: [UInt8] = []
    while at < bytes.count, bytes[at] != end {
      let byte = bytes[at]
      if byte == UInt8(ascii: "&") {
        text += try reference()
        continue
      }
      if byte == UInt8(ascii: "<") { throw fault("< inside a value") }
      if byte == 0 { throw fault("a nought byte") }
      if byte == UInt8(ascii: "\n") { line += 1 }
      text.append(byte)
      at += 1
    }
    return text
  }

  private mutating func reference() throws(OpenSimError) -> [UInt8] {
    let end = bytes[at..<min(at + 12, bytes.count)].firstIndex(of: UInt8(ascii: ";"))
    guard let end else { throw fault("& without ;") }
    let body = String(decoding: bytes[(at + 1)..<end], as: UTF8.self)
    at = end + 1
    switch body {
    case "lt": return [UInt8(ascii: "<")]
    case "gt": return [UInt8(ascii: ">")]
    case "amp": return [UInt8(ascii: "&")]
    case "quot": return [UInt8(ascii: "\"")]
    case "apos": return [UInt8(ascii: "'")]
    default:
      let code =
        body.hasPrefix("#x")
        ? UInt32(body.dropFirst(2), radix: 16)
        : body.hasPrefix("#") ? UInt32(body.dropFirst()) : nil
      guard let code, code > 0, let scalar = Unicode.Scalar(code) else {
        throw fault("&\(body); is not known")
      }
      return Array(String(Character(scalar)).utf8)
    }
  }

  private mutating func misc() throws(OpenSimError) {
    while true {
      skipSpace()
      if next(is: "<!--") || next(is: "<?") { try skipAside() } else { break }
    }
  }

  private mutating func skipAside() throws(OpenSimError) {
    let isComment = next(is: "<!--")
    at += isComment ? 4 : 2
    _ = try upTo(isComment ? "-->" : "?>")
  }

  private mutating func upTo(_ end: StaticString) throws(OpenSimError) -> [UInt8] {
    let start = at
    while at < bytes.count {
      if next(is: end) {
        let found = Array(bytes[start..<at])
        at += end.utf8CodeUnitCount
        return found
      }
      if bytes[at] == UInt8(ascii: "\n") { line += 1 }
      at += 1
    }
    throw fault("\(end) is missing")
  }

  private mutating func name() throws(OpenSimError) -> String {
    let start = at
    while at < bytes.count, Self.isNameByte(bytes[at]) { at += 1 }
    guard at > start, at - start <= 1000 else { throw fault("a name is missing or too long") }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private static func isNameByte(_ b: UInt8) -> Bool {
    (b >= 0x61 && b <= 0x7A) || (b >= 0x41 && b <= 0x5A) || (b >= 0x30 && b <= 0x39)
      || b == 0x5F || b == 0x2D || b == 0x2E || b == 0x3A || b >= 0x80
  }

  private static func isSpace(_ b: UInt8) -> Bool {
    b == 0x20 || b == 0x0A || b == 0x0D || b == 0x09
  }

  private mutating func skipSpace() {
    while at < bytes.count, Self.isSpace(bytes[at]) {
      if bytes[at] == UInt8(ascii: "\n") { line += 1 }
      at += 1
    }
  }

  private func next(is text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard at + count <= bytes.count else { return false }
    for i in 0..<count where bytes[at + i] != text.utf8Start[i] { return false }
    return true
  }

  private mutating func expect(_ text: StaticString) throws(OpenSimError) {
    guard next(is: text) else { throw fault("\(text) is missing") }
    at += text.utf8CodeUnitCount
  }

  private static func trimmed(_ bytes: [UInt8]) -> String {
    guard let first = bytes.firstIndex(where: { !isSpace($0) }),
      let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}
