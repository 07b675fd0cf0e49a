/// A rule that fired, told to the person in one plain sentence.
public struct Decision: Hashable, Sendable, Codable {
  public var rule: Rule
  /// The local date of the fact that fired it.
  public var date: LocalDate
  /// Nil when it is about the whole day.
  public var exercise: ExerciseID?
  public var from: RungID?
  public var to: RungID?
  public var sentence: String
  /// An exercise the person may swap to.
  public var offer: ExerciseID?

  /// The rules of docs/care-rules.md, by the names used there.
  public enum Rule: String, Sendable, Codable, CaseIterable {
    case spread
    case painStop = "pain-stop"
    case painEasier = "pain-easier"
    case worseNextMorning = "worse-next-morning"
    case morningPain = "morning-pain"
    case easierPressed = "easier-pressed"
    case harderPressed = "harder-pressed"
    case skippedTwice = "skipped-twice"
    case easyTwice = "easy-twice"
    case hardTwice = "hard-twice"
    case settled
    case overruled
  }

  public init(
    rule: Rule, date: LocalDate, exercise: ExerciseID?, from: RungID? = nil, to: RungID? = nil,
    sentence: String, offer: ExerciseID? = nil
  ) {
    self.rule = rule
    self.date = date
    self.exercise = exercise
    self.from = from
    self.to = to
    self.sentence = sentence
    self.offer = offer
  }
}
