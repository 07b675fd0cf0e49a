/// "a", "a and b", "a, b and c".
public func listed(_ words: [String]) -> String {
  guard words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
}

extension String {
  /// As inside a sentence: `Strap leg raise` becomes `strap leg raise`.
  public var inSentence: String { prefix(1).lowercased() + dropFirst() }

  /// A name inside a sentence, where "you begin with lean from the hips" would be misread.
  public var quoted: String { "“\(self)”" }

  public var asSentenceStart: String { prefix(1).uppercased() + dropFirst() }

  var wordCount: Int { split(whereSeparator: \.isWhitespace).count }
}
