import Database

extension PersonExport {
  /// Everything in one table that any spreadsheet opens: which table, which row, which field,
  /// which value (RFC 4180).
  var csv: String {
    var lines = ["table,row,field,value"]
    for table in tables {
      for (number, row) in table.rows.enumerated() {
        for (column, cell) in zip(table.columns, row) where cell != .empty {
          lines.append("\(table.name),\(number + 1),\(column),\(cell.csv)")
        }
      }
    }
    return lines.joined(separator: "\r\n") + "\r\n"
  }
}

extension PersonExport.Cell {
  fileprivate var csv: String {
    switch self {
    case .empty: ""
    case .integer(let integer): "\(integer)"
    case .real(let real): "\(real)"
    case .text(let text): Self.quoted(text)
    }
  }

  /// A text that a spreadsheet would take for a formula gets an apostrophe first.
  private static func quoted(_ text: String) -> String {
    let safe = text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
    guard safe.contains(where: { ",\"\r\n".contains($0) || $0 == "\r\n" }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
