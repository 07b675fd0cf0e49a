import Care
import Testing

@testable import Site

/// Somebody with tight hamstrings measures a leg and finds it in plan and pages.
@Suite struct StretchJourneyTests {
  private func measure(_ walker: Walker, _ degrees: Int, _ side: String) async throws {
    try await walker.post(
      "/measure",
      "test=straight-leg-raise&side=\(side)&trial-1=\(degrees)&trial-2=\(degrees)"
        + "&trial-3=\(degrees)&method=phone")
  }

  @Test func aTightLegIsHeardInPlanAndPage() async throws {
    let walker = Walker(try await TestHouse.make())
    try await walker.settleIn(programme: "ten-hamstring-stretches")
    let before = try await walker.get("/today?checks=later").body
    #expect(!before.contains("Your leg goes to"))
    #expect(try await walker.get("/exercises/strap-leg-raise").body.contains("average legs"))
    for side in ["right", "left"] { try await measure(walker, 50, side) }
    let after = try await walker.get("/today?checks=later").body
    #expect(after.contains("Your leg goes to about 50°, and “Straight leg” asks for about 75°"))
    #expect(after.contains("Give me “Straight leg” all the same"))
    let page = try await walker.get("/exercises/strap-leg-raise").body
    #expect(page.contains("For you: your leg begins to pull"))
    #expect(page.contains("Knee a little bent: this step takes"))
  }

  @Test func theWrittenVersionIsGivenToWhoAsksForIt() async throws {
    let walker = Walker(try await TestHouse.make())
    try await walker.settleIn(programme: "ten-hamstring-stretches")
    try await measure(walker, 50, "right")
    try await walker.post("/choices", "what=rung&exercise=strap-leg-raise&rung=straight-leg")
    let today = try await walker.get("/today?checks=later").body
    #expect(!today.contains("Give me “Straight leg” all the same"))
    #expect(today.contains("You chose “Straight leg” for the strap leg raise"))
  }

  @Test func nobodySeesSomebodyElsesLeg() async throws {
    let house = try await TestHouse.make()
    let walker = Walker(house)
    try await walker.settleIn(programme: "ten-hamstring-stretches")
    try await measure(walker, 50, "right")
    let own = try await walker.get("/exercises/strap-leg-raise")
    #expect(own.header("cache-control") == "no-store")
    let other = try await Walker(house).get("/exercises/strap-leg-raise")
    #expect(other.body.contains("For someone with average legs"))
    #expect(!other.body.contains("For you"))
  }
}
