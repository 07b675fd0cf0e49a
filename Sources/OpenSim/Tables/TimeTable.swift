/// A table of numbers, as .sto and .mot files hold it: one row a moment or a pose.
public struct TimeTable: Hashable, Sendable {
  public var name: String
  public var inDegrees: Bool
  /// "time" first in a file of moments.
  public var columns: [String]
  public var rows: [[Double]]

  public init(name: String, inDegrees: Bool = false, columns: [String], rows: [[Double]]) {
    self.name = name
    self.inDegrees = inDegrees
    self.columns = columns
    self.rows = rows
  }

  public func column(_ name: String) -> Int? { columns.firstIndex(of: name) }

  /// Reads a .sto or .mot file: a heading down to "endheader", a line of names, rows.
  public static func read(_ bytes: [UInt8], file: String) throws(OpenSimError) -> TimeTable {
    let text = try TextLines(bytes, file: file)
    var table = TimeTable(name: "", columns: [], rows: [])
    // Files of before OpenSim, which say neither version nor unit, are in degrees.
    var isOld = true
    var at = 0
    while true {
      guard at < text.lines.count else { throw text.damaged(0, "there is no line \"endheader\"") }
      let line = text.lines[at]
      at += 1
      let plain = line.trimmed
      if plain.lowercased() == "endheader" { break }
      let lowered = plain.lowercased()
      if lowered.hasPrefix("version") { isOld = false }
      if lowered.hasPrefix("indegrees") {
        isOld = false
        table.inDegrees = lowered.hasSuffix("yes")
      }
      if at == 1 {
        table.name = lowered.hasPrefix("name ") ? String(plain.dropFirst(5)) : String(plain)
      }
    }
    if isOld { table.inDegrees = true }
    while at < text.lines.count, TextLines.isBlank(text.lines[at]) { at += 1 }
    guard at < text.lines.count else { throw text.damaged(at - 1, "there are no names of columns") }
    table.columns = TextLines.words(text.lines[at]).map(String.init)
    try text.checkNames(table.columns, at)
    for i in (at + 1)..<max(at + 1, text.lines.count) where !TextLines.isBlank(text.lines[i]) {
      table.rows.append(
        try text.numbers(TextLines.words(text.lines[i]), i, count: table.columns.count))
    }
    return table
  }

  /// As comma-separated values.
  public var commaSeparated: String {
    var out = columns.joined(separator: ",") + "\n"
    for row in rows { out += row.map { "\($0)" }.joined(separator: ",") + "\n" }
    return out
  }

  /// As a .sto or .mot file.
  public var text: String {
    var out = "\(name)\nversion=1\nnRows=\(rows.count)\nnColumns=\(columns.count)\n"
    out += "inDegrees=\(inDegrees ? "yes" : "no")\nendheader\n"
    out += columns.joined(separator: "\t") + "\n"
    for row in rows { out += row.map { "\($0)" }.joined(separator: "\t") + "\n" }
    return out
  }
}

extension Substring {
  /// Without space at either end.
  var trimmed: Substring {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return self[first...last]
  }
}
