/// Poses as comma-separated values hold them: a row a pose, a column a coordinate, radians or
/// metres. An empty cell leaves the coordinate where it rests.
public struct PoseTable: Hashable, Sendable {
  public var columns: [String]
  public var rows: [[Double?]]

  public init(columns: [String], rows: [[Double?]]) { (self.columns, self.rows) = (columns, rows) }

  /// The pose at rest.
  public static let rest = PoseTable(columns: [], rows: [[]])

  /// Reads a line of names, then rows; cells may stand in quotes, as spreadsheets write them.
  public static func read(_ bytes: [UInt8], file: String) throws(OpenSimError) -> PoseTable {
    let text = try TextLines(bytes, file: file)
    guard let at = text.lines.firstIndex(where: { !TextLines.isBlank($0) }) else {
      throw text.damaged(0, "the file is empty")
    }
    var table = PoseTable(columns: try cells(text, at), rows: [])
    if table.columns.count == 1, table.columns[0].contains(where: { ";\t".contains($0) }) {
      throw text.damaged(at, "commas part the cells, not semicolons or tabs")
    }
    try text.checkNames(table.columns, at)
    for i in (at + 1)..<max(at + 1, text.lines.count) where !TextLines.isBlank(text.lines[i]) {
      let cells = try cells(text, i)
      guard cells.count == table.columns.count else {
        throw text.damaged(i, "there are \(cells.count) cells under \(table.columns.count) names")
      }
      var row: [Double?] = []
      for (cell, name) in zip(cells, table.columns) {
        row.append(try number(cell, under: name, text, i))
      }
      table.rows.append(row)
    }
    return table
  }

  private static func number(
    _ cell: String, under name: String, _ text: TextLines, _ line: Int
  ) throws(OpenSimError) -> Double? {
    if cell.isEmpty { return nil }
    guard let value = Source.double(cell[...]), value.isFinite else {
      throw text.damaged(
        line, "\(Source.shown(cell)) under \(Source.shown(name)) is not a number")
    }
    return value
  }

  /// The cells of a line without space about them; a quote within quotes is written twice.
  private static func cells(_ text: TextLines, _ line: Int) throws(OpenSimError) -> [String] {
    var (cells, cell): ([String], [Character]) = ([], [])
    var (isQuoted, wasQuoted) = (false, false)
    for letter in text.lines[line] {
      switch letter {
      case "\"":
        if !isQuoted && wasQuoted { cell.append(letter) }
        isQuoted.toggle()
        wasQuoted = true
        continue
      case "," where !isQuoted:
        cells.append(String(String(cell)[...].trimmed))
        cell = []
      default: cell.append(letter)
      }
      wasQuoted = false
    }
    guard !isQuoted else { throw text.damaged(line, "a quote is not closed") }
    return cells + [String(String(cell)[...].trimmed)]
  }
}

extension PoseTable {
  /// The coordinate of each column; nil where it only counts the rows.
  ///
  /// - Throws: `.inconsistent` for a column that is no coordinate, or a second one of it.
  public func coordinates(
    of assembly: Assembly, file: String
  ) throws(OpenSimError) -> [Int?] {
    var found: [Int?] = []
    for name in columns {
      let coordinate = assembly.coordinate(name)
      guard coordinate != nil || name == "pose" || name == "time" else {
        throw .inconsistent(
          .init(file: file, line: 1),
          "the model has no coordinate called \(Source.shown(name)); it has "
            + assembly.coordinates.joined(separator: ", "))
      }
      if let coordinate, found.contains(coordinate) {
        throw .inconsistent(
          .init(file: file, line: 1),
          "two columns are the coordinate \(assembly.coordinates[coordinate])")
      }
      found.append(coordinate)
    }
    return found
  }

  /// Columns of angles with values of more than a turn, which poses in degrees have.
  public func namesLikeDegrees(_ assembly: Assembly) -> [String] {
    columns.indices.filter { column in
      guard let c = assembly.coordinate(columns[column]),
        assembly.mechanism.freedoms[c].kind == .angle
      else { return false }
      return rows.contains { abs($0[column] ?? 0) > 2 * .pi }
    }.map { columns[$0] }
  }

  /// Columns of coordinates that follow another which no column tells: they stay with it at rest.
  public func namesLeftBehind(_ assembly: Assembly) -> [(follower: String, leader: String)] {
    let told = Set(columns.compactMap { assembly.coordinate($0) })
    return columns.compactMap { name in
      guard let c = assembly.coordinate(name),
        let leader = assembly.mechanism.freedoms[c].follows?.leader, !told.contains(leader),
        leader < assembly.coordinates.count
      else { return nil }
      return (name, assembly.coordinates[leader])
    }
  }
}
