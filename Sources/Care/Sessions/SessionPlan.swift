import Biomechanics

/// One session laid out for one person and day: a flat list of timed steps, and the items they
/// belong to with every rung the person may move to, so the page needs no server once it starts.
public struct SessionPlan: Hashable, Sendable {
  public var programme: ProgrammeID
  public var session: SessionID
  public var kind: SessionKind
  public var week: Int
  public var date: LocalDate
  public var name: String
  public var items: [PlannedItem]
  public var steps: [Step]
  /// What the plan had to leave out or change, one kind sentence each.
  public var notes: [String]
  public var painRules: [PainRule]

  public var seconds: Double { steps.reduce(0) { $0 + $1.seconds } }

  public init(
    programme: ProgrammeID, session: SessionID, week: Int, date: LocalDate, name: String,
    items: [PlannedItem], steps: [Step], notes: [String], painRules: [PainRule],
    kind: SessionKind = .usual
  ) {
    self.programme = programme
    self.session = session
    self.kind = kind
    self.week = week
    self.date = date
    self.name = name
    self.items = items
    self.steps = steps
    self.notes = notes
    self.painRules = painRules
  }
}

/// An exercise of the plan with the rungs this person may use, easier first.
public struct PlannedItem: Hashable, Sendable {
  public var exercise: ExerciseID
  public var name: String
  public var kind: Exercise.Kind
  public var block: String
  public var sides: Exercise.Sides
  public var targets: [Muscle]
  public var breathing: String
  public var feel: String
  public var stop: [String]
  public var rungs: [PlannedRung]
  /// Index into `rungs`.
  public var rung: Int
  public var dose: Dose
  /// Why this rung today, when a rule chose it.
  public var reason: String?
  /// The rung of somebody whose leg was not measured, when the leg chose another.
  public var written: RungID?

  public init(
    exercise: ExerciseID, name: String, kind: Exercise.Kind, block: String,
    sides: Exercise.Sides, targets: [Muscle], breathing: String, feel: String, stop: [String],
    rungs: [PlannedRung], rung: Int, dose: Dose, reason: String?, written: RungID? = nil
  ) {
    self.exercise = exercise
    self.name = name
    self.kind = kind
    self.block = block
    self.sides = sides
    self.targets = targets
    self.breathing = breathing
    self.feel = feel
    self.stop = stop
    self.rungs = rungs
    self.rung = rung
    self.dose = dose
    self.reason = reason
    self.written = written
  }
}

public struct PlannedRung: Hashable, Sendable {
  public var id: RungID
  public var name: String
  public var position: Position
  public var props: [Prop]
  public var setUp: [String]
  public var cues: [String]
  public var motion: Motion
  public var contacts: [Contact]

  public init(
    id: RungID, name: String, position: Position, props: [Prop], setUp: [String], cues: [String],
    motion: Motion, contacts: [Contact]
  ) {
    self.id = id
    self.name = name
    self.position = position
    self.props = props
    self.setUp = setUp
    self.cues = cues
    self.motion = motion
    self.contacts = contacts
  }
}

/// A stretch of the session's clock.
public struct Step: Hashable, Sendable {
  public var kind: Kind
  public var seconds: Double
  /// Index into the plan's items; nil for steps of the session itself.
  public var item: Int?
  public var side: Side?
  /// 1-based set and repetition with their totals, where the step belongs to one.
  public var set: Count?
  public var rep: Count?
  /// Seconds of the same effort still to come after this step, so the clock of a hold that is cut
  /// at half-way runs down to zero once.
  public var tail: Double

  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// Name, position and set-up are told; the clock of the effort has not begun.
    case announce
    /// "Ready, three, two, one."
    case getReady = "get-ready"
    case hold
    /// One repetition with its tempo.
    case move
    /// The second half of a hold.
    case halfWay = "half-way"
    case switchSides = "switch-sides"
    case rest
    /// A question to the person; waits.
    case check
    case done
  }

  public struct Count: Hashable, Sendable, Codable {
    public var number: Int
    public var of: Int

    public init(_ number: Int, of total: Int) {
      self.number = number
      of = total
    }
  }

  public init(
    kind: Kind, seconds: Double, item: Int? = nil, side: Side? = nil, set: Count? = nil,
    rep: Count? = nil, tail: Double = 0
  ) {
    self.kind = kind
    self.seconds = seconds
    self.item = item
    self.side = side
    self.set = set
    self.rep = rep
    self.tail = tail
  }
}

/// What the player does when the person says "hurts" (care rules 3.3, the pain traffic light).
public struct PainRule: Hashable, Sendable, Codable {
  /// Applies from this score up to the next rule's.
  public var from: Int
  public var action: Action
  public var say: String

  public enum Action: String, Sendable, Codable, CaseIterable {
    case goOn = "go-on"
    case easier
    case stop
  }

  public init(from: Int, action: Action, say: String) {
    self.from = from
    self.action = action
    self.say = say
  }
}
