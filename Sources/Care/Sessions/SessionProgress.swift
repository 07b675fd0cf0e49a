/// How far a session has come. It only goes forward: events may come twice, late or in any order,
/// and from several devices, and the result is the same.
public struct SessionProgress: Hashable, Sendable {
  /// Steps that ran to their end, counted to the furthest one.
  public private(set) var steps: Int
  public private(set) var finished: Bool

  public init() {
    steps = 0
    finished = false
  }

  public init(_ events: some Sequence<SessionEvent>) {
    self = events.reduce(SessionProgress()) { $0.after($1.what) }
  }

  public func after(_ event: SessionEvent.What) -> SessionProgress {
    var next = self
    switch event {
    case .stepped(let step): next.steps = max(steps, min(step, 1_000_000) + 1)
    case .finished: next.finished = true
    default: break
    }
    return next
  }

  public func merged(with other: SessionProgress) -> SessionProgress {
    var both = self
    both.steps = max(steps, other.steps)
    both.finished = finished || other.finished
    return both
  }

  /// The day is done when the session was finished, or at least half of it was.
  public func counts(of total: Int) -> Bool { finished || (total > 0 && steps * 2 >= total) }
}
