import Care
import Content
import Dispatch
import Hummingbird
import Synchronization

extension House {
  /// A page that is the same for everyone, from content alone.
  func publicPage(_ route: Route) throws -> Reply {
    guard let page = page(at: route) else { throw SiteError.notFound(path: route.path) }
    return .page(page)
  }

  private func page(at route: Route) -> (any Page)? {
    switch route {
    case .home: HomePage(library, drawings)
    case .why: library.articles["why"].map { article($0) }
    case .about: library.articles["about"].map { article($0) }
    case .emergency: EmergencyPage(library.screening)
    case .offline: OfflinePage()
    case .exercises: ExercisesPage(library, drawings)
    case .exercise(let id):
      library.exercises[id].map {
        ExercisePage($0, in: library, drawings, stretches.ratings(), rated: stretches.rated)
      }
    case .programmes: ProgrammesPage(library)
    case .programme(let id): library.programmes[id].map { ProgrammePage($0, in: library, drawings) }
    case .programmeSheet(let id):
      library.programmes[id].map {
        ProgrammeSheet($0, in: library, base: settings.baseURL, drawings)
      }
    case .sessionSheet(let id, let session): sheet(of: session, in: id)
    default: nil
    }
  }

  private func sheet(of session: SessionID, in id: ProgrammeID) -> SessionSheet? {
    guard let programme = library.programmes[id],
      let template = programme.weeks.flatMap(\.sessions).first(where: { $0.id == session })
    else { return nil }
    return SessionSheet(template, of: programme, in: library, base: settings.baseURL, drawings)
  }

  /// Every public page as ready bytes, by its path. On all cores: it is half of a start.
  func publicPages() -> [(String, Ready)] {
    let routes: [Route] =
      [.home, .why, .about, .emergency, .offline, .exercises, .programmes]
      + library.exercises.keys.map { .exercise($0) }
      + library.programmes.keys.map { .programme($0) }
    let made = Mutex<[(String, Ready)]>([])
    DispatchQueue.concurrentPerform(iterations: routes.count) { index in
      guard let page = page(at: routes[index]), let html = try? templates.html(frame(page)) else {
        return
      }
      let ready = Ready(html, type: "text/html; charset=utf-8", cache: "no-cache")
      made.withLock { $0.append((routes[index].path, ready)) }
    }
    return made.withLock { $0 } + [(Route.manifest.path, manifest), (Route.robots.path, robots)]
  }
}
