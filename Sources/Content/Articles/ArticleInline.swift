import Care

/// Turns the words of a block into spans: `**strong**`, `*emphasis*`, `[words](address)`,
/// `[@source]`, and `\` before a sign that should stay as it is.
struct ArticleInline {
  private let letters: [Character]
  private let page: ArticlePage
  private let firstLine: Int
  private var at = 0

  init(_ lines: [String], page: ArticlePage, line: Int) {
    letters = Array(lines.joined(separator: "\n"))
    self.page = page
    firstLine = line
  }

  mutating func spans(until end: String = "") -> [Article.Span] {
    var spans: [Article.Span] = []
    var text = ""
    func flush() { if !text.isEmpty { spans.append(.text(text)); text = "" } }
    while at < letters.count {
      if !end.isEmpty, sees(end) { break }
      switch letters[at] {
      case "\\" where at + 1 < letters.count:
        text.append(letters[at + 1])
        at += 2
      case "\n":
        text.append(" ")
        at += 1
      case "*":
        flush()
        spans.append(marked(sees("**") ? "**" : "*"))
      case "[":
        flush()
        spans.append(sees("[@") ? cite() : link())
      default:
        text.append(letters[at])
        at += 1
      }
    }
    flush()
    return spans
  }

  private func sees(_ sign: String) -> Bool {
    letters[at...].starts(with: sign)
  }

  private func report(_ start: Int, _ what: String, remedy: String) {
    let before = letters[..<start]
    let line = before.filter { $0 == "\n" }.count
    let column = before.reversed().prefix { $0 != "\n" }.count
    page.report(line: firstLine + line, column: column + 1, what, remedy: remedy)
  }

  private mutating func marked(_ sign: String) -> Article.Span {
    let start = at
    at += sign.count
    let inner = spans(until: sign)
    guard at < letters.count, !inner.isEmpty else {
      report(start, "`\(sign)` is not closed.", remedy: "Close it, or write `\\*` for a star.")
      return .emphasis(inner)
    }
    at += sign.count
    return sign == "**" ? .strong(inner) : .emphasis(inner)
  }

  private mutating func cite() -> Article.Span {
    let start = at
    let id = take(after: 2, until: "]")
    guard let id, page.names.evidence.contains(id) else {
      report(
        start, "There is no evidence entry `\(id ?? "")`.",
        remedy: remedy(for: id ?? "", among: page.names.evidence))
      return .text("")
    }
    return .cite(EvidenceID(id))
  }

  private mutating func link() -> Article.Span {
    let start = at
    at += 1
    let words = spans(until: "](")
    guard at < letters.count, let address = take(after: 2, until: ")"),
      address.hasPrefix("https://") || (address.hasPrefix("/") && !address.hasPrefix("//"))
    else {
      report(
        start, "This is not a link.",
        remedy: "Write `[words](https://…)` or `[words](/page)`, or `\\[` for a bracket.")
      return .emphasis(words)
    }
    return .link(words, to: address)
  }

  /// The letters up to `end`, which is passed over too; nil when it does not come.
  private mutating func take(after skip: Int, until end: Character) -> String? {
    let from = at + skip
    guard from <= letters.count, let close = letters[from...].firstIndex(of: end) else {
      at = letters.count
      return nil
    }
    at = close + 1
    return String(letters[from..<close])
  }
}
