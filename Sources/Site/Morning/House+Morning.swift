import Care
import Database

extension House {
  func morning(_ visit: Visit) async throws -> Reply {
    guard let person = try await person(visit) else { return .seeOther(.start) }
    guard visit.method == .post else { return try await morningPage(visit, of: person.id) }
    let form = try await visit.form()
    let answers: MorningForm
    do throws(FormErrors) {
      answers = try MorningForm(form)
    } catch {
      let page = try await morningPage(visit, of: person.id, form: form, errors: error)
      return Reply(status: .unprocessableContent, body: page.body)
    }
    try await database.recordMorning(answers.check(at: moment(visit)), of: person.id)
    return .seeOther(.today)
  }

  private func morningPage(
    _ visit: Visit, of person: PersonID, form: FormData = FormData(), errors: FormErrors? = nil
  ) async throws -> Reply {
    let record = try await database.careRecord(of: person)
    let last = record.history.sessions.max { $0.started.milliseconds < $1.started.milliseconds }
    let name = last.flatMap { library.programmes[$0.programme]?.template($0.template)?.name }
    return .page(MorningPage(after: name, form: form, errors: errors))
  }
}
