import Foundation
import Testing

@testable import Site

/// "Someone like me": who shows the exercises.
@Suite struct LikenessJourneyTests {
  private func walker() async throws -> Walker {
    let walker = Walker(try await TestHouse.make(cast: GalleryTests.people))
    try await walker.settleIn()
    return walker
  }

  private func form(_ likeness: String) -> String {
    "minutes=15&positions=floor&positions=standing&things=mat&things=strap&switch-gap=8"
      + "&voice=recorded&talk=full&units=metric&reminder=off&likeness=\(likeness)"
  }

  /// Who shows the session that is begun now.
  private func performer(_ walker: Walker) async throws -> String {
    let begun = try await walker.post(Route.sessions.path, "")
    let path = try #require(begun.header("location"))
    let plan = try await walker.get(path + "/plan.json", accept: "application/json")
    let document = try JSONDecoder().decode(PlanDocument.self, from: Data(plan.body.utf8))
    let page = try await walker.get(path)
    let person = try #require(document.person)
    #expect(page.body.contains("data-person=\"\(person)\""))
    #expect(document.items.flatMap(\.rungs).allSatisfy { $0.settled == true })
    return person
  }

  @Test(arguments: ["ama", "tom"])
  func theChosenPersonShowsTheSessionAndIsExported(id: String) async throws {
    let walker = try await walker()
    let saved = try await walker.post(Route.settings.path, form(id))
    #expect(saved.status == 303)
    let page = try await walker.get(Route.settings.path)
    #expect(page.body.contains("value=\"\(id)\" checked"))
    #expect(try await walker.get("/today?checks=later").body.contains("-480-\(id).webp"))
    #expect(try await performer(walker) == id)
    let export = try await walker.get(Route.accountJSON.path, accept: "application/json")
    #expect(export.body.contains("\"likeness\":\"\(id)\""))
  }

  @Test func whoeverVariesIsTheSameAllDayAndAnotherOnAnother() async throws {
    let walker = try await walker()
    try await walker.post(Route.settings.path, form("tom"))
    try await walker.post(Route.settings.path, form("vary"))
    var shown: Set<String> = []
    for _ in 0..<12 {
      let today = try await performerOfToday(walker)
      #expect(try await performerOfToday(walker) == today)
      shown.insert(today)
      walker.wait(days: 1)
    }
    #expect(shown == ["ama", "tom"])
  }

  @Test func aStrangerIsRefusedKindly() async throws {
    let walker = try await walker()
    let refused = try await walker.post(Route.settings.path, form("nobody"))
    #expect(refused.status == 422)
    #expect(refused.body.contains("Choose one of the people on the page."))
  }

  private func performerOfToday(_ walker: Walker) async throws -> String {
    let page = try await walker.get("/measure").body
    return page.contains("-480-ama.webp") ? "ama" : page.contains("-480-tom.webp") ? "tom" : ""
  }
}
