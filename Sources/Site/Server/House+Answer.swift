extension House {
  /// The one place that says which room answers which route. The compiler sees to it that none
  /// is forgotten.
  func answer(_ visit: Visit) async throws -> Reply {
    switch visit.route {
    case .health: try .json(["status": "ok"])
    case .style, .script, .icon, .bodyModule, .serviceWorker, .favicon: try asset(visit)
    case .home, .why, .emergency, .exercises, .exercise, .programmes, .programme,
      .programmeSheet, .sessionSheet:
      try publicPage(visit.route)
    case .figure(let exercise, let rung): try drawing(exercise, rung, query: visit.query)
    case .manifest: .ready(manifest)
    case .robots: .ready(robots)
    case .start, .startSection, .verdict, .enrolments, .choices, .signOut, .measure, .today,
      .morning, .questionnaire, .progress:
      throw SiteError.notFound(path: visit.route.path)
    case .sessions, .session, .sessionPlan, .sessionEvents:
      throw SiteError.notFound(path: visit.route.path)
    case .account, .accountJSON, .accountCSV, .accountDeletion, .accountLinks, .signIn, .settings:
      throw SiteError.notFound(path: visit.route.path)
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
