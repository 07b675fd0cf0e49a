/// A person's start on a programme.
public struct Enrolment: Hashable, Sendable {
  public var programme: ProgrammeID
  public var started: Moment

  public init(programme: ProgrammeID, started: Moment) {
    self.programme = programme
    self.started = started
  }
}
