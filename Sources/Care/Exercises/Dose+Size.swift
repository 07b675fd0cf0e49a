/// Making a dose smaller or larger. Its size is its number of sets, or of minutes where the work
/// is counted in minutes.
extension Dose {
  public var size: Int {
    if case .minutes(let minutes) = work { return minutes }
    return reps.count
  }

  /// The same work in another number of sets or minutes: the first sets stay, and sets beyond the
  /// written ones repeat the last.
  public func sized(_ size: Int) -> Dose {
    var other = self
    if case .minutes = work {
      other.work = .minutes(max(1, size))
    } else if let last = reps.last {
      let more = [Int](repeating: last, count: max(0, size - reps.count))
      other.reps = Array((reps + more).prefix(max(1, size)))
    }
    return other
  }

  /// The smallest size that is still worth doing: one set, or half the minutes.
  public var smallest: Int {
    if case .minutes(let minutes) = work { return max(1, (minutes + 1) / 2) }
    return min(1, reps.count)
  }

  /// About a third less, for a day after pain: one set fewer, else fewer repetitions, else a
  /// shorter hold or walk. A dose that cannot shrink stays.
  public var fewer: Dose {
    var other = self
    if reps.count > 1, !isMinutes { return sized(reps.count - 1) }
    if let only = reps.first, only > 1, !isMinutes {
      other.reps = [max(1, only * 2 / 3)]
      return other
    }
    switch work {
    case .hold(let seconds): other.work = .hold(max(min(seconds, 5), seconds * 2 / 3))
    case .minutes(let minutes): other.work = .minutes(max(1, minutes * 2 / 3))
    case .move: break
    }
    return other
  }

  /// What `fewer` takes away, for a sentence; empty when it takes nothing.
  public var fewerWords: String {
    if fewer == self { return "" }
    if isMinutes { return "a shorter time" }
    if reps.count > 1 { return "one set fewer" }
    return (reps.first ?? 1) > 1 ? "fewer repetitions" : "a shorter hold"
  }

  /// Seconds of effort on one side, without rests.
  public var effort: Int {
    switch work {
    case .hold(let seconds): reps.reduce(0, +) * seconds
    case .move(let tempo): reps.reduce(0, +) * tempo.seconds
    case .minutes(let minutes): minutes * 60
    }
  }

  private var isMinutes: Bool {
    if case .minutes = work { return true }
    return false
  }
}
