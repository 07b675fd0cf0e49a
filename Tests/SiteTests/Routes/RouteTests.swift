import Explainer
import Foundation
import Testing

@testable import Site

@Suite struct RouteTests {
  static let id = UUID(uuidString: "6B29FC40-CA47-1067-B31D-00DD010662DA")

  /// One of every case; a new case without a line here fails `everyLineOfTheTableIsWalked`.
  static let every: [Route] =
    [
      .home, .why, .about, .emergency, .offline, .start, .startSection("red-flags"), .verdict,
      .enrolments, .choices, .signOut, .measure, .today, .morning,
      .questionnaire("rmdq"), .progress, .sessions, .exercises, .exercise("strap-leg-raise"),
      .motions("strap-leg-raise"), .socialCard("strap-leg-raise"),
      .still(
        Still(
          exercise: "strap-leg-raise", rung: "bent-knee", side: .left, theme: .dark, size: .middle,
          person: "woman-50-slight", format: .webp)),
      .insideStill(InsideStill(posed: .sittingTall, theme: .dark, size: .middle)),
      .portrait(Portrait(person: "woman-50", theme: .dark)), .programmes, .programme("six-weeks"),
      .programmeSheet("six-weeks"), .sessionSheet("six-weeks", "week-1"), .account, .accountJSON,
      .accountCSV, .accountDeletion, .accountLinks, .signIn("aB3_-x"), .settings, .manifest,
      .serviceWorker, .health, .favicon, .robots, .style("lithe.css"), .script("player.js"),
      .icon("icon.svg"), .insideModule, .bodyModule, .body("shared.body"),
      .recording("5d41402abc4b2a76.m4a"),
    ] + (id.map { [.session($0), .sessionPlan($0), .sessionEvents($0)] } ?? [])

  @Test(arguments: every) func everyRouteReadsItsOwnPath(route: Route) {
    #expect(Route(path: route.path) == route)
    #expect(!route.methods.isEmpty)
  }

  @Test func everyLineOfTheTableIsWalked() {
    for (index, pattern) in RouteTable.patterns.enumerated() {
      let writers = Self.every.filter { pattern.write($0) != nil }
      #expect(writers.count == 1, "line \(index): \(pattern.pieces)")
    }
    #expect(Set(Self.every.map(\.path)).count == Self.every.count)
  }

  @Test(arguments: [
    "", "today", "/today/", "//", "/exercises/", "/exercises/../etc", "/exercises/.hidden",
    "/exercises/a%2Fb", "/figures/a/b.png", "/figures/a/b/right-light-481-ama.webp",
    "/figures/a/b/right-light-480-.webp", "/figures/a/b/right-light-0480-ama.webp",
    "/figures/a/b/right-light-480-ama.gif", "/figures/people/ama.webp", "/built/people/",
    "/sessions/6B29FC40-CA47-1067-B31D-00DD010662DA",
    "/figures/inside/reaching-light-481.webp", "/figures/inside/flying-light-480.webp",
    "/styles/../Package.swift", "/nothing",
  ])
  func otherPathsAreNoRoutes(path: String) {
    #expect(Route(path: path) == nil)
  }

  @Test func onlyFormsAndEventsMayBePosted() {
    #expect(Route.home.methods == [.get])
    #expect(Route.sessions.methods == [.post])
    #expect(Route.settings.methods == [.get, .post])
  }
}
