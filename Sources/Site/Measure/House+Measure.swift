import Care
import Database

extension House {
  func measure(_ visit: Visit) async throws -> Reply {
    guard visit.method == .post else { return .page(try await measurePage(visit)) }
    let form = try await visit.form()
    let entered: MeasureForm
    do throws(FormErrors) {
      entered = try MeasureForm(form)
    } catch {
      return .page(
        try await measurePage(visit, form: form, errors: error), status: .unprocessableContent)
    }
    let host = try await host(visit)
    try await database.recordMeasurement(
      entered.measurement(id: newID(), at: moment(visit)), of: host.id)
    return host.sent(.seeOther(.measure))
  }

  private func measurePage(
    _ visit: Visit, form: FormData = FormData(["test": "straight-leg-raise"]),
    errors: FormErrors? = nil
  ) async throws -> MeasurePage {
    guard let person = try await person(visit) else {
      return MeasurePage(form: form, errors: errors)
    }
    let all = try await database.careRecord(of: person.id).history.measurements
    let date = moment(visit).localDate
    return MeasurePage(
      today: all.filter { $0.at.localDate == date }.reversed(), history: all, form: form,
      errors: errors)
  }
}
