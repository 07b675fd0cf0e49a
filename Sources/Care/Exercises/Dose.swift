/// How much of an exercise: repetitions in sets, and what one repetition is.
///
/// Two holds of 30 s are `reps [1, 1]` of `.hold(30)`; McGill's descending sets of 8 s holds are
/// `reps [6, 4, 2]` of `.hold(8)`; two sets of eight bridges are `reps [8, 8]` of `.move(tempo)`.
/// For an exercise of each side this is the dose of **one** side.
public struct Dose: Hashable, Sendable, Codable {
  /// Repetitions in each set, in order.
  public var reps: [Int]
  public var work: Work
  /// Seconds between sets; 0 is allowed.
  public var rest: Int

  public enum Work: Hashable, Sendable, Codable {
    /// Seconds of one hold.
    case hold(Int)
    case move(Tempo)
    /// Minutes at an easy pace (walking, breathing); done once.
    case minutes(Int)
  }

  public init(reps: [Int], work: Work, rest: Int) {
    self.reps = reps
    self.work = work
    self.rest = rest
  }
}

/// Seconds of the way there, the pause and the way back.
public struct Tempo: Hashable, Sendable, Codable {
  public var out: Int
  public var pause: Int
  public var back: Int

  public init(out: Int, pause: Int, back: Int) {
    self.out = out
    self.pause = pause
    self.back = back
  }

  public var seconds: Int { out + pause + back }
}
