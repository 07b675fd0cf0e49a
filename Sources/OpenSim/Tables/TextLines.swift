/// A text file by lines, numbered from 1, that knows how to complain.
struct TextLines {
  let file: String
  let lines: [Substring]

  init(_ bytes: [UInt8], file: String) throws(OpenSimError) {
    self.file = file
    guard bytes.count <= ElementParser.mostBytes else {
      throw .damaged(.init(file: file, line: 1), "the file is larger than 256 MB")
    }
    guard !bytes.contains(0) else {
      throw .damaged(.init(file: file, line: 1), "this is not text")
    }
    var text = bytes[...]
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    lines = String(decoding: text, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  func damaged(_ index: Int, _ what: String) -> OpenSimError {
    .damaged(.init(file: file, line: index + 1), what)
  }

  static func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }

  static func words(_ line: Substring) -> [Substring] { line.split(whereSeparator: \.isWhitespace) }

  /// Tabs keep the place of an empty cell and may stand between words; lines without them do not.
  static func cells(_ line: Substring) -> [Substring] {
    line.contains("\t")
      ? line.split(separator: "\t", omittingEmptySubsequences: false).map(\.trimmed) : words(line)
  }

  func checkNames(_ columns: [String], _ at: Int) throws(OpenSimError) {
    var seen: Set<String> = []
    for column in columns where !seen.insert(column).inserted {
      throw damaged(at, "two columns are called \(Source.shown(column))")
    }
  }

  /// The numbers of a line, as many as asked for; each may be "nan" where that is allowed.
  func numbers(
    _ words: [Substring], _ index: Int, count: Int
  ) throws(OpenSimError) -> [Double] {
    guard words.count == count else {
      throw damaged(index, "there are \(words.count) values under \(count) names")
    }
    var row: [Double] = []
    row.reserveCapacity(count)
    for word in words {
      guard let value = Source.double(word), value.isFinite else {
        throw damaged(index, "\(Source.shown(String(word))) is not a number")
      }
      row.append(value)
    }
    return row
  }
}
