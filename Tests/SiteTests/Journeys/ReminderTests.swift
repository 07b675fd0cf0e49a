import Foundation
import Testing

@testable import Site

@Suite struct ReminderTests {
  /// Somebody known by e-mail who wants a reminder at 10:00, the hour the test house stands at.
  private func reminded(in house: House) async throws -> Walker {
    let walker = Walker(house)
    try await walker.settleIn()
    try await walker.post("/account/links", "email=ann%40example.org")
    let link = try #require(try letters(in: house).first?.firstMatch(of: /\/sign-in\/[\w-]+/))
    try await walker.post(String(link.output), "")
    let form = SettingsJourneyTests.form.replacing("reminder=off", with: "reminder=on&hour=10")
    #expect(try await walker.post("/settings", form).status == 303)
    return walker
  }

  private func letters(in house: House) throws -> [String] {
    let folder = URL(filePath: house.settings.data + "/outbox")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { try String(contentsOf: $0, encoding: .utf8) }
  }

  @Test func aReminderIsSentOnceInItsHour() async throws {
    let house = try await TestHouse.make()
    let walker = try await reminded(in: house)
    for _ in 0..<3 { try await Reminding(house: walker.house).sendDue() }
    let letters = try letters(in: house)
    #expect(letters.count == 2)
    #expect(letters[1].contains("https://lithe.test/today"))
    #expect(letters[1].contains("https://lithe.test/settings"))
    walker.wait(days: 1)
    try await Reminding(house: walker.house).sendDue()
    #expect(try self.letters(in: house).count == 3)
  }

  @Test func nobodyIsRemindedInAnotherHourOrAfterTheSession() async throws {
    let house = try await TestHouse.make()
    let walker = try await reminded(in: house)
    walker.wait(days: 1 / 24)
    try await Reminding(house: walker.house).sendDue()
    walker.wait(days: 1 - 1 / 24)
    _ = try await walker.start()
    try await Reminding(house: walker.house).sendDue()
    #expect(try letters(in: house).count == 1)
  }

  @Test func aReminderWithoutAnAddressIsRefusedAtItsField() async throws {
    let walker = Walker(try await TestHouse.make())
    let form = SettingsJourneyTests.form.replacing("reminder=off", with: "reminder=on&hour=10")
    let reply = try await walker.post("/settings", form)
    #expect(reply.status == 422)
    #expect(reply.body.contains("id=\"reminder-problem\""))
  }

  @Test func progressSpeaksJSONToPrograms() async throws {
    let walker = Walker(try await TestHouse.make())
    try await walker.post(
      "/measure",
      "test=straight-leg-raise&side=left&trial-1=60&trial-2=61&trial-3=62&method=phone")
    let reply = try await walker.get("/progress", accept: "application/json")
    #expect(reply.header("content-type") == "application/json")
    #expect(reply.body.contains("\"id\":\"straight-leg-raise-left\""))
    #expect(reply.body.contains("\"value\":61"))
  }
}
