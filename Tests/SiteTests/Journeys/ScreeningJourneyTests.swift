import Care
import Testing

@testable import Site

@Suite struct ScreeningJourneyTests {
  @Test func aHealthyPersonIsLetIn() async throws {
    let walker = Walker(try await TestHouse.make())
    #expect(try await walker.screen().header("location") == Route.verdict.path)
    #expect(try await walker.get("/start/verdict").body.contains("You can begin"))
  }

  @Test func notBeingSureFailsClosed() async throws {
    let walker = Walker(try await TestHouse.make())
    _ = try await walker.screen(["health": "not-sure"])
    #expect(try await walker.get("/start/verdict").body.contains("See a clinician first"))
    try await walker.post("/enrolments", "programme=six-week-low-back&minutes=15")
    let today = try await walker.get("/today").body
    #expect(today.contains("See a clinician first"))
    #expect(!today.contains("action=\"/sessions\""))
    #expect(try await walker.post("/sessions", "").header("location") == "/today")
  }

  @Test func anEmergencyEndsTheQuestionsAtOnce() async throws {
    let walker = Walker(try await TestHouse.make())
    try await walker.post("/start", "from=nothing")
    let reply = try await walker.post("/start/emergency", "answer=saddle")
    #expect(reply.header("location") == "/start/verdict")
    #expect(try await walker.get("/start/verdict").body.contains("Get help now"))
  }

  @Test func aBlankScreenIsAskedAgainAndAContradictionToo() async throws {
    let walker = Walker(try await TestHouse.make())
    let blank = try await walker.post("/start/emergency", "")
    #expect(blank.status == 422)
    let both = try await walker.post("/start/emergency", "answer=none&answer=saddle")
    #expect(both.status == 422)
    #expect(both.body.contains("value=\"saddle\" checked"))
  }

  @Test func answersAreKeptBetweenScreensAndNeverInAnAddress() async throws {
    let walker = Walker(try await TestHouse.make())
    try await walker.post("/start", "from=nothing")
    let next = try await walker.post("/start/emergency", "answer=none")
    #expect(next.header("location") == "/start/health")
    #expect(try await walker.get("/start/emergency").body.contains("value=\"none\" checked"))
  }

  @Test func aClinicianWhoAgreedOpensTheWay() async throws {
    let walker = Walker(try await TestHouse.make())
    _ = try await walker.screen(["health": "cancer"])
    try await walker.post("/enrolments", "programme=six-week-low-back&minutes=15")
    walker.wait(days: 1)
    try await walker.post("/choices", "what=clinician-agreed")
    #expect(try await !walker.get("/today").body.contains("See a clinician first"))
  }

  @Test func noAnswerReachesTheDataOfSomebodyWhoOnlyLooks() async throws {
    let walker = Walker(try await TestHouse.make())
    try await walker.get("/start")
    try await walker.get("/start/health")
    #expect(walker.cookie == nil)
  }

  @Test func anUnknownSectionIsNotFound() async throws {
    let walker = Walker(try await TestHouse.make())
    #expect(try await walker.get("/start/palmistry").status == 404)
  }
}
