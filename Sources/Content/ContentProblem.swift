/// A mistake in a content file: where it is, what is wrong, and how to mend it.
public struct ContentProblem: Hashable, Sendable, CustomStringConvertible {
  /// The path as it can be opened from where the content was asked for.
  public var file: String
  /// Counted from 1.
  public var line: Int
  public var column: Int
  public var what: String
  public var remedy: String

  public init(file: String, line: Int, column: Int, what: String, remedy: String) {
    self.file = file
    self.line = line
    self.column = column
    self.what = what
    self.remedy = remedy
  }

  public var description: String { "\(file):\(line):\(column): \(what) \(remedy)" }
}

extension ContentProblem: Comparable {
  public static func < (a: Self, b: Self) -> Bool {
    (a.file, a.line, a.column, a.what) < (b.file, b.line, b.column, b.what)
  }
}
