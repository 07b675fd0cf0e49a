import Care
import Foundation
import Testing
import Voice

@testable import Site

@Suite struct SpokenPlanTests {
  static let recordings = Recordings(phrases: [
    "Ready.": Recording(file: "a.m4a", seconds: 0.5),
    "Strap leg raise.": Recording(file: "b.m4a", seconds: 1.1),
    "Bridge.": Recording(file: "c.m4a", seconds: 0.7),
  ])

  @Test func thePlayerGetsThePlanItsWordsAndItsRecordingsAlone() throws {
    let document = PlanDocument(MockPlan.plan, session: "s", person: nil)
    let data = try JSON.data(SpokenPlan(plan: document, recordings: Self.recordings))
    let json = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let voice = try #require(json["voice"] as? [String: [String: Any]])
    #expect(voice.keys.sorted() == ["Ready.", "Strap leg raise."])
    #expect(voice["Ready."]?["file"] as? String == "a.m4a")
    #expect((json["words"] as? [String: Any])?["halfWay"] as? String == "Half-way.")
    #expect(json["pauses"] is [String: Any])
    #expect(try JSONDecoder().decode(PlanDocument.self, from: data) == document)
  }

  @Test(arguments: ["voice.json", "missing.m4a", "LICENSE.md"])
  func nothingButRecordingsIsServedFromTheVoicesFolder(file: String) async throws {
    let house = try await TestHouse.make()
    #expect(throws: SiteError.notFound(path: "/voice/\(file)")) { try house.recording(file) }
    await house.database.close()
  }
}
