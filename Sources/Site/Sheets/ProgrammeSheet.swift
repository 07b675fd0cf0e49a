import Care
import Content

/// A whole programme on one sheet of paper, week by week.
struct ProgrammeSheet: Page {
  static let template = "sheets/programme"
  let heading: String
  let about: String
  let weeks: [Week]
  let stop: String
  let review: String
  let back: Back

  let scripts = ["print.js"]
  var title: String { heading }
  var summary: String? { "\(heading), on one page to print." }

  struct Week: Sendable {
    let number: Int
    let theme: String
    let asks: String
    let sessions: [Session]
    /// Names of sessions that came in an earlier week; nil when all are new.
    let again: String?
  }

  struct Session: Sendable {
    let name: String
    let exercises: String
    let strip: [Drawing]
  }

  init(_ programme: Programme, in library: Library, base: BaseURL, _ drawings: Drawings) {
    heading = programme.name
    about = programme.summary
    weeks = WeekEntry.entries(of: programme, in: library, drawings).map { Week($0) }
    stop = PainRule.onPaper
    review = programme.review.words
    back = Back(.programme(programme.id), base: base)
  }
}

extension ProgrammeSheet.Week {
  init(_ week: WeekEntry) {
    number = week.number
    theme = week.theme
    asks = week.asks
    again = week.again.isEmpty ? nil : listed(week.again.map(\.name))
    sessions = week.sessions.map { ProgrammeSheet.Session($0) }
  }
}

extension ProgrammeSheet.Session {
  init(_ session: SessionEntry) {
    name = session.name
    exercises = session.blocks.flatMap(\.items).map(\.name).withoutRepeats
      .joined(separator: ", ")
    strip = Array(session.strip.prefix(8))
  }
}
