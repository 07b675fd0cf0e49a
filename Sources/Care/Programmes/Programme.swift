public typealias ProgrammeID = Slug<Programme>
public typealias SessionID = Slug<SessionTemplate>

/// A course of sessions over weeks.
public struct Programme: Hashable, Sendable {
  public var id: ProgrammeID
  public var name: String
  public var summary: String
  /// Who it is for and not for, in plain words.
  public var audience: String
  public var weeks: [Week]
  /// What keeps the gain once the weeks are over.
  public var taper: Taper
  /// Months after the end at which to look again.
  public var checkIns: [Int]
  public var review: ClinicalReview?

  public init(
    id: ProgrammeID, name: String, summary: String, audience: String, weeks: [Week], taper: Taper,
    checkIns: [Int], review: ClinicalReview?
  ) {
    self.id = id
    self.name = name
    self.summary = summary
    self.audience = audience
    self.weeks = weeks
    self.taper = taper
    self.checkIns = checkIns
    self.review = review
  }
}

/// Who looked at the content and when; absent means "not yet reviewed by a clinician".
public struct ClinicalReview: Hashable, Sendable, Codable {
  public var by: String
  public var role: String
  public var on: LocalDate

  public init(by: String, role: String, on: LocalDate) {
    self.by = by
    self.role = role
    self.on = on
  }
}

public struct Week: Hashable, Sendable {
  public var theme: String
  public var about: String
  public var sessions: [SessionTemplate]
  /// Sessions asked of the person this week; the templates repeat in order.
  public var perWeek: Int
  /// Minutes of easy walking on most days.
  public var walk: Int
  public var checks: [Check]
  public var unlock: Unlock

  public init(
    theme: String, about: String, sessions: [SessionTemplate], perWeek: Int, walk: Int,
    checks: [Check], unlock: Unlock
  ) {
    self.theme = theme
    self.about = about
    self.sessions = sessions
    self.perWeek = perWeek
    self.walk = walk
    self.checks = checks
    self.unlock = unlock
  }
}

/// When a week opens. The first week opens with the enrolment, whatever it says.
public enum Unlock: Hashable, Sendable {
  /// By the calendar alone, seven days after the week before.
  case always
  /// This many sessions of the week before are finished, and seven days have passed since it
  /// opened unless `days` says otherwise.
  case after(sessions: Int, days: Int)
}

/// Something to ask or measure in a week.
public enum Check: Hashable, Sendable {
  case redFlags
  case questionnaire(InstrumentID)
  case straightLegRaise
  case activeKneeExtension
  case ladderReview
}

public struct SessionTemplate: Hashable, Sendable {
  public var id: SessionID
  public var name: String
  /// Open to everyone, bought or not.
  public var free: Bool
  public var blocks: [Block]

  public init(id: SessionID, name: String, free: Bool, blocks: [Block]) {
    self.id = id
    self.name = name
    self.free = free
    self.blocks = blocks
  }
}

public struct Block: Hashable, Sendable {
  public var name: String
  public var items: [Item]

  public init(name: String, items: [Item]) {
    self.name = name
    self.items = items
  }
}

public enum Item: Hashable, Sendable {
  case exercise(Prescription)
  /// The person's own best `count` of these, by what they said and did.
  case best(count: Int, of: [Prescription])

  /// How many exercises it asks for.
  public var count: Int {
    switch self {
    case .exercise: 1
    case .best(let count, let list): min(count, list.count)
    }
  }

  /// Every exercise it may bring.
  public var exercises: [ExerciseID] { prescriptions.map(\.exercise) }

  public var prescriptions: [Prescription] {
    switch self {
    case .exercise(let prescription): [prescription]
    case .best(_, let list): list
    }
  }
}

/// An exercise as a session asks for it.
public struct Prescription: Hashable, Sendable {
  public var exercise: ExerciseID
  /// Where a person without history starts; nil takes the exercise's own start.
  public var rung: RungID?
  public var dose: Dose?
  /// Left out first when time is short: higher is more dispensable, 0 always stays.
  public var spare: Int

  public init(exercise: ExerciseID, rung: RungID?, dose: Dose?, spare: Int) {
    self.exercise = exercise
    self.rung = rung
    self.dose = dose
    self.spare = spare
  }
}

public struct Taper: Hashable, Sendable {
  public var weeks: Int
  public var perWeek: Int
  public var session: SessionID

  public init(weeks: Int, perWeek: Int, session: SessionID) {
    self.weeks = weeks
    self.perWeek = perWeek
    self.session = session
  }
}
