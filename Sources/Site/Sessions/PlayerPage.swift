import Care
import Database
import Foundation

/// The page of a running session. Without script it is still a list of what to do, with pictures;
/// with it, `player.js` fills in everything else.
struct PlayerPage: Page, Equatable {
  static let template = "sessions/player"
  let title: String
  let session: String
  let name: String
  let minutes: Int
  let plan: Route
  /// Where the page tells of its end without script.
  let action: Route
  let events: Route
  /// The printed sheet of the same session.
  let sheet: Route
  /// The folder of the drawings.
  let figures: String
  /// full, short or bell; without a voice only the bells are left.
  let talk: String
  let notes: [String]
  let steps: [Line]
  var scripts: [String] { ["player.js"] }

  /// One exercise as it can be read without script.
  struct Line: Equatable, Sendable {
    var name: String
    var rung: String
    var dose: String
    var source: String
    var setUp: [String]
    var cues: [String]
  }

  init(_ plan: SessionPlan, id: UUID, settings: PersonSettings) {
    title = plan.name
    session = id.uuidString.lowercased()
    name = plan.name
    minutes = max(1, Int((plan.seconds / 60).rounded()))
    self.plan = .sessionPlan(id)
    events = .sessionEvents(id)
    sheet = .sessionSheet(plan.programme, plan.session)
    figures = Self.figureFolder
    talk = (settings.voice == .off ? PersonSettings.Talk.bell : settings.talk).rawValue
    action = .session(id)
    notes = plan.notes
    steps = plan.items.map(Line.init)
  }

  private static let figureFolder = String(
    Route.figure("exercise", "rung").path.dropLast("/exercise/rung.svg".count))
}

extension PlayerPage.Line {
  init(_ item: PlannedItem) {
    let rung = item.rungs[item.rung]
    self.init(
      name: item.name, rung: rung.name, dose: item.dose.words(item.sides),
      source: Route.figure(item.exercise, rung.id).path, setUp: rung.setUp, cues: rung.cues)
  }
}
