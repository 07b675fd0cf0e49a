/// The answer to one item of a questionnaire. An item without one was left out.
public enum Answer: Hashable, Sendable {
  case scale(Int)
  case ticked
  /// An activity in the person's own words, and how well it goes.
  case activity(String, Int)

  var number: Int {
    switch self {
    case .scale(let number), .activity(_, let number): number
    case .ticked: 1
    }
  }
}

/// As JSON: a number, `true`, or `{"activity": "putting on shoes", "score": 4}`.
extension Answer: Codable {
  private enum Key: String, CodingKey { case activity, score }

  public init(from decoder: any Decoder) throws {
    if let values = try? decoder.container(keyedBy: Key.self) {
      self = .activity(
        try values.decode(String.self, forKey: .activity),
        try values.decode(Int.self, forKey: .score))
      return
    }
    let value = try decoder.singleValueContainer()
    if let number = try? value.decode(Int.self) {
      self = .scale(number)
    } else if try value.decode(Bool.self) {
      self = .ticked
    } else {
      throw DecodingError.dataCorruptedError(in: value, debugDescription: "a tick is true")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .scale(let number):
      var value = encoder.singleValueContainer()
      try value.encode(number)
    case .ticked:
      var value = encoder.singleValueContainer()
      try value.encode(true)
    case .activity(let activity, let score):
      var values = encoder.container(keyedBy: Key.self)
      try values.encode(activity, forKey: .activity)
      try values.encode(score, forKey: .score)
    }
  }
}

/// A questionnaire as it was filled in.
public struct Filled: Hashable, Sendable {
  public var id: String
  public var instrument: InstrumentID
  public var at: Moment
  /// By item id.
  public var answers: [String: Answer]
  /// What `Instrument.score` made of the answers.
  public var score: Double

  public init(
    id: String, instrument: InstrumentID, at: Moment, answers: [String: Answer], score: Double
  ) {
    self.id = id
    self.instrument = instrument
    self.at = at
    self.answers = answers
    self.score = score
  }
}
