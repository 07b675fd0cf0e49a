import Mechanics

/// Where elements come from: names the place of a fault, and knows the file's own default
/// objects, which fill in what an element leaves out.
struct Source {
  let file: String
  var defaults: [String: Element] = [:]

  /// The element a file is about, alone or within a document.
  func root(_ tag: String, in bytes: [UInt8]) throws(OpenSimError) -> Element {
    let document = try ElementParser.parse(bytes, file: file)
    guard let root = document.tag == tag ? document : document.first(tag) else {
      throw damaged(document, "there is no <\(tag)>")
    }
    return root
  }

  func place(_ element: Element) -> OpenSimError.Place { .init(file: file, line: element.line) }

  func damaged(_ element: Element, _ what: String) -> OpenSimError {
    .damaged(place(element), what)
  }

  func unsupported(_ element: Element, _ what: String) -> OpenSimError {
    .unsupported(place(element), what)
  }

  func inconsistent(_ element: Element, _ what: String) -> OpenSimError {
    .inconsistent(place(element), what)
  }

  /// A property of an object, or of the file's default object of its kind.
  func child(_ tag: String, of element: Element) -> Element? {
    element.first(tag) ?? defaults[element.tag]?.first(tag)
  }

  func text(_ tag: String, of element: Element) -> String? {
    let text = child(tag, of: element)?.text
    return text == "" ? nil : text
  }

  /// A finite number; infinite where the file may say so.
  func number(
    _ tag: String, of element: Element, infinite: Bool = false
  ) throws(OpenSimError) -> Double? {
    guard let child = child(tag, of: element), !child.text.isEmpty else { return nil }
    guard let value = Self.double(child.text[...]), value.isFinite || (infinite && !value.isNaN)
    else { throw damaged(child, "<\(tag)> is not a number: \(Self.shown(child.text))") }
    return value
  }

  func integer(_ tag: String, of element: Element) throws(OpenSimError) -> Int? {
    guard let value = try number(tag, of: element) else { return nil }
    guard abs(value) < 1e9 else { throw damaged(element, "<\(tag)> is too large") }
    return Int(value)
  }

  func numbers(_ tag: String, of element: Element) throws(OpenSimError) -> [Double]? {
    guard let child = child(tag, of: element), !child.text.isEmpty else { return nil }
    return try numbers(in: child)
  }

  func numbers(in element: Element) throws(OpenSimError) -> [Double] {
    var values: [Double] = []
    for word in element.text.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
      guard let value = Self.double(word), !value.isNaN else {
        throw damaged(element, "<\(element.tag)> holds \(Self.shown(String(word))), not a number")
      }
      values.append(value)
    }
    return values
  }

  func vector(_ tag: String, of element: Element) throws(OpenSimError) -> Vector? {
    guard let child = child(tag, of: element), !child.text.isEmpty else { return nil }
    let values = try numbers(in: child)
    guard values.count == 3, values.allSatisfy(\.isFinite) else {
      throw damaged(child, "<\(tag)> is not three numbers")
    }
    return Vector(values[0], values[1], values[2])
  }

  func flag(_ tag: String, of element: Element) throws(OpenSimError) -> Bool? {
    guard let child = child(tag, of: element), !child.text.isEmpty else { return nil }
    switch child.text.lowercased() {
    case "true", "1": return true
    case "false", "0": return false
    default: throw damaged(child, "<\(tag)> is neither true nor false")
    }
  }

  /// The words of a list.
  func words(_ tag: String, of element: Element) -> [String] {
    text(tag, of: element)?.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
  }

  /// The members of a set: `<XSet><objects>…`, or directly inside in version 4's short lists.
  func members(_ tag: String, of element: Element) -> [Element] {
    guard let set = child(tag, of: element) else { return [] }
    return set.first("objects")?.children ?? set.children.filter { $0.tag != "groups" }
  }

  /// Only what looks like a number: digits, not the "infinity" of a hostile name.
  static func double(_ word: Substring) -> Double? {
    guard word.utf8.count < 500 else { return nil }
    return Double(word)
  }

  static func shown(_ text: String) -> String {
    text.count > 40 ? "\"\(text.prefix(40))…\"" : "\"\(text)\""
  }
}
