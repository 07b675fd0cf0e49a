import Care
import Testing

@testable import Database

/// The queries behind every page find their rows by an index, however many people there are.
@Suite struct PlanTests {
  @Test(arguments: Place.usable)
  func hottestQueriesUseAnIndex(place: Place) async throws {
    try await Scratch.with(place) { scratch in
      try await scratch.database.addCrowd(2_000, sessions: 2, at: moment())
      let dialect = try await scratch.database.store.read { $0.dialect }
      for (name, sql, values) in Self.hottest(in: dialect) {
        let plan = try await plan(sql, values, in: scratch.database)
        let scans = plan.filter { $0.contains("SCAN ") || $0.contains("Seq Scan") }
        #expect(scans.isEmpty, "\(name): \(plan.joined(separator: "\n"))")
        #expect(
          plan.contains { $0.contains("USING") || $0.contains("Index") },
          "\(name): \(plan.joined(separator: "\n"))")
      }
    }
  }

  @Test(arguments: Place.usable)
  func exportUsesAnIndexForEveryTable(place: Place) async throws {
    try await Scratch.with(place) { scratch in
      try await scratch.database.addCrowd(2_000, sessions: 2, at: moment())
      // Tables that the crowd leaves empty are read in one piece by PostgreSQL, rightly.
      let filled = try await scratch.database.rowCounts().filter { $0.value > 0 }.keys
      for table in PersonTable.all where filled.contains(table.name) {
        let plan = try await plan(
          table.exportQuery, PersonID(rawValue: 1000).values, in: scratch.database)
        #expect(
          !plan.contains { $0.contains("SCAN ") || $0.contains("Seq Scan") },
          "\(table.name): \(plan.joined(separator: "\n"))")
      }
    }
  }

  private static func hottest(in dialect: any Dialect) -> [(String, String, [Value])] {
    let person = PersonID(rawValue: 1000).values
    return [
      ("personOfDevice", Queries.personOfDevice, token().values),
      ("settings", Queries.settings, person),
      ("screenings", Queries.screenings, person),
      ("latestAnswers", Queries.latestAnswers, person),
      ("enrolments", Queries.enrolments, person),
      ("sessionKey", Queries.sessionKey, uuid().values + person),
      ("sessions", Queries.sessions, person),
      ("items", Queries.items, person),
      ("tellingEvents", Queries.tellingEvents(in: dialect), person),
      ("furthestSteps", Queries.furthestSteps, person),
      ("eventsOfSession", Queries.eventsOfSession, [.integer(1000)]),
      ("mornings", Queries.mornings, person),
      ("choices", Queries.choices, person),
      ("measurements", Queries.measurements, person),
      ("questionnaires", Queries.questionnaires, person),
    ]
  }

  private func plan(
    _ sql: String, _ values: [Value], in database: Database
  ) async throws -> [String] {
    try await database.store.read { db in
      var lines: [String] = []
      try db.each(db.dialect.explain(sql), values: values) { row in
        // The text is the last column; SQLite has numbers before it.
        var line = try row.next(Value.self)
        while case .integer = line { line = try row.next(Value.self) }
        if case .text(let text) = line { lines.append(text) }
      }
      return lines
    }
  }
}
