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
    let strip: [Route]
  }

  init(_ programme: Programme, in library: Library, base: BaseURL) {
    heading = programme.name
    about = programme.summary
    var known: Set<String> = []
    weeks = zip(1..., programme.weeks).map { number, week in
      let entry = WeekEntry(week, number: number, of: programme, in: library)
      return Week(entry, known: &known)
    }
    stop = "Stop and rest if pain reaches 6 of 10, or spreads down a leg."
    review = programme.review.words
    back = Back(.programme(programme.id), base: base)
  }
}

extension ProgrammeSheet.Week {
  /// - Parameter known: sessions of the weeks before; this week's are added.
  init(_ week: WeekEntry, known: inout Set<String>) {
    number = week.number
    theme = week.theme
    asks = week.asks
    let before = known
    known.formUnion(week.sessions.map(\.id))
    let old = week.sessions.filter { before.contains($0.id) }.map(\.name)
    again = old.isEmpty ? nil : listed(old)
    sessions = week.sessions.filter { !before.contains($0.id) }
      .map { ProgrammeSheet.Session($0) }
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
