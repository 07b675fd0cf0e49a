/// A few words or numbers kept in one column, with a space between them, in order.
struct Words: Stored {
  var text: String

  init<Word: RawRepresentable>(_ words: Set<Word>) where Word.RawValue == String {
    text = words.map(\.rawValue).sorted().joined(separator: " ")
  }

  init(_ numbers: [Double]) { text = numbers.map { "\($0)" }.joined(separator: " ") }

  func set<Word: RawRepresentable & Hashable>() throws -> Set<Word>
  where Word.RawValue == String {
    try Set(
      text.split(separator: " ").map { word in
        guard let known = Word(rawValue: String(word)) else {
          throw DatabaseError.damaged("\(word) is not a \(Word.self)")
        }
        return known
      })
  }

  func numbers() throws -> [Double] {
    try text.split(separator: " ").map { word in
      guard let number = Double(word) else { throw DatabaseError.damaged("\(word) is no number") }
      return number
    }
  }

  private init(text: String) { self.text = text }
  var values: [Value] { [.text(text)] }
  static func read(_ fields: inout Fields) throws -> Words { Words(text: try fields.next()) }
}
