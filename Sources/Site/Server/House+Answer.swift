extension House {
  /// The one place that says which room answers which route. The compiler sees to it that none
  /// is forgotten.
  func answer(_ visit: Visit) async throws -> Reply {
    switch visit.route {
    case .health: try await health()
    case .style, .script, .icon, .bodyModule, .insideModule, .body, .serviceWorker, .favicon:
      try asset(visit)
    case .why: try await article("why", visit)
    case .home, .about, .emergency, .offline, .exercises, .programmes, .programme,
      .programmeSheet, .sessionSheet:
      try publicPage(visit.route)
    case .exercise(let id): try await exercise(id, visit)
    case .recording(let file): try recording(file)
    case .motions(let exercise): try motions(exercise)
    case .still(let still): try await self.still(still, visit)
    case .insideStill(let still): try await insideStill(still, visit)
    case .portrait(let portrait): try await self.portrait(portrait)
    case .socialCard(let exercise): try await socialCard(exercise)
    case .manifest: .ready(manifest)
    case .robots: .ready(robots)
    case .start: try await start(visit)
    case .startSection(let id): try await section(id, visit)
    case .verdict: try await verdict(visit)
    case .enrolments: try await enrolments(visit)
    case .measure: try await measure(visit)
    case .today: try await today(visit)
    case .choices: try await choose(visit)
    case .morning: try await morning(visit)
    case .questionnaire(let id): try await questionnaire(id, visit)
    case .progress: try await progress(visit)
    case .sessions: try await startSession(visit)
    case .session(let id): try await session(id, visit)
    case .sessionPlan(let id): try await plan(id, visit)
    case .sessionEvents(let id): try await events(id, visit)
    case .settings: try await settings(visit)
    case .account: try await account(visit)
    case .accountJSON, .accountCSV: try await export(visit)
    case .accountDeletion: try await deletion(visit)
    case .accountLinks: try await sendLink(visit)
    case .signIn(let token): try await signIn(token, visit)
    case .signOut: try await signOut(visit)
    }
  }

  private func asset(_ visit: Visit) throws -> Reply {
    let route = visit.route == .favicon ? .icon("icon.svg") : visit.route
    if visit.query.hasPrefix("v="),
      let file = assets.lasting(route, version: String(visit.query.dropFirst(2)))
    {
      return .ready(file)
    }
    guard let file = assets[route] else { throw SiteError.notFound(path: route.path) }
    return .ready(file)
  }
}
