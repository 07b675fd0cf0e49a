import Care
import Database

extension House {
  func progress(_ visit: Visit) async throws -> Reply {
    guard let person = try await person(visit) else { return .seeOther(.start) }
    let record = try await database.careRecord(of: person.id)
    let situation = Situation(record, library: library, stretches, on: moment(visit).localDate)
    return .page(
      ProgressPage(record, situation, library: library, isGuest: person.email == nil))
  }
}
