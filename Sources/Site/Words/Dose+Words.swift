import Care

extension Dose {
  /// As a person would say it: "Hold 30 seconds, twice on each side".
  func words(_ sides: Exercise.Sides) -> String {
    let each = sides == .each ? " on each side" : ""
    switch work {
    case .minutes(let minutes): return minutes == 1 ? "1 minute" : "\(minutes) minutes"
    case .hold(let seconds) where reps.allSatisfy({ $0 == 1 }):
      return "Hold \(seconds) seconds, \(times(reps.count))\(each)"
    case .hold(let seconds): return "\(sets), holding \(seconds) seconds\(each)"
    case .move(let tempo):
      return "\(sets), slowly (\(tempo.seconds) seconds for one)\(each)"
    }
  }

  /// "8 times", "2 sets of 8", "6, then 4, then 2 times".
  private var sets: String {
    guard let first = reps.first else { return "" }
    if reps.count == 1 { return times(first) }
    if reps.allSatisfy({ $0 == first }) { return "\(reps.count) sets of \(first)" }
    return reps.map(String.init).joined(separator: ", then ") + " times"
  }

  private func times(_ count: Int) -> String {
    switch count {
    case 1: "once"
    case 2: "twice"
    default: "\(count) times"
    }
  }
}
