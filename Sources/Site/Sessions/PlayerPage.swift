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
  /// The folder of the drawings, and who is drawn.
  let figures: String
  let person: String
  /// full, short or bell.
  let talk: String
  /// off, recorded or device.
  let voice: String
  let notes: [String]
  let steps: [Line]
  var scripts: [String] { ["player.js"] }

  /// One exercise as it can be read without script.
  struct Line: Equatable, Sendable {
    var name: String
    var rung: String
    var dose: String
    var drawing: Drawing?
    var setUp: [String]
    var cues: [String]
  }

  init(
    _ plan: SessionPlan, id: UUID, settings: PersonSettings, person: String, _ drawings: Drawings
  ) {
    title = plan.name
    session = id.uuidString.lowercased()
    name = plan.name
    minutes = max(1, Int((plan.seconds / 60).rounded()))
    self.plan = .sessionPlan(id)
    events = .sessionEvents(id)
    sheet = .sessionSheet(plan.programme, plan.session)
    figures = Route.figureFolder
    self.person = person
    talk = settings.talk.rawValue
    voice = settings.voice.rawValue
    action = .session(id)
    notes = plan.notes
    steps = plan.items.map { Line($0, drawings) }
  }
}

extension PlayerPage.Line {
  init(_ item: PlannedItem, _ drawings: Drawings) {
    let rung = item.rungs[item.rung]
    self.init(
      name: item.name, rung: rung.name, dose: item.dose.words(item.sides),
      drawing: drawings.drawing(item.exercise, rung.id, at: .rung), setUp: rung.setUp,
      cues: rung.cues)
  }
}
