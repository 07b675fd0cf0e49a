import Care
import Database
import Foundation

/// Who is here. A person is looked up from the private cookie; somebody new becomes a guest the
/// first time they tell something that is worth keeping.
extension House {
  /// Nil for somebody never seen, and for a cookie whose person is gone.
  func person(_ visit: Visit) async throws(DatabaseError) -> Person? {
    guard let token = visit.token else { return nil }
    return try await database.person(device: TokenHash(rawValue: token.hash))
  }

  /// The visitor as a person, made a guest when they were nobody yet.
  func host(_ visit: Visit) async throws(DatabaseError) -> Hosted {
    if let person = try await person(visit) { return Hosted(id: person.id, cookie: nil) }
    let token = VisitorToken.random()
    let id = try await database.welcomeGuest(
      device: TokenHash(rawValue: token.hash), at: moment(visit))
    return Hosted(id: id, cookie: cookie.setting(token))
  }

  /// Now, with the day it is for this visitor.
  func moment(_ visit: Visit) -> Moment { Moment(now(), zone: visit.zone) }
}

/// A person being served, and the cookie they need when they are new.
struct Hosted: Sendable {
  let id: PersonID
  let cookie: String?

  func sent(_ reply: Reply) -> Reply {
    cookie.map { reply.with(.setCookie, $0) } ?? reply
  }
}

extension Moment {
  init(_ instant: Date, zone: String) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: zone) ?? .gmt
    let parts = calendar.dateComponents([.year, .month, .day], from: instant)
    let date = LocalDate(
      year: parts.year ?? 1970, month: parts.month ?? 1, dayOfMonth: parts.day ?? 1)
    self.init(
      milliseconds: Int64((instant.timeIntervalSince1970 * 1000).rounded()), zone: zone,
      localDate: date ?? LocalDate(day: 0))
  }
}

/// A lower-case UUID, as every id that a client or the server makes is written.
func newID() -> String { UUID().uuidString.lowercased() }

extension Visit {
  /// The form that was sent.
  func form() async throws -> FormData { FormData(urlEncoded: try await text()) }
}
