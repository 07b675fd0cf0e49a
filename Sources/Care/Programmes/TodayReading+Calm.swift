/// Days of rest and gentle days.
extension TodayReading {
  var doneToday: SessionRecord? {
    counted.last { $0.started.localDate == date }
  }

  /// A day chosen or advised to be calm; choosing to train outweighs the advice.
  func calmDay() -> Today.Now? {
    switch history.dayChoice(on: date) {
    case .flare: return .flare(flareSitting)
    case .rest: return .rest(.chosen)
    case .train: return nil
    case nil: break
    }
    if let morning = history.morning(on: date) {
      let stop = PainRule.action(score: morning.pain, spread: morning.spread) == .stop
      if morning.asksAgain || stop { return .flareOffered(.roughMorning, flareSitting) }
    }
    guard let last = adaptation.last, last.date < date, !settled(since: last.stamp),
      PainRule.action(score: last.worst, spread: last.spread) == .stop
    else { return nil }
    return date.days(since: last.date) == 1 ? .rest(.hurt(score: last.worst)) : nil
  }

  /// A morning since then was calm.
  private func settled(since stamp: Int64) -> Bool {
    history.latestMornings().contains {
      $0.at.milliseconds > stamp && !$0.asksAgain
        && PainRule.action(score: $0.pain, spread: false) == .goOn
    }
  }

  private var flareSitting: Today.Sitting {
    sitting(
      .flare(exercises: exercises, for: circumstances, ladders: adaptation.ladders), .flare)
  }
}
