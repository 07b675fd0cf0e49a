/// Whether a session may be opened at all.
extension TodayReading {
  func safety() -> Today.Now? {
    guard let last = history.lastScreening else { return .screening(.first) }
    if pack.supersedes(version: last.result.version) { return .screening(.newQuestions) }
    if let ask = askAgain(since: last.at.milliseconds) { return .screening(ask) }
    switch last.result.verdict {
    case .emergency: return .stopped(last.result)
    case .clinicianFirst where !history.clinicianAgreed(since: last.at.milliseconds):
      return .stopped(last.result)
    case .clinicianFirst, .adapt, .go: break
    }
    let asks = !course.hasEnded && weekChecks.contains(.redFlags)
    if asks && last.at.localDate < weekBegan { return .screening(.weekly) }
    return nil
  }

  private func askAgain(since stamp: Int64) -> Today.Ask? {
    if outcomes.contains(where: { ($0.spreadStamp ?? .min) > stamp }) { return .spread }
    let mornings = history.mornings.filter { $0.at.milliseconds > stamp }
    if mornings.contains(where: \.asksAgain) { return .worseOrNew }
    guard let last = adaptation.last, last.stops >= 2, last.stamp > stamp else { return nil }
    return .stoppedTwice
  }
}
