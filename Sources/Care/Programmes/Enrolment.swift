/// A person in a programme, from the day they began until they left it.
public struct Enrolment: Hashable, Sendable {
  public var programme: ProgrammeID
  public var started: Moment
  public var ended: Moment?

  public init(programme: ProgrammeID, started: Moment, ended: Moment? = nil) {
    self.programme = programme
    self.started = started
    self.ended = ended
  }
}
