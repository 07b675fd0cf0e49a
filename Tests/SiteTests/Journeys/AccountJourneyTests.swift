import Foundation
import Testing

@testable import Site

@Suite struct AccountJourneyTests {
  /// The path of the link in the newest letter of the outbox.
  private func link(in house: House) throws -> String {
    try #require(try links(in: house).last)
  }

  private func links(in house: House) throws -> [String] {
    let folder = URL(filePath: house.settings.data + "/outbox")
    let letters = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return try letters.sorted { $0.lastPathComponent < $1.lastPathComponent }.map { letter in
      let text = try String(contentsOf: letter, encoding: .utf8)
      let start = try #require(text.range(of: "https://lithe.test/sign-in/"))
      let token = text[start.upperBound...].prefix {
        $0.isLetter || $0.isNumber || "-_".contains($0)
      }
      return "/sign-in/\(token)"
    }
  }

  @Test func aGuestKeepsTheirProgressByALinkThatWorksOnce() async throws {
    let house = try await TestHouse.make()
    let guest = Walker(house)
    try await guest.settleIn()
    let sent = try await guest.post("/account/links", "email=ann%40example.org")
    #expect(sent.body.contains("outbox"))
    let link = try link(in: house)
    // A mail scanner opens the link; nothing is used.
    let scanner = Walker(house)
    #expect(try await scanner.get(link).status == 200)
    #expect(scanner.cookie == nil)
    #expect(try await guest.post(link, "").status == 303)
    #expect(try await guest.get("/account").body.contains("ann@example.org"))
    #expect(try await guest.get("/today").status == 200)
    #expect(try await scanner.get(link).status == 410)
    #expect(try await scanner.post(link, "").status == 410)
  }

  @Test func anotherDeviceGetsTheSameProgressAndItsGuestIsMerged() async throws {
    let house = try await TestHouse.make()
    let phone = Walker(house)
    try await phone.settleIn()
    try await phone.post("/account/links", "email=ann%40example.org")
    try await phone.post(try link(in: house), "")
    let tablet = Walker(house)
    try await tablet.post(
      "/measure",
      "test=straight-leg-raise&side=left&trial-1=60&trial-2=61&trial-3=62&method=phone")
    try await tablet.post("/account/links", "email=Ann%40example.org")
    for link in try links(in: house) { try await tablet.post(link, "") }
    #expect(try await tablet.get("/progress").body.contains("Straight-leg raise, left leg"))
    #expect(try await phone.get("/progress").body.contains("Straight-leg raise, left leg"))
  }

  @Test func anOldLinkIsTooOld() async throws {
    let house = try await TestHouse.make()
    let guest = Walker(house)
    try await guest.post("/account/links", "email=ann%40example.org")
    guest.wait(days: 0.03)
    #expect(try await guest.get(try link(in: house)).status == 410)
    #expect(try await guest.post(try link(in: house), "").status == 410)
  }

  @Test func nobodyLearnsWhetherAnAddressIsKnown() async throws {
    let house = try await TestHouse.make()
    let guest = Walker(house)
    try await guest.settleIn()
    try await guest.post("/account/links", "email=ann%40example.org")
    try await guest.post(try link(in: house), "")
    let stranger = Walker(house)
    let known = try await stranger.post("/account/links", "email=ann%40example.org")
    let unknown = try await stranger.post("/account/links", "email=bob%40example.org")
    #expect(known.transcript == unknown.transcript)
  }

  @Test func aFloodOfLinksStopsWithoutAWord() async throws {
    let house = try await TestHouse.make()
    let flood = Walker(house)
    var answers: Set<String> = []
    for _ in 0..<(SignInMail.most + 3) {
      answers.insert(try await flood.post("/account/links", "email=ann%40example.org").transcript)
    }
    #expect(answers.count == 1)
    #expect(try links(in: house).count == SignInMail.most)
  }

  @Test func aWrongAddressIsShownAgain() async throws {
    let walker = Walker(try await TestHouse.make())
    let reply = try await walker.post("/account/links", "email=ann%40%40example")
    #expect(reply.status == 422)
    #expect(reply.body.contains("value=\"ann@@example\""))
  }

