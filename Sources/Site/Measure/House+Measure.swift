import Biomechanics
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

  /// Opens on the leg that is still to do, measured the way the last one was.
  private func measurePage(
    _ visit: Visit, form: FormData? = nil, errors: FormErrors? = nil
  ) async throws -> MeasurePage {
    let person = try await person(visit)
    let record = try await person.asyncMap { try await database.careRecord(of: $0.id) }
    let all = record?.history.measurements ?? []
    let date = moment(visit).localDate
    let today = all.filter { $0.at.localDate == date }
    let drawings =
      person.flatMap { person in
        record.map { self.drawings(for: person.id, $0.settings, on: date) }
      } ?? drawings
    return MeasurePage(
      today: today.reversed(), history: all,
      form: form ?? FormData(after: today.last, asked: visit.askedTest),
      errors: errors, drawings)
  }
}

extension FormData {
  fileprivate init(after last: Measurement?, asked: Measurement.Test?) {
    self.init()
    let test = asked ?? last?.test ?? .straightLegRaise
    set("test", test.rawValue)
    guard let last, last.test == test else { return }
    set("side", (last.side == .right ? Side.left : .right).rawValue)
    set("method", last.method.rawValue)
  }
}

extension Visit {
  /// Which test a link of today's page leads to: `test=active-knee-extension`.
  fileprivate var askedTest: Measurement.Test? {
    query.hasPrefix("test=") ? Measurement.Test(rawValue: String(query.dropFirst(5))) : nil
  }
}
