import Biomechanics
import Care

/// How sessions are made and told.
struct SettingsPage: Page, Equatable {
  static let template = "settings/settings"
  let title = "Settings"
  let action = Route.settings
  let saved: Bool
  /// Reminders go by e-mail, so they need an address.
  let noEmail: Bool
  let problems: ProblemList?
  let minutes: ChoiceField
  let positions: ChoiceField
  let things: ChoiceField
  let switchGap: ChoiceField
  let voice: ChoiceField
  let talk: ChoiceField
  let reminder: ChoiceField
  let hour: ChoiceField
  let units: ChoiceField
  /// Nil where no people have been made.
  let likeness: LikenessField?

  init(
    form: FormData, errors: FormErrors? = nil, likenesses: [Likeness], saved: Bool = false,
    hasEmail: Bool
  ) {
    self.saved = saved
    noEmail = !hasEmail
    problems = ProblemList(errors)
    func field(
      _ name: String, _ legend: String, _ options: [(value: String, text: String)],
      hint: String? = nil
    ) -> ChoiceField {
      ChoiceField(name, legend: legend, hint: hint, options: options, form: form, errors: errors)
    }
    minutes = field(
      "minutes", "How long may a session take?",
      Circumstances.minutesOffered.map { ("\($0)", "\($0) min") })
    positions = field(
      "positions", "Positions you can be in",
      Position.allCases.map { ($0.rawValue, $0.asked) },
      hint: "Lithe picks exercises from these. Untick what is hard to get into.")
    things = field(
      "things", "Things you have at hand", Prop.askedFor.map { ($0.rawValue, $0.asked) },
      hint: "A bathrobe belt or a towel is a strap. A broom is a stick.")
    switchGap = field(
      "switch-gap", "Time to change sides",
      SettingsForm.switchGaps.map { ("\($0)", "\($0) seconds") })
    voice = field(
      "voice", "Voice",
      [
        ("recorded", "Lithe's own voice"), ("device", "My device's voice"),
        ("off", "None: bells, and words to read"),
      ],
      hint: "Lithe's own voice goes on when the screen is locked. Bells and buzzing always come.")
    talk = field(
      "talk", "How much should Lithe say?",
      [("full", "Everything"), ("short", "Just the key words"), ("bell", "Bells only")])
    reminder = field("reminder", "Remind me on training days", [("off", "No"), ("on", "Yes")])
    hour = field(
      "hour", "At what time?", (0...23).map { ("\($0)", "\($0 < 10 ? "0" : "")\($0):00") })
    units = field(
      "units", "Weights",
      [("metric", "Kilograms"), ("imperial", "Pounds")])
    likeness = LikenessField(likenesses, form: form, errors: errors)
  }
}

extension Position {
  var asked: String {
    switch self {
    case .floor: "Lying or sitting on the floor"
    case .kneeling: "Kneeling or on hands and knees"
    case .bed: "On a bed"
    case .chair: "On a chair"
    case .wall: "Against a wall"
    case .standing: "Standing"
    }
  }
}

extension Prop {
  /// What not every home has; a wall and a doorway go without asking.
  static let askedFor: [Prop] = [
    .mat, .strap, .chair, .step, .stairs, .stick, .cushion, .block, .bed, .worktop, .weight,
  ]

  var asked: String {
    switch self {
    case .mat: "A mat or a carpet"
    case .strap: "A strap, belt or towel"
    case .chair: "A firm chair"
    case .step: "A low step"
    case .wall: "A free wall"
    case .doorway: "A doorway"
    case .stick: "A stick or broom"
    case .cushion: "A cushion"
    case .block: "A block or thick book"
    case .bed: "A bed"
    case .worktop: "A worktop or table"
    case .stairs: "Stairs with a rail"
    case .weight: "A bag or weight of 5 to 8 kg"
    }
  }
}
