import Care
import Foundation
import Testing

@testable import Database

@Suite struct ExportTests {
  @Test(arguments: Place.usable)
  func exportHoldsEveryRowOfThePersonAndNobodyElses(place: Place) async throws {
    try await Scratch.database(place) { database in
      let person = try await whole(in: database)
      let rows = try await database.rowCounts()
      let export = try await database.export(person)
      #expect(rows.values.allSatisfy { $0 > 0 }, "the test fills every table: \(rows)")
      for table in export.tables {
        #expect(table.rows.count == rows[table.name], "\(table.name)")
        #expect(table.rows.allSatisfy { $0.count == table.columns.count })
      }
      // A twin with the same history changes nothing in it.
      _ = try await whole(in: database, email: "twin@example.org")
      #expect(try await database.export(person) == export)
    }
  }

  @Test(arguments: Place.usable)
  func exportIsOneObjectWithAListForEachTable(place: Place) async throws {
    try await Scratch.database(place) { database in
      let person = try await whole(in: database)
      let export = try await database.export(person)
      let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(export))
      let lists = try #require(json as? [String: [[String: Any]]])
      #expect(Set(lists.keys) == Set(export.tables.map(\.name)))
      let choices = try #require(lists["choice"])
      #expect(choices.contains { $0["swap"] as? String == "wall-leg-raise" })
      let event = try #require(lists["session_event"]?.first)
      #expect(event["session_uuid"] as? String == lists["session"]?.first?["uuid"] as? String)
    }
  }

  @Test(arguments: Place.usable)
  func exportCarriesNoSecret(place: Place) async throws {
    try await Scratch.database(place) { database in
      let device = token()
      let person = try await database.welcomeGuest(device: device, at: moment())
      let json = try JSONEncoder().encode(await database.export(person))
      #expect(!String(decoding: json, as: UTF8.self).contains(device.rawValue))
    }
  }

  @Test(arguments: Place.usable)
  func deletingLeavesNoRowOfThePersonInAnyTable(place: Place) async throws {
    try await Scratch.database(place) { database in
      let kept = try await whole(in: database)
      let rows = try await database.rowCounts()
      let export = try await database.export(kept)
      let person = try await whole(in: database, email: "bob@example.org")
      #expect(try await database.rowCounts() == rows.mapValues { $0 * 2 })
      try await database.deletePerson(person)
      #expect(try await database.rowCounts() == rows)
      #expect(try await database.export(kept) == export)
      try await database.deletePerson(kept)
      #expect(try await database.rowCounts().values.allSatisfy { $0 == 0 })
    }
  }
}

/// A person with at least one row in every table.
private func whole(
  in database: Database, email: String = "ann@example.org"
) async throws -> PersonID {
  let person = try await database.guest()
  let link = token()
  try await database.recordLink(
    link, email: email, asker: person, at: moment(), expires: moment(900).milliseconds)
  _ = try await database.signIn(with: link, opener: person, device: token(), at: moment())
  try await Told().record(in: database, of: person)
  let draft = ScreeningDraft(pack: "back", version: "1.0", answers: ["a": .notSure])
  try await database.keepDraft(draft, of: person, at: moment())
  _ = try await database.takeReminder(of: person, at: moment())
  try await database.enrol(person, in: "six-weeks", at: moment())
  let started = session()
  try await database.start(started, of: person)
  _ = try await database.recordEvents(
    [event(.started, in: started.id), event(.finished, in: started.id, at: 9)], of: person)
  return person
}
