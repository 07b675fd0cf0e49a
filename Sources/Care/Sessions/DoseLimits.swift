import Biomechanics

/// How far a session may grow beyond what the programme wrote, when more time was asked for.
enum DoseLimits {
  /// Seconds of stretching one muscle of one side in a session; returns stop near there
  /// (Ingram 2024, care rules 3.3).
  static let stretchSeconds = 240
  static let sets = 4
  static let extraSets = 2
  static let walkMinutes = 30
  /// Quiet breathing that closes a session, in seconds.
  static let closing = 20...300
  /// The longest closing when nothing else is left to do.
  static let longClosing = 600
  /// Added rest before one item.
  static let pause = 30

  /// The largest size this item may reach.
  static func largest(_ item: Chosen) -> Int {
    if item.held { return item.dose.size }
    if case .minutes(let minutes) = item.dose.work {
      return item.exercise.kind == .walk ? max(minutes, min(walkMinutes, minutes * 2)) : minutes
    }
    return max(item.dose.size, min(sets, item.dose.size + extraSets))
  }

  /// Whether no muscle is stretched beyond the limit on one side.
  static func allows(_ items: [Chosen]) -> Bool {
    var seconds: [Muscle: Int] = [:]
    for item in items where item.exercise.kind == .stretch {
      for muscle in item.exercise.targets { seconds[muscle, default: 0] += item.dose.effort }
    }
    return seconds.values.allSatisfy { $0 <= stretchSeconds }
  }
}
