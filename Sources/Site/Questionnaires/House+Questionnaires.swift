import Care
import Database

extension House {
  func questionnaire(_ id: InstrumentID, _ visit: Visit) async throws -> Reply {
    guard let instrument = library.instruments[id] else {
      throw SiteError.notFound(path: visit.route.path)
    }
    guard visit.method == .post else {
      let record = try await person(visit).asyncMap {
        try await database.careRecord(of: $0.id)
      }
      let last = record?.history.filled.filter { $0.instrument == id }
        .max { $0.at.milliseconds < $1.at.milliseconds }
      return .page(
        QuestionnairePage(instrument, form: FormData(activitiesOf: last?.answers ?? [:])))
    }
    let form = try await visit.form()
    let filled: QuestionnaireForm
    do throws(FormErrors) {
      filled = try QuestionnaireForm(form, to: instrument)
    } catch {
      return .page(
        QuestionnairePage(instrument, form: form, errors: error), status: .unprocessableContent)
    }
    let host = try await host(visit)
    try await database.recordQuestionnaire(
      Filled(
        id: newID(), instrument: id, at: moment(visit), answers: filled.answers,
        score: filled.score), of: host.id)
    return host.sent(.seeOther(.today))
  }
}
