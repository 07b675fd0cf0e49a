import Care
import Foundation
import Testing

@testable import Site

@Suite struct SessionJourneyTests {
  private func event(_ kind: String, _ id: Int, at ms: Int64, _ rest: String = "") -> String {
    let tail = String(id)
    let uuid = "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - tail.count) + tail
    return """
      {"id":"\(uuid)","at":\(ms),"zone":"UTC","localDate":"2026-03-29","kind":"\(kind)"\(rest)}
      """
  }

  private func batch(_ events: [String]) -> String {
    "{\"events\":[\(events.joined(separator: ","))]}"
  }

  @Test func theWayFromTheDoorToTomorrow() async throws {
    let walker = Walker(try await TestHouse.make())
    try await walker.settleIn()
    #expect(try await walker.get("/today?checks=later").body.contains("action=\"/sessions\""))
    let page = try await walker.start()
    let plan = try await walker.get(page + "/plan.json")
    let document = try JSONDecoder().decode(PlanDocument.self, from: Data(plan.body.utf8))
    let hurt = try #require(document.items.first { $0.rung > 0 })
    let ms = Int64(TestHouse.noon.timeIntervalSince1970 * 1000)
    let reply = try await walker.send(
      "/api\(page)/events",
      batch([
        event("started", 1, at: ms),
        event(
          "hurts", 2, at: ms + 1000,
          ",\"exercise\":\"\(hurt.exercise)\",\"score\":4,\"spread\":false"),
        event("finished", 3, at: ms + 2000),
      ]))
    #expect(reply.status == 200)
    #expect(try await walker.get("/today").body.contains("Done for today"))
    walker.wait(days: 1)
    #expect(try await walker.get("/today").body.contains("How is this morning?"))
    let morning = try await walker.post("/morning", "pain=2&compared=same&new=nothing")
    #expect(morning.header("location") == "/today")
    let today = try await walker.get("/today?checks=later").body
    #expect(today.contains("What changed and why"))
    #expect(today.contains("You said 4"))
    #expect(today.contains("Keep my own choice"))
    #expect(try await walker.get("/progress").body.contains("It hurt 4 of 10 at the most."))
  }

  @Test func aSessionStoppedEarlyIsNotCalledFinished() async throws {
    let walker = Walker(try await TestHouse.make())
    try await walker.settleIn()
    let page = try await walker.start()
    let ended = batch([
      event("started", 1, at: 1), event("stopped", 2, at: 2), event("finished", 3, at: 3),
    ])
    #expect(try await walker.send("/api\(page)/events", ended).status == 200)
    let progress = try await walker.get("/progress").body
    #expect(progress.contains("Begun.") && !progress.contains("Finished."))
  }

  @Test func eventsSentTwiceAndBackwardsAreCountedOnce() async throws {
    let walker = Walker(try await TestHouse.make())
    try await walker.settleIn()
    let page = try await walker.start()
    let events = [
      event("started", 1, at: 1), event("stepped", 2, at: 2, ",\"step\":0"),
      event("stepped", 3, at: 3, ",\"step\":1"),
    ]
    for body in [batch(events), batch(events.reversed()), batch([events[1]])] {
      #expect(try await walker.send("/api\(page)/events", body).status == 200)
    }
    let export = try await walker.get("/account/export.json").body
    #expect(export.ranges(of: "\"kind\":\"stepped\"").count == 2)
    #expect(export.ranges(of: "\"kind\":\"started\"").count == 1)
  }

  @Test func anEventThatIsWrongRefusesTheWholeBatch() async throws {
    let walker = Walker(try await TestHouse.make())
    try await walker.settleIn()
    let page = try await walker.start()
    let reply = try await walker.send(
      "/api\(page)/events",
      batch([event("started", 1, at: 1), event("stepped", 2, at: 2, ",\"step\":-1")]))
    #expect(reply.status == 422)
    #expect(reply.body.contains("events[1].step"))
    #expect(try await !walker.get("/account/export.json").body.contains("\"kind\":\"started\""))
  }

  @Test func aBatchThatIsTooLargeIsRefused() async throws {
    let walker = Walker(try await TestHouse.make())
    try await walker.settleIn()
    let page = try await walker.start()
    let huge = String(repeating: " ", count: EventBatch.limit + 1)
    #expect(try await walker.send("/api\(page)/events", huge).status == 413)
  }

  @Test func somebodyElsesSessionIsNotFound() async throws {
    let house = try await TestHouse.make()
    let owner = Walker(house)
    try await owner.settleIn()
    let page = try await owner.start()
    let other = Walker(house)
    try await other.settleIn()
    for walker in [other, Walker(house)] {
      #expect(try await walker.get(page).status == 404)
      #expect(try await walker.get(page + "/plan.json").status == 404)
      #expect(try await walker.send("/api\(page)/events", batch([])).status == 404)
      #expect(try await walker.post(page, "done=yes").status == 404)
    }
    #expect(try await owner.get(page).status == 200)
  }

  @Test func aSessionIsFinishedByAFormWithoutScript() async throws {
    let walker = Walker(try await TestHouse.make())
    try await walker.settleIn()
    let page = try await walker.start()
    let told = try await walker.post(page, "done=yes&effort=right")
    #expect(told.header("location") == "/today")
    let today = try await walker.get("/today").body
    #expect(today.contains("Done for today"))
    #expect(!today.contains("How hard was it?"))
  }

  @Test func aBadDayBecomesAGentleOneAndCounts() async throws {
    let walker = Walker(try await TestHouse.make())
    try await walker.settleIn()
    try await walker.post("/choices", "what=flare")
    #expect(try await walker.get("/today").body.contains("A gentle day"))
    let page = try await walker.start()
    try await walker.post(page, "done=yes")
    #expect(try await walker.get("/progress").body.contains("1 day done"))
  }

  @Test func aWorseMorningAsksTheSafetyQuestionsAgain() async throws {
    let walker = Walker(try await TestHouse.make())
    try await walker.settleIn()
    let page = try await walker.start()
    try await walker.post(page, "done=yes")
    walker.wait(days: 1)
    try await walker.post("/morning", "pain=3&compared=worse&new=nothing")
    let today = try await walker.get("/today").body
    #expect(today.contains("we ask the safety questions again"))
    #expect(!today.contains("action=\"/sessions\""))
  }

  @Test func theMinutesAreChangedInPlace() async throws {
    let walker = Walker(try await TestHouse.make())
    try await walker.settleIn()
    try await walker.post("/today", "minutes=10")
    let json = try await walker.get("/today", accept: "application/json").body
    let today = try JSONDecoder().decode(Told.self, from: Data(json.utf8))
    #expect(abs(today.session.seconds - 600) <= 30)
    #expect(try await walker.post("/today", "minutes=soon").status == 422)
  }

  private struct Told: Decodable {
    var session: Session
    struct Session: Decodable { var seconds: Double }
  }

  @Test func overrulingARuleIsRecordedAndKept() async throws {
    let walker = Walker(try await TestHouse.make())
    try await walker.settleIn()
    let kept = try await walker.post("/choices", "what=rung&exercise=bird-dog&rung=worktop")
    #expect(kept.status == 303)
    #expect(try await walker.get("/account/export.json").body.contains("\"rung\":\"worktop\""))
    #expect(try await walker.post("/choices", "what=rung&exercise=bird-dog&rung=no").status == 422)
    #expect(try await walker.post("/choices", "what=fly").status == 422)
  }
}
