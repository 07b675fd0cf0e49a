import Biomechanics
import Care
import Database

extension House {
  func settings(_ visit: Visit) async throws -> Reply {
    let person = try await person(visit)
    let hasEmail = person?.email != nil
    guard visit.method == .post else {
      let settings = try await person.asyncMap { try await database.settings(of: $0.id) }
      let reminder = try await person.asyncMap { try await database.reminder(of: $0.id) } ?? nil
      return .page(
        SettingsPage(
          form: FormData(settings ?? PersonSettings(), reminder), likenesses: gallery.likenesses,
          saved: visit.query == "saved", hasEmail: hasEmail))
    }
    let form = try await visit.form()
    let chosen: SettingsForm
    do throws(FormErrors) {
      chosen = try SettingsForm(
        form, hasEmail: hasEmail, people: gallery.likenesses.map(\.id))
    } catch {
      let page = SettingsPage(
        form: form, errors: error, likenesses: gallery.likenesses, hasEmail: hasEmail)
      return .page(page, status: .unprocessableContent)
    }
    let host = try await host(visit)
    let moment = moment(visit)
    var settings = try await database.settings(of: host.id)
    chosen.change(&settings)
    try await database.changeSettings(settings, of: host.id, at: moment)
    try await database.changeReminder(
      chosen.reminder.map { Reminder(zone: visit.zone, hour: $0) }, of: host.id, at: moment)
    return host.sent(.seeOther(.settings, query: "saved"))
  }
}

extension SettingsForm {
  /// What the page does not show stays: props that are never asked for, the time to change sides.
  func change(_ settings: inout PersonSettings) {
    settings.minutes = minutes
    settings.positions = positions
    settings.props = things.union(Prop.allCases.filter { !Prop.askedFor.contains($0) })
    settings.switchGap = switchGap
    settings.voice = voice
    settings.talk = talk
    settings.units = units
    if let likeness { settings.likeness = likeness == Self.vary ? nil : likeness }
  }
}

extension FormData {
  /// The settings as the form would send them.
  init(_ settings: PersonSettings, _ reminder: Reminder?) {
    self.init()
    set("minutes", "\(settings.minutes)")
    set("positions", all: settings.positions.map(\.rawValue))
    set("things", all: settings.props.map(\.rawValue))
    set("switch-gap", "\(settings.switchGap)")
    set("voice", settings.voice.rawValue)
    set("talk", settings.talk.rawValue)
    set("units", settings.units.rawValue)
    set("likeness", settings.likeness ?? SettingsForm.vary)
    set("reminder", reminder == nil ? "off" : "on")
    set("hour", "\(reminder?.hour ?? 8)")
  }
}
