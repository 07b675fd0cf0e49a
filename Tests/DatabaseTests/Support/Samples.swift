import Biomechanics
import Care
import Foundation

@testable import Database

/// A moment so many seconds after nine in the morning of 22 November 2026 in Berlin.
func moment(_ seconds: Int = 0, day: Int = 0) -> Moment {
  Moment(
    milliseconds: 1_795_334_400_000 + Int64(seconds) * 1000 + Int64(day) * 86_400_000,
    zone: "Europe/Berlin", localDate: LocalDate(day: 20_779 + day))
}

func uuid() -> String { UUID().uuidString.lowercased() }

/// As long as a SHA-256 in hexadecimal.
func token() -> TokenHash { TokenHash(rawValue: uuid() + uuid()) }

func session(_ id: String = uuid(), day: Int = 0, items: Int = 2) -> SessionRecord {
  SessionRecord(
    id: id, programme: "ten-stretches", template: "day", week: 1, kind: .usual,
    started: moment(day: day),
    items: (0..<items).map {
      .init(exercise: ["strap-leg-raise", "chair-hinge"][$0 % 2], rung: "bent", lastStep: $0 * 10)
    }, steps: 40)
}

func event(
  _ what: SessionEvent.What, in session: String, at seconds: Int = 0, id: String = uuid()
) -> SessionEvent {
  SessionEvent(id: id, session: session, at: moment(seconds), what: what)
}

extension Database {
  func guest() async throws -> PersonID {
    try await welcomeGuest(device: token(), at: moment())
  }

  func start(_ record: SessionRecord, of person: PersonID) async throws {
    try await startSession(record, planJSON: #"{"name":"A day"}"#, of: person)
  }

  /// How many rows each table of a person has.
  func rowCounts() async throws -> [String: Int] {
    try await store.read { db in
      var counts: [String: Int] = [:]
      for table in ["person"] + PersonTable.all.map(\.name) {
        counts[table] = try db.first("SELECT count(*) FROM \(table)") { try $0.next(Int.self) }
      }
      return counts
    }
  }
}
