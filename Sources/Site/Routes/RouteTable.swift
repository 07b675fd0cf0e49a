import Care

/// The one table of addresses, read and written. Order matters only where a hole could swallow a
/// fixed name; the round-trip test walks every line.
enum RouteTable {
  static let patterns: [RoutePattern] = publicPages + personalPages + sessions + files

  static func path(of route: Route) -> String {
    // Every case has a line (the round-trip test), so the fallback is never printed.
    patterns.lazy.compactMap { $0.path(of: route) }.first ?? "/"
  }

  static func route(at path: some StringProtocol) -> Route? {
    guard path.first == "/" else { return nil }
    let pieces = Substring(path).dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    return patterns.lazy.compactMap { $0.route(at: pieces) }.first
  }

  static func methods(of route: Route) -> [Route.Method] {
    patterns.first { $0.write(route) != nil }?.methods ?? []
  }

  private static let publicPages: [RoutePattern] = [
    .fixed("/", .home),
    .fixed("/why", .why),
    .fixed("/about", .about),
    .fixed("/emergency", .emergency),
    .fixed("/offline", .offline),
    .fixed("/exercises", .exercises),
    .one("/exercises/*", Route.exercise) { if case .exercise(let id) = $0 { id } else { nil } },
    .one("/exercises/*/motions.json", Route.motions) {
      if case .motions(let id) = $0 { id } else { nil }
    },
    .one(Route.figureFolder + "/people/*", Route.portrait) {
      if case .portrait(let portrait) = $0 { portrait } else { nil }
    },
    .one(Route.figureFolder + "/inside/*", Route.insideStill) {
      if case .insideStill(let still) = $0 { still } else { nil }
    },
    .one(Route.figureFolder + "/*/card.png", Route.socialCard) {
      if case .socialCard(let id) = $0 { id } else { nil }
    },
    .three(Route.figureFolder + "/*/*/*", { .still(($2 as StillFile).still(of: $0, $1)) }) {
      if case .still(let still) = $0 { (still.exercise, still.rung, StillFile(still)) } else { nil }
    },
    .fixed("/programmes", .programmes),
    .one("/programmes/*", Route.programme) { if case .programme(let id) = $0 { id } else { nil } },
    .one("/programmes/*/sheet", Route.programmeSheet) {
      if case .programmeSheet(let id) = $0 { id } else { nil }
    },
    .two("/programmes/*/sessions/*/sheet", Route.sessionSheet) {
      if case .sessionSheet(let id, let session) = $0 { (id, session) } else { nil }
    },
  ]

  private static let personalPages: [RoutePattern] = [
    .fixed("/start", .start, [.get, .post]),
    .fixed("/start/verdict", .verdict),
    .one("/start/*", Route.startSection, [.get, .post]) {
      if case .startSection(let id) = $0 { id } else { nil }
    },
    .fixed("/enrolments", .enrolments, [.get, .post]),
    .fixed("/measure", .measure, [.get, .post]),
    .fixed("/today", .today, [.get, .post]),
    .fixed("/choices", .choices, [.post]),
    .fixed("/morning", .morning, [.get, .post]),
    .one("/questionnaires/*", Route.questionnaire, [.get, .post]) {
      if case .questionnaire(let id) = $0 { id } else { nil }
    },
    .fixed("/progress", .progress),
    .fixed("/account", .account),
    .fixed("/account/export.json", .accountJSON),
    .fixed("/account/export.csv", .accountCSV),
    .fixed("/account/deletion", .accountDeletion, [.get, .post]),
    .fixed("/account/links", .accountLinks, [.post]),
    .one("/sign-in/*", Route.signIn, [.get, .post]) {
      if case .signIn(let token) = $0 { token } else { nil }
    },
    .fixed("/sign-out", .signOut, [.post]),
    .fixed("/settings", .settings, [.get, .post]),
  ]

  private static let sessions: [RoutePattern] = [
    .fixed("/sessions", .sessions, [.post]),
    .one("/sessions/*", Route.session, [.get, .post]) {
      if case .session(let id) = $0 { id } else { nil }
    },
    .one("/sessions/*/plan.json", Route.sessionPlan) {
      if case .sessionPlan(let id) = $0 { id } else { nil }
    },
    .one("/api/sessions/*/events", Route.sessionEvents, [.post]) {
      if case .sessionEvents(let id) = $0 { id } else { nil }
    },
  ]

  private static let files: [RoutePattern] = [
    .fixed("/manifest.webmanifest", .manifest),
    .fixed("/sw.js", .serviceWorker),
    .fixed("/health", .health),
    .fixed("/favicon.ico", .favicon),
    .fixed("/robots.txt", .robots),
    .one("/styles/*", Route.style) { if case .style(let file) = $0 { file } else { nil } },
    .one("/scripts/*", Route.script) { if case .script(let file) = $0 { file } else { nil } },
    .one("/icons/*", Route.icon) { if case .icon(let file) = $0 { file } else { nil } },
    .fixed("/built/body.wasm", .bodyModule),
    .fixed("/built/inside.wasm", .insideModule),
    .one("/voice/*", Route.recording) { if case .recording(let file) = $0 { file } else { nil } },
    .one("/built/people/*", Route.body) { if case .body(let file) = $0 { file } else { nil } },
  ]
}
