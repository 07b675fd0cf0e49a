import Care
import Database

extension House {
  func today(_ visit: Visit) async throws -> Reply {
    guard let person = try await person(visit) else { return .seeOther(.start) }
    if visit.method == .post { return try await changeMinutes(visit, of: person.id) }
    let record = try await database.careRecord(of: person.id)
    let date = moment(visit).localDate
    guard let situation = Situation(record, library: library, stretches, on: date) else {
      return .seeOther(record.history.screenings.isEmpty ? .start : .verdict)
    }
    let drawings = drawings(for: person.id, record.settings, on: date)
    return .page(
      TodayPage(
        situation, library: library, drawings, telling: .spoken(by: recordings),
        later: visit.later))
  }

  /// The length of a session, changed where it is shown.
  private func changeMinutes(_ visit: Visit, of person: PersonID) async throws -> Reply {
    var reader = FormReader(try await visit.form())
    let minutes = reader.whole(
      "minutes", in: 5...60, missing: "Choose a length.", wrong: "Choose one of the lengths.")
    var settings = try await database.settings(of: person)
    settings.minutes = try reader.finish(minutes)
    try await database.changeSettings(settings, of: person, at: moment(visit))
    return .seeOther(.today)
  }

  /// What the person decides beside the rules.
  func choose(_ visit: Visit) async throws -> Reply {
    let host = try await host(visit)
    let form = try await visit.form()
    let what = try ChoiceForm.what(form, exercises: library.exercises)
    try await database.recordChoice(
      Choice(id: newID(), at: moment(visit), what: what), of: host.id)
    return host.sent(.seeOther(form["then"] == "progress" ? .progress : .today))
  }
}

extension Visit {
  /// What was put off on the page, as its links say: `checks=later`.
  fileprivate var later: Set<String> {
    let pairs = query.split(separator: "&").filter { $0.hasSuffix("=later") }
    return Set(pairs.map { String($0.dropLast("=later".count)) })
  }
}

/// A choice as its form says it.
enum ChoiceForm {
  private enum Kind: String {
    case flare, train, rest, rung, swap
    case clinicianAgreed = "clinician-agreed"
    case reviewedLadders = "reviewed-ladders"
  }

  static func what(
    _ form: FormData, exercises: [ExerciseID: Exercise]
  ) throws(FormErrors) -> Choice.What {
    var reader = FormReader(form)
    guard let kind = reader.choice("what", as: Kind.self, missing: "Choose what you decide.") else {
      throw FormErrors(fields: reader.errors)
    }
    switch kind {
    case .flare: return .day(.flare)
    case .train: return .day(.train)
    case .rest: return .day(.rest)
    case .clinicianAgreed: return .clinicianAgreed
    case .reviewedLadders: return .reviewedLadders
    case .rung:
      let exercise = exercise("exercise", &reader, exercises)
      let rung = exercise?.ladder.first { $0.id.rawValue == form["rung"] }
      if rung == nil { reader.refuse("rung", "Choose a version of the exercise.") }
      let pair = try reader.finish(exercise.flatMap { a in rung.map { (a.id, $0.id) } })
      return .rung(pair.0, pair.1)
    case .swap:
      let first = exercise("exercise", &reader, exercises)
      let other = exercise("other", &reader, exercises)
      let pair = try reader.finish(first.flatMap { a in other.map { (a.id, $0.id) } })
      return .swap(pair.0, with: pair.1)
    }
  }

  private static func exercise(
    _ field: String, _ reader: inout FormReader, _ exercises: [ExerciseID: Exercise]
  ) -> Exercise? {
    let found = reader.form[field].flatMap { exercises[ExerciseID($0)] }
    if found == nil { reader.refuse(field, "Choose an exercise.") }
    return found
  }
}

/// A form that only our own pages send and that does not hold: there is no page to mend it on.
extension FormErrors: AnswerableError {
  var status: Int { 422 }
  var sentence: String { fields.map(\.sentence).joined(separator: " ") }
  /// The names of the fields, never what was typed.
  var detail: String { "form refused at " + fields.map(\.field).joined(separator: ", ") }
}
