import Care
import Foundation

/// Every address of the site. `RouteTable` reads and writes them all, so no page spells a path.
public enum Route: Hashable, Sendable {
  case home
  case why
  /// What Lithe is and is not, and that it cannot examine anybody.
  case about
  case emergency
  /// Shown by the service worker where there is no network.
  case offline

  case start
  /// One screen of the screening.
  case startSection(String)
  /// Where the screening led.
  case verdict
  /// The programmes a person is in; choosing one begins it.
  case enrolments
  case measure
  case today
  case morning
  case questionnaire(InstrumentID)
  case progress
  /// What the person decides beside the rules: a flare day, a rung of their own.
  case choices

  case sessions
  case session(UUID)
  case sessionPlan(UUID)
  case sessionEvents(UUID)

  case exercises
  case exercise(ExerciseID)
  /// Its movements, for the page that shows them.
  case motions(ExerciseID)
  case still(Still)
  /// A still of the figure one can look into.
  case insideStill(InsideStill)
  /// A drawn person, to choose from.
  case portrait(Portrait)
  /// The picture beside a link to the exercise on other sites.
  case socialCard(ExerciseID)
  case programmes
  case programme(ProgrammeID)
  case programmeSheet(ProgrammeID)
  case sessionSheet(ProgrammeID, SessionID)

  case account
  case accountJSON
  case accountCSV
  case accountDeletion
  case accountLinks
  case signIn(String)
  case signOut
  case settings

  case manifest
  case serviceWorker
  case health
  case favicon
  case robots
  case style(String)
  case script(String)
  case icon(String)
  case bodyModule
  case insideModule
  /// A spoken phrase.
  case recording(String)
  /// A file of the drawn people: `shared.body`, `ama.body`.
  case body(String)
}

extension Route {
  /// Where drawings stand: the page's scripts put their addresses together from here (`stills.js`).
  static let figureFolder = "/figures"

  /// The path, always absolute and never in need of escapes: `/exercises/strap-leg-raise`.
  public var path: String { RouteTable.path(of: self) }

  /// Nil for a path that is not an address of the site.
  public init?(path: some StringProtocol) {
    guard let route = RouteTable.route(at: path) else { return nil }
    self = route
  }

  /// What may be asked of this address. HEAD is allowed wherever GET is.
  public var methods: [Method] { RouteTable.methods(of: self) }

  public enum Method: String, Sendable, CaseIterable {
    case get = "GET"
    case post = "POST"
  }
}
