/// The recordings there are, by phrase, as `bin/make-voice` writes them down in `voice.json`.
public struct Recordings: Hashable, Sendable, Codable {
  public var phrases: [String: Recording]

  /// None: the device speaks.
  public static let none = Recordings(phrases: [:])

  public init(phrases: [String: Recording]) { self.phrases = phrases }

  /// Those of a session.
  public func of(_ book: Phrasebook) -> [String: Recording] {
    let wanted = Set(book.phrases)
    return phrases.filter { wanted.contains($0.key) }
  }

  /// Seconds a phrase takes: as recorded, else about as long as an unhurried voice needs.
  public func seconds(of phrase: String) -> Double {
    phrases[phrase]?.seconds ?? guessedSeconds(of: phrase)
  }
}

public struct Recording: Hashable, Sendable, Codable {
  /// Its name under `/voice/`: a hash of what it was made from, so it never changes.
  public var file: String
  public var seconds: Double

  public init(file: String, seconds: Double) {
    self.file = file
    self.seconds = seconds
  }
}

/// About 2.5 words a second, and a breath. The page guesses the same for the device's voice.
func guessedSeconds(of phrase: String) -> Double {
  Double(phrase.split(whereSeparator: \.isWhitespace).count) / 2.5 + 0.3
}
