/// How long it takes to tell somebody into an exercise. Care does not know the voice, so whoever
/// does passes this in.
public struct Telling: Sendable {
  /// Seconds from the first word about this version to the moment the clock may start.
  public let seconds: @Sendable (Exercise, Rung) -> Double

  public init(seconds: @escaping @Sendable (Exercise, Rung) -> Double) { self.seconds = seconds }

  /// Spoken words a second, unhurried.
  static let wordsPerSecond = 2.3

  /// By counting words, where no voice is known.
  public static let counted = Telling { exercise, rung in
    let lines = rung.setUp.isEmpty ? exercise.setUp : rung.setUp
    let told = [exercise.name, rung.name, exercise.breathing] + lines
    let words = told.reduce(exercise.sides == .each ? 3 : 0) { $0 + $1.wordCount }
    return Double(words) / wordsPerSecond
  }
}
