import Care
import Content

/// A programme week by week, with what each session asks.
struct ProgrammePage: Page {
  static let template = "programmes/programme"
  let name: String
  let about: String
  let audience: String
  let review: String
  let weeks: [WeekEntry]
  let after: String
  let sheet: Route
  let back: Route = .programmes
  private let card: ProgrammeCard

  let place: Place? = .programmes
  var title: String { name }
  var summary: String? { about }
  var json: (any Encodable & Sendable)? { card }

  init(_ programme: Programme, in library: Library, _ drawings: Drawings) {
    name = programme.name
    about = programme.summary
    audience = programme.audience
    review = programme.review.words
    weeks = WeekEntry.entries(of: programme, in: library, drawings)
    after = Self.after(programme)
    sheet = .programmeSheet(programme.id)
    card = ProgrammeCard(programme)
  }

  private static func after(_ programme: Programme) -> String {
    let taper = programme.taper
    let weeks = taper.weeks == 1 ? "one more week" : "\(taper.weeks) more weeks"
    var sentence = "After that, \(taper.perWeek) sessions a week for \(weeks) keep what you gained."
    if !programme.checkIns.isEmpty {
      let months = listed(programme.checkIns.map(String.init))
      sentence += " Lithe asks how you are after \(months) months."
    }
    return sentence
  }
}

struct WeekEntry: Sendable {
  let number: Int
  let theme: String
  let about: String
  let asks: String
  let opens: String?
  /// Sessions that no earlier week had.
  let sessions: [SessionEntry]
  /// The others, told once more by name.
  let again: [Again]
  let hasAgain: Bool

  struct Again: Sendable {
    let id: String
    let name: String
  }

  static func entries(
    of programme: Programme, in library: Library, _ drawings: Drawings
  ) -> [WeekEntry] {
    var known: Set<SessionID> = []
    return zip(1..., programme.weeks).map { number, week in
      let new = week.sessions.filter { known.insert($0.id).inserted }
      return WeekEntry(
        week, number: number,
        new: new.map { SessionEntry($0, of: programme, in: library, drawings) })
    }
  }

  private init(_ week: Week, number: Int, new: [SessionEntry]) {
    self.number = number
    theme = week.theme
    about = week.about
    let sessions = week.perWeek == 1 ? "1 session" : "\(week.perWeek) sessions"
    let walk = week.walk > 0 ? ", and an easy walk of \(week.walk) minutes on most days" : ""
    asks = "\(sessions) this week\(walk)."
    opens = week.unlock.words
    self.sessions = new
    let shown = Set(new.map(\.id))
    again = week.sessions.filter { !shown.contains($0.id.rawValue) }.map {
      Again(id: $0.id.rawValue, name: $0.name)
    }
    hasAgain = !again.isEmpty
  }
}

struct SessionEntry: Sendable {
  let id: String
  let name: String
  let blocks: [BlockEntry]
  /// Each drawing once, for a glance at what is coming.
  let strip: [Drawing]
  let sheet: Route

  struct BlockEntry: Sendable {
    let name: String
    let items: [ItemEntry]
  }

  struct ItemEntry: Sendable {
    let name: String
    let dose: String
    let link: Route
    let drawing: Drawing
  }

  init(
    _ session: SessionTemplate, of programme: Programme, in library: Library, _ drawings: Drawings
  ) {
    id = session.id.rawValue
    name = session.name
    sheet = .sessionSheet(programme.id, session.id)
    blocks = session.blocks.map { block in
      BlockEntry(
        name: block.name,
        items: block.items.flatMap { $0.shown }.compactMap {
          ItemEntry($0, in: library, drawings)
        })
    }
    strip = blocks.flatMap(\.items).map(\.drawing).withoutRepeats
  }
}

extension SessionEntry.ItemEntry {
  init?(_ prescription: Prescription, in library: Library, _ drawings: Drawings) {
    guard let exercise = library.exercises[prescription.exercise] else { return nil }
    let rung = exercise.ladder.first { $0.id == prescription.rung } ?? exercise.startRung
    name = exercise.name
    dose = (prescription.dose ?? rung.dose ?? exercise.dose).words(exercise.sides)
    link = .exercise(exercise.id)
    drawing = drawings.drawing(rung, of: exercise, at: .strip)
  }
}

extension Item {
  /// What stands on paper for everyone: of "your own best", the first ones.
  var shown: [Prescription] {
    switch self {
    case .exercise(let one): [one]
    case .best(let count, let these): Array(these.prefix(count))
    }
  }
}

extension Unlock {
  var words: String? {
    switch self {
    case .always: nil
    case .after(let sessions, let days):
      "Opens after \(sessions) sessions of the week before, and \(days) days."
    }
  }
}

extension Sequence where Element: Hashable {
  /// The first of each, in order.
  var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
