import Care

/// What was done and what changed, as numbers, pictures and plain sentences that say the same.
struct ProgressPage: Page, Equatable {
  static let template = "progress/progress"
  let title = "Your progress"
  var place: Place? { .progress }
  let days: String
  let empty: Bool
  let charts: [ChartCard]
  let ladders: [Ladder]
  let hasLadders: Bool
  let choices = Route.choices
  let asksLadderReview: Bool
  let sessions: [Line]
  let hasSessions: Bool
  let offersEmail: Bool
  let numbers: ProgressJSON
  var json: (any Encodable & Sendable)? { numbers }

  struct ChartCard: Equatable, Sendable {
    var id: String
    var heading: String
    var sentence: String
    /// Nil while there is only one point, which a number tells better.
    var svg: String?
    var number: String?
    var bandNote: String?
    var column: String
    var rows: [Row]

    struct Row: Equatable, Sendable {
      var day: String
      var value: String
      var change: String
    }
  }

  /// Where the person stands on one exercise.
  struct Ladder: Equatable, Sendable {
    var exercise: String
    var name: String
    var place: String
    var easier: Step?
    var harder: Step?

    struct Step: Equatable, Sendable {
      var rung: String
      var label: String
    }
  }

  struct Line: Equatable, Sendable {
    var name: String
    var day: String
    var outcome: String
    var decisions: [String]
  }
}

/// Progress for programs.
struct ProgressJSON: Encodable, Equatable, Sendable {
  var daysDone: Int
  var lastSevenDays: Int
  var series: [Series]

  struct Series: Encodable, Equatable, Sendable {
    var id: String
    var name: String
    var unit: String
    /// Smallest difference that is more than chance; absent when it is not known.
    var detectable: Double?
    var points: [Point]

    struct Point: Encodable, Equatable, Sendable {
      var date: LocalDate
      var value: Double
    }
  }
}
