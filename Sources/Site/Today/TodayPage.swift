import Care

/// The next thing, and only it.
struct TodayPage: Page, Equatable {
  static let template = "today/today"
  let title = "Today"
  var place: Place? { .today }
  /// "Sunday 29 March"
  let day: String
  /// "Week 2 of 6: Find a routine"
  let week: String?
  /// What was done so far, kindly.
  let done: String?
  /// Yesterday's session has not been asked about.
  let morning: Morning?
  /// Something else comes before a session, or stands in its place.
  let notice: Notice?
  let checks: Checks?
  let session: SessionCard?
  let finished: FinishedCard?
  let changes: [Change]
  let hasChanges: Bool
  let choices = Route.choices
  let offersFlare: Bool
  let offersRest: Bool
  let offersTraining: Bool
  let today: TodayJSON
  var json: (any Encodable & Sendable)? { today }

  struct Morning: Equatable, Sendable {
    var answer = Route.morning
    var later = Route.today.path + "?morning=later"
  }

  /// One sentence and at most one thing to do about it.
  struct Notice: Equatable, Sendable {
    var head: String
    var sentence: String
    var way: Way?
    var post: Post?

    struct Way: Equatable, Sendable {
      var route: Route
      var label: String
    }

    /// A button that sends one value.
    struct Post: Equatable, Sendable {
      var route: Route
      var name: String
      var value: String
      var label: String
    }
  }

  struct Checks: Equatable, Sendable {
    var head: String
    var about: String
    var links: [CheckLink]
    /// A session may be done all the same.
    var skip: String?
  }

  /// A rule that fired since the last session, and what the person may say against it.
  struct Change: Equatable, Sendable {
    var sentence: String
    var keep: Keep?
    var swap: Swap?

    struct Keep: Equatable, Sendable {
      var exercise: String
      var rung: String
      var label: String
    }

    struct Swap: Equatable, Sendable {
      var exercise: String
      var other: String
      var label: String
    }
  }
}

/// A question or measure as a link.
struct CheckLink: Equatable, Sendable {
  var address: String
  var label: String
}

/// The session that may be begun, with its figure, minutes and list.
struct SessionCard: Equatable, Sendable {
  var name: String
  var lead: String
  var minutes: Int
  var drawing: Drawing?
  var items: [Item]
  var notes: [String]
  var walk: String?
  var start = Route.sessions
  var carryOn: Route?
  var lengths: [OptionField]
  var change = Route.today

  struct Item: Equatable, Sendable {
    var name: String
    var rung: String
    var dose: String
    /// Why this rung, when a rule chose it.
    var reason: String?
    /// The written rung, when a measured leg chose another.
    var written: TodayPage.Change.Keep?
  }
}

/// A day that is done; asks how it was when that has not been said.
struct FinishedCard: Equatable, Sendable {
  var action: Route
  var asks: Bool
  var best: [OptionField]
}

/// Today for programs.
struct TodayJSON: Encodable, Equatable, Sendable {
  var date: LocalDate
  /// screening, stopped, sorter, checks, session, flare-offered, flare, rest, done, waiting,
  /// exit-check, taper, check-in or finished.
  var now: String
  var programme: ProgrammeID
  var week: Int
  var asksMorning: Bool
  var daysDone: Int
  var session: Session?
  var decisions: [Decision]

  struct Session: Encodable, Equatable, Sendable {
    var name: String
    var kind: SessionKind
    var seconds: Double
    var exercises: [ExerciseID]
    var notes: [String]
  }
}
