/// An exercise chosen for a session: what may be done, where to stand on the ladder, how much.
struct Chosen: Hashable {
  var exercise: Exercise
  /// Allowed rungs, easier first, and the index of today's.
  var rungs: [Rung]
  var rung: Int
  var dose: Dose
  var block: String
  var spare: Int
  /// A rule keeps it small: never more than `dose`.
  var held: Bool
  var reason: String?
  /// The rung of somebody whose leg was not measured, when the leg chose another.
  var written: RungID?
  /// Replaces the minutes of the dose, to the second.
  var exactSeconds: Int?
  /// Seconds of telling before it starts, for each of the rungs.
  let tellings: [Double]

  var position: Position { rungs[rung].position }
  var telling: Double { tellings[rung] }

  init(
    exercise: Exercise, rungs: [Rung], rung: Int, dose: Dose, block: String, spare: Int,
    held: Bool, reason: String?, written: RungID? = nil, tellings: [Double]
  ) {
    self.exercise = exercise
    self.rungs = rungs
    self.rung = rung
    self.dose = dose
    self.block = block
    self.spare = spare
    self.held = held
    self.reason = reason
    self.written = written
    self.tellings = tellings
  }

  func at(rung: Int) -> Chosen {
    Chosen(
      exercise: exercise, rungs: rungs, rung: rung, dose: dose, block: block, spare: spare,
      held: held, reason: reason, written: written, tellings: tellings)
  }
}

extension Chosen {
  func sized(_ size: Int) -> Chosen {
    var other = self
    other.dose = dose.sized(size)
    return other
  }

  /// Breathing that is counted in minutes, so that it can last as long as is left.
  var isBreathing: Bool {
    guard exercise.kind == .breathing, case .minutes = dose.work else { return false }
    return true
  }

  /// The version nearest to where the person already is, so that nobody gets down for a breath.
  func beside(_ last: Chosen?) -> Chosen {
    guard let last else { return self }
    let best =
      rungs.firstIndex { $0.position == last.position }
      ?? rungs.firstIndex { $0.position.isLow == last.position.isLow }
    return best.map { at(rung: $0) } ?? self
  }

  var lasts: Int { exactSeconds ?? dose.effort }

  func lasting(_ seconds: Int) -> Chosen {
    var other = self
    other.exactSeconds = seconds
    other.dose.work = .minutes(max(1, (seconds + 30) / 60))
    return other
  }
}