  @Test func everythingIsExportedAndThenDeleted() async throws {
    let walker = Walker(try await TestHouse.make())
    try await walker.settleIn()
    let page = try await walker.start()
    let json = try await walker.get("/account/export.json")
    #expect(json.header("content-disposition") == "attachment; filename=\"lithe-2026-03-29.json\"")
    let csv = try await walker.get("/account/export.csv")
    #expect(csv.body.hasPrefix("table,row,field,value\r\n"))
    #expect(csv.body.contains("enrolment,1,programme,six-week-low-back"))
    let old = try #require(walker.cookie)
    #expect(try await walker.get("/account/deletion").status == 200)
    let gone = try await walker.post("/account/deletion", "")
    #expect(gone.header("set-cookie")?.contains("Max-Age=0") == true)
    let ghost = Walker(walker.house, cookie: old)
    #expect(try await ghost.get("/today").header("location") == "/start")
    #expect(try await ghost.get(page).status == 404)
    #expect(try await ghost.get("/account/export.json").header("location") == "/account")
  }

  @Test func signingOutForgetsTheDevice() async throws {
    let walker = Walker(try await TestHouse.make())
    try await walker.settleIn()
    let old = try #require(walker.cookie)
    #expect(try await walker.post("/sign-out", "").header("location") == "/")
    #expect(
      try await Walker(walker.house, cookie: old).get("/today").header("location") == "/start")
  }

  @Test func claimExportAndDeletionAnswerAsRecorded() async throws {
    let house = try await TestHouse.make()
    let walker = Walker(house)
    var exchanges: [String] = []
    try await walker.post("/settings", SettingsJourneyTests.form)
    exchanges.append(try await walker.post("/account/links", "email=ann%40example.org").transcript)
    let link = try link(in: house)
    for reply in [try await walker.get(link), try await walker.post(link, "")] {
      exchanges.append(reply.transcript)
    }
    exchanges.append(try await walker.get("/account/export.csv").transcript)
    exchanges.append(try await walker.post("/account/deletion", "").transcript)
    let secrets = [link.dropFirst("/sign-in/".count)] + exchanges.compactMap(Self.cookie)
    let text = secrets.reduce(exchanges.joined(separator: "\n\n=====\n\n")) {
      $0.replacing($1, with: "SECRET")
    }
    try expectSnapshot(text, named: "exchanges/account.txt")
  }

  private static func cookie(_ transcript: String) -> Substring? {
    guard let start = transcript.range(of: "__Host-lithe=") else { return nil }
    let value = transcript[start.upperBound...].prefix { $0 != ";" }
    return value.isEmpty ? nil : value
  }
}

@Suite struct SettingsJourneyTests {
  static let form =
    "minutes=10&positions=chair&positions=wall&things=mat&things=chair&switch-gap=12&voice=off"
    + "&talk=bell&units=metric&reminder=off"

  @Test func settingsAreKeptAndShownAgain() async throws {
    let walker = Walker(try await TestHouse.make())
    #expect(try await walker.post("/settings", Self.form).header("location") == "/settings?saved")
    let page = try await walker.get("/settings?saved").body
    #expect(page.contains("Saved."))
    #expect(page.contains("name=\"talk\" value=\"bell\" checked"))
    #expect(page.contains("name=\"positions\" value=\"wall\" checked"))
    #expect(!page.contains("name=\"positions\" value=\"floor\" checked"))
  }

  @Test func settingsThatDoNotHoldNameTheirFields() async throws {
    let walker = Walker(try await TestHouse.make())
    let reply = try await walker.post("/settings", "minutes=10&voice=loud&talk=full")
    #expect(reply.status == 422)
    for field in ["positions", "voice", "units", "reminder", "switch-gap"] {
      #expect(reply.body.contains("id=\"\(field)-problem\""), "\(field)")
    }
    #expect(walker.cookie == nil)
  }

  @Test func onlyAChairMeansOnlyAChair() async throws {
    let walker = Walker(try await TestHouse.make())
    try await walker.settleIn()
    try await walker.post(
      "/settings", Self.form.replacing("&positions=wall", with: ""))
    let page = try await walker.start()
    let plan = try await walker.get(page + "/plan.json").body
    let document = try JSONDecoder().decode(PlanDocument.self, from: Data(plan.utf8))
    #expect(!document.items.isEmpty)
    #expect(document.items.allSatisfy { $0.rungs.allSatisfy { $0.position == .chair } })
  }
}
