/// Silence around words, in seconds: one list for the plan's lengths and for the page.
public struct Pauses: Hashable, Sendable, Codable {
  /// Between the phrases of one sentence.
  public var phrase = 0.25
  /// Between two sentences.
  public var sentence = 0.6
  /// From the stroke of the bell that opens a step to its first word, so that neither covers the
  /// other.
  public var bell = 0.6
  /// From the last word of a set-up to "Ready".
  public var last = 0.8

  public static let usual = Pauses()
}
