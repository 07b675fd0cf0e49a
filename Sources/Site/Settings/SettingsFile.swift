/// `lithe.conf` in the data folder: one `name = value` a line, `#` starts a comment line.
public struct SettingsFile: Sendable, Equatable {
  public var path: String
  var lines: [String: Line]

  struct Line: Sendable, Equatable {
    var text: String
    /// 1-based.
    var number: Int
  }

  public init() {
    path = ""
    lines = [:]
  }

  /// Throws for a line without `=`, a name that is no setting, and a name given twice.
  public init(path: String, text: String) throws(SettingsError) {
    self.init()
    self.path = path
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, row) in zip(1..., rows.map(Self.stripped)) where !row.isEmpty && row.first != "#" {
      try add(row, at: number)
    }
  }

  private mutating func add(_ row: String, at number: Int) throws(SettingsError) {
    let place = SettingSource.file(path: path, line: number)
    let parts = row.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw SettingsError(
        setting: row, value: nil, source: place, remedy: "write it as `name = value`")
    }
    let name = Self.stripped(parts[0])
    guard ServerSettings.names.contains(name), name != "data" else {
      let known = ServerSettings.names.filter { $0 != "data" }.joined(separator: ", ")
      throw SettingsError(
        setting: name, value: nil, source: place, remedy: "the names are \(known)")
    }
    guard lines[name] == nil else {
      throw SettingsError(setting: name, value: nil, source: place, remedy: "it is given twice")
    }
    lines[name] = Line(text: Self.stripped(parts[1]), number: number)
  }

  private static func stripped(_ text: Substring) -> String {
    String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
