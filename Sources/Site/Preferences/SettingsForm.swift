import Biomechanics
import Care
import Database

/// The settings page as filled in.
struct SettingsForm: Equatable, Sendable {
  var minutes: Int
  var positions: Set<Position>
  var things: Set<Prop>
  /// Seconds to change sides.
  var switchGap: Int
  var voice: PersonSettings.Voice
  var talk: PersonSettings.Talk
  var units: PersonSettings.Units
  /// Id of a drawn person or `vary`; nil when nobody could be chosen.
  var likeness: String?
  /// Hour of the day of the reminder; nil is off.
  var reminder: Int?

  /// Stands for nobody in particular.
  static let vary = "vary"
  static let switchGaps = [5, 8, 12, 20]

  private enum Switch: String { case on, off }

  /// - Parameters:
  ///   - hasEmail: reminders go by e-mail, so they need an address.
  ///   - people: ids of those who may be chosen.
  init(_ form: FormData, hasEmail: Bool, people: [String]) throws(FormErrors) {
    var reader = FormReader(form)
    let minutes = reader.whole(
      "minutes", in: 5...60, missing: "Choose how long a session may take.",
      wrong: "Choose one of the lengths.")
    let positions = reader.choices(
      "positions", as: Position.self, unknown: "Choose from the positions on the page.")
    if positions.isEmpty { reader.refuse("positions", "Tick at least one position you can be in.") }
    let things = reader.choices("things", as: Prop.self, unknown: "Choose from the things listed.")
    let gap = reader.whole(
      "switch-gap", in: 3...60, missing: "Choose the time to change sides.",
      wrong: "Choose one of the times.")
    let voice = reader.choice(
      "voice", as: PersonSettings.Voice.self, missing: "Choose how Lithe speaks.")
    let talk = reader.choice(
      "talk", as: PersonSettings.Talk.self, missing: "Choose how much Lithe says.")
    let units = reader.choice("units", as: PersonSettings.Units.self, missing: "Choose the units.")
    let likeness = form["likeness"]
    if let likeness, likeness != Self.vary, !people.contains(likeness) {
      reader.refuse("likeness", "Choose one of the people on the page.")
    }
    let switched = reader.choice(
      "reminder", as: Switch.self, missing: "Choose whether to be reminded.")
    if switched == .on, !hasEmail {
      reader.refuse("reminder", "Reminders go by e-mail: please give your address first.")
    }
    let hour =
      switched == .on
      ? reader.whole("hour", in: 0...23, missing: "Choose the hour.", wrong: "Choose the hour.")
      : nil
    guard let minutes, let gap, let voice, let talk, let units else {
      throw FormErrors(fields: reader.errors)
    }
    (self.minutes, self.positions, self.things) = (minutes, positions, things)
    switchGap = gap
    (self.voice, self.talk, self.units) = (voice, talk, units)
    self.likeness = likeness
    reminder = try reader.finish(.some(hour))
  }
}
