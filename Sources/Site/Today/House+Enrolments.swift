import Care
import Database

extension House {
  /// Choosing a programme begins it and ends the one before; what was done stays.
  func enrolments(_ visit: Visit) async throws -> Reply {
    guard let person = try await person(visit) else { return .seeOther(.start) }
    let settings = try await database.settings(of: person.id)
    guard visit.method == .post else {
      let form = FormData(["minutes": "\(settings.minutes)"])
      return .page(EnrolmentPage(library, form: form))
    }
    let form = try await visit.form()
    let chosen: EnrolmentForm
    do throws(FormErrors) {
      chosen = try EnrolmentForm(form, programmes: library.programmes)
    } catch {
      return .page(
        EnrolmentPage(library, form: form, errors: error), status: .unprocessableContent)
    }
    return try await begin(chosen, settings, person.id, at: moment(visit))
  }

  private func begin(
    _ chosen: EnrolmentForm, _ settings: PersonSettings, _ person: PersonID, at moment: Moment
  ) async throws -> Reply {
    let record = try await database.careRecord(of: person)
    for old in record.enrolments where old.ended == nil && old.programme != chosen.programme {
      try await database.endEnrolment(of: person, in: old.programme, at: moment)
    }
    try await database.enrol(person, in: chosen.programme, at: moment)
    var settings = settings
    settings.minutes = chosen.minutes
    try await database.changeSettings(settings, of: person, at: moment)
    return .seeOther(.today)
  }
}

struct EnrolmentForm: Equatable, Sendable {
  var programme: ProgrammeID
  var minutes: Int

  init(_ form: FormData, programmes: [ProgrammeID: Programme]) throws(FormErrors) {
    var reader = FormReader(form)
    let programme = form["programme"].flatMap { programmes[ProgrammeID($0)]?.id }
    if programme == nil { reader.refuse("programme", "Choose one of the programmes.") }
    let minutes = reader.whole(
      "minutes", in: 5...60, missing: "Choose how long a session may take.",
      wrong: "Choose one of the lengths.")
    let pair = try reader.finish(programme.flatMap { id in minutes.map { (id, $0) } })
    (self.programme, self.minutes) = pair
  }
}
