import Biomechanics

/// Lays chosen exercises on the session's clock, in the cue order of care rules 3.6.
struct Clock {
  let switchGap: Int
  /// Seconds of rest put in before each item but the first, to reach the asked minutes.
  var pauses: [Int] = []

  /// "Ready, three, two, one": a second each.
  static let ready = 4
  /// To get down to the floor, and up again.
  static let downSeconds = 18
  static let upSeconds = 12
  /// To let go between the repetitions of a held exercise, and between sets where no rest is written.
  static let letGo = 3
  /// Holds from this length on are told their half-way.
  static let halved = 20

  func steps(for items: [Chosen]) -> [Step] {
    var steps: [Step] = []
    var low = false
    for (number, item) in items.enumerated() {
      if number > 0, number - 1 < pauses.count, pauses[number - 1] > 0 {
        steps.append(Step(kind: .rest, seconds: Double(pauses[number - 1]), item: number))
      }
      let goesLow = item.position.isLow
      steps.append(
        Step(
          kind: .announce, seconds: announcement(of: item, from: low, to: goesLow), item: number,
          side: item.exercise.sides == .each ? .right : nil))
      steps += work(on: item, number)
      low = goesLow
    }
    return steps + [Step(kind: .check, seconds: 0), Step(kind: .done, seconds: 0)]
  }

  /// The length of `steps(for:)` without laying them out, for trying many fits.
  func seconds(for items: [Chosen]) -> Double {
    var seconds = pauses.prefix(max(0, items.count - 1)).reduce(0) { $0 + Double($1) }
    var low = false
    for item in items {
      let goesLow = item.position.isLow
      seconds += announcement(of: item, from: low, to: goesLow)
      let side = sideSeconds(of: item)
      seconds += Double(
        item.exercise.sides == .each ? 2 * side + max(0, switchGap) : side)
      low = goesLow
    }
    return seconds
  }

  private func sideSeconds(of item: Chosen) -> Int {
    let dose = item.dose
    if case .minutes(let minutes) = dose.work {
      return Self.ready + (item.exactSeconds ?? minutes * 60)
    }
    var seconds = Self.ready + dose.effort + gap(in: dose) * max(0, dose.reps.count - 1)
    if case .hold = dose.work {
      seconds += dose.reps.reduce(0) { $0 + max(0, $1 - 1) } * Self.letGo
    }
    return seconds
  }

  private func announcement(of item: Chosen, from low: Bool, to goesLow: Bool) -> Double {
    let talk = item.telling.rounded(.up)
    if goesLow && !low { return max(talk, Double(Self.downSeconds)) }
    if low && !goesLow { return max(talk, Double(Self.upSeconds)) }
    return talk
  }

  private func work(on item: Chosen, _ number: Int) -> [Step] {
    guard item.exercise.sides == .each else { return side(nil, of: item, number) }
    let gap = Step(
      kind: .switchSides, seconds: Double(max(0, switchGap)), item: number, side: .left)
    return side(.right, of: item, number) + [gap] + side(.left, of: item, number)
  }

  private func side(_ side: Side?, of item: Chosen, _ number: Int) -> [Step] {
    func step(_ kind: Step.Kind, _ seconds: Int) -> Step {
      Step(kind: kind, seconds: Double(seconds), item: number, side: side)
    }
    var steps = [step(.getReady, Self.ready)]
    if case .minutes(let minutes) = item.dose.work {
      return steps + halves(of: step(.hold, item.exactSeconds ?? minutes * 60))
    }
    for (index, reps) in item.dose.reps.enumerated() {
      let count = Step.Count(index + 1, of: item.dose.reps.count)
      if index > 0 { steps += rest(in: item.dose, step).map { $0.of(set: count) } }
      steps += set(reps, of: item.dose.work, step).map { $0.of(set: count) }
    }
    return steps
  }

  /// Seconds between two sets.
  private func gap(in dose: Dose) -> Int {
    if case .hold = dose.work, dose.rest <= 0 { return Self.letGo }
    return max(0, dose.rest)
  }

  /// The time between two sets: its last seconds are the count-down where a rest is written.
  private func rest(in dose: Dose, _ step: (Step.Kind, Int) -> Step) -> [Step] {
    let ready = min(Self.ready, max(0, dose.rest))
    return [step(.rest, gap(in: dose) - ready), step(.getReady, ready)].filter { $0.seconds > 0 }
  }

  private func set(_ reps: Int, of work: Dose.Work, _ step: (Step.Kind, Int) -> Step) -> [Step] {
    guard reps > 0 else { return [] }
    return (1...reps).flatMap { rep -> [Step] in
      let count = Step.Count(rep, of: reps)
      switch work {
      case .hold(let seconds):
        let gap = rep > 1 ? [step(.rest, Self.letGo)] : []
        return (gap + halves(of: step(.hold, seconds))).map { $0.of(rep: count) }
      case .move(let tempo): return [step(.move, tempo.seconds).of(rep: count)]
      case .minutes: return []
      }
    }
  }

  private func halves(of hold: Step) -> [Step] {
    guard hold.seconds >= Double(Self.halved) else { return [hold] }
    var first = hold
    var second = hold
    second.kind = .halfWay
    second.seconds = (hold.seconds / 2).rounded(.down)
    first.seconds = hold.seconds - second.seconds
    first.tail = second.seconds
    return [first, second]
  }
}

extension Position {
  /// Down on the ground, so that getting there and away takes time.
  var isLow: Bool { self == .floor || self == .kneeling }
}

extension Step {
  fileprivate func of(set: Count) -> Step {
    var step = self
    step.set = set
    return step
  }

  fileprivate func of(rep: Count) -> Step {
    var step = self
    step.rep = rep
    return step
  }
}
