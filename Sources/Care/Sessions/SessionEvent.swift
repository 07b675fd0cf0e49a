/// Something that happened in a session, recorded by the page with an id of its own making, so
/// that sending it twice, late or out of order changes nothing.
public struct SessionEvent: Hashable, Sendable {
  /// A lower-case UUID made by the client.
  public var id: String
  /// The session as started: a lower-case UUID made by the client or server at "Start".
  public var session: String
  public var at: Moment
  public var what: What

  public enum What: Hashable, Sendable {
    case started
    /// A step of the plan ran to its end.
    case stepped(Int)
    case easier(ExerciseID, to: RungID)
    case harder(ExerciseID, to: RungID)
    /// NPRS 0 to 10 during the exercise, and whether it spread down the leg.
    case hurts(ExerciseID, score: Int, spread: Bool)
    case skipped(ExerciseID)
    case wentBack(Int)
    case paused
    case resumed
    case stopped
    /// How hard it was and what felt best, asked at the end.
    case rated(Effort)
    case best(ExerciseID)
    case finished

    var isSpread: Bool {
      if case .hurts(_, _, spread: true) = self { return true }
      return false
    }

    /// Says more than where the clock is; of the others only the furthest step matters.
    public var isTelling: Bool {
      switch self {
      case .stepped, .wentBack, .paused, .resumed: false
      case .started, .easier, .harder, .hurts, .skipped, .stopped, .rated, .best, .finished: true
      }
    }
  }

  public enum Effort: String, Sendable, Codable, CaseIterable {
    case easy
    case right
    case hard
  }

  public init(id: String, session: String, at: Moment, what: What) {
    self.id = id
    self.session = session
    self.at = at
    self.what = what
  }
}
