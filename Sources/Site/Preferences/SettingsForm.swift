import Biomechanics
import Care

/// The settings page as filled in.
struct SettingsForm: Equatable, Sendable {
  var minutes: Int
  var positions: Set<Position>
  var things: Set<Prop>
  var voice: Voice
  var talk: Talk
  var units: Units
  /// Hour of the day of the reminder; nil is off.
  var reminder: Int?

  enum Voice: String, CaseIterable, Sendable { case recorded, device, off }
  enum Talk: String, CaseIterable, Sendable { case full, short, bell }
  enum Units: String, CaseIterable, Sendable { case metric, imperial }
  private enum Switch: String { case on, off }

  init(_ form: FormData) throws(FormErrors) {
    var reader = FormReader(form)
    let minutes = reader.whole(
      "minutes", in: 5...60, missing: "Choose how long a session may take.",
      wrong: "Choose one of the lengths.")
    let positions = reader.choices(
      "positions", as: Position.self, unknown: "Choose from the positions on the page.")
    if positions.isEmpty { reader.refuse("positions", "Tick at least one position you can be in.") }
    let things = reader.choices("things", as: Prop.self, unknown: "Choose from the things listed.")
    let voice = reader.choice("voice", as: Voice.self, missing: "Choose how Lithe speaks.")
    let talk = reader.choice("talk", as: Talk.self, missing: "Choose how much Lithe says.")
    let units = reader.choice("units", as: Units.self, missing: "Choose the units.")
    let switched = reader.choice(
      "reminder", as: Switch.self, missing: "Choose whether to be reminded.")
    let hour =
      switched == .on
      ? reader.whole("hour", in: 0...23, missing: "Choose the hour.", wrong: "Choose the hour.")
      : nil
    guard let minutes, let voice, let talk, let units else {
      throw FormErrors(fields: reader.errors)
    }
    (self.minutes, self.positions, self.things) = (minutes, positions, things)
    (self.voice, self.talk, self.units) = (voice, talk, units)
    reminder = try reader.finish(.some(hour))
  }
}
