import Biomechanics
import Care

/// What is said whatever the exercise: the one list of it, for the maker of the recordings and for
/// the page alike. Each string is one recording.
public struct FixedWords: Hashable, Sendable, Codable {
  /// From one up: repetitions, and the count before and at the end of an effort.
  public var numbers: [String]
  public var sides: [String: String]
  public var positions: [String: String]
  public var ready: String
  public var halfWay: String
  public var relax: String
  public var rest: String
  public var next: String
  public var switchSides: String
  public var breatheIn: String
  public var breatheOut: String
  /// A question in the middle of a session, and how to go on from it.
  public var ask: String
  public var goOn: String
  public var end: String
  public var comeUp: String
  /// What a button led to, by the player's own names for it.
  public var notices: [String: String]
  /// Said now and then when an exercise is done, never the same twice in a session.
  public var praise: [String]

  /// Every string of it, each once.
  public var all: [String] {
    numbers + sides.values + positions.values
      + [ready, halfWay, relax, rest, next, switchSides, breatheIn, breatheOut, ask, goOn]
      + [end, comeUp] + notices.values + praise
  }
}

extension FixedWords {
  public static let english = FixedWords(
    numbers: [
      "One.", "Two.", "Three.", "Four.", "Five.", "Six.", "Seven.", "Eight.", "Nine.", "Ten.",
      "Eleven.", "Twelve.", "Thirteen.", "Fourteen.", "Fifteen.", "Sixteen.", "Seventeen.",
      "Eighteen.", "Nineteen.", "Twenty.", "Twenty-one.", "Twenty-two.", "Twenty-three.",
      "Twenty-four.", "Twenty-five.", "Twenty-six.", "Twenty-seven.", "Twenty-eight.",
      "Twenty-nine.", "Thirty.",
    ],
    sides: [Side.right.rawValue: "Right side.", Side.left.rawValue: "Left side."],
    positions: Dictionary(
      uniqueKeysWithValues: Position.allCases.map { ($0.rawValue, $0.spoken) }),
    ready: "Ready.", halfWay: "Half-way.", relax: "Relax.", rest: "Rest.", next: "Next.",
    switchSides: "Switch sides.", breatheIn: "Breathe in.", breatheOut: "Breathe out.",
    ask: "How does your body feel?", goOn: "Go on when you are ready.",
    end: "That is the session.", comeUp: "Come up slowly.",
    notices: [
      "easiest": "This is the easiest version already. Skip it if it does not feel right.",
      "hardest": "This is the hardest version already.",
      "easier": "Easier version.",
      "harder": "Harder version.",
    ],
    praise: [
      "Nicely done.", "Good, steady work.", "You are doing well.", "Calm and easy.",
      "That is plenty.", "Slow is just right.", "Good, and no rush.", "Well done so far.",
    ])
}

extension Position {
  fileprivate var spoken: String {
    switch self {
    case .floor: "On the floor."
    case .kneeling: "Kneeling."
    case .bed: "On the bed."
    case .chair: "On a chair."
    case .wall: "At a wall."
    case .standing: "Standing."
    }
  }
}
