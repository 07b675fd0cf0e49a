/// The running state of reading a history, fact by fact in the order of time.
struct Folding {
  let exercises: [ExerciseID: Exercise]
  let circumstances: Circumstances
  /// Where the written doses are looked up, for the words about them.
  let programme: Programme?
  var result = Adaptation()
  /// The ladders as they stood before the last session, to take a step back to.
  var before: [ExerciseID: LadderState] = [:]
  var outcome: SessionOutcome?
  /// One bad morning about a session is enough.
  var morningSpoke = false

  mutating func take(_ fact: Fact) {
    switch fact {
    case .session(let outcome): take(outcome)
    case .morning(let check): take(check)
    case .choice(let choice): take(choice)
    }
  }

  /// A rule fired: it is the state's reason and goes into the record.
  mutating func decide(_ decision: Decision, for id: ExerciseID, _ state: LadderState) {
    var state = state
    state.decision = decision
    result.ladders[id] = state
    if result.decisions.last != decision {
      result.decisions.append(decision)
      result.log.append(decision)
    }
  }

  // MARK: Ladders

  /// The next rung up that this person may use: exactly one step of the ladder, or none.
  func harder(than rung: RungID, of exercise: Exercise) -> Rung? {
    let ladder = circumstances.ladder(of: exercise)
    guard let index = ladder.firstIndex(where: { $0.id == rung }), index + 1 < ladder.count
    else { return nil }
    return exercise.allowance(in: circumstances).rungs.first { $0.id == ladder[index + 1].id }
  }

  /// The nearest rung down that this person may use, or none at the bottom.
  func easier(than rung: RungID, of exercise: Exercise) -> Rung? {
    let ladder = circumstances.ladder(of: exercise)
    guard let index = ladder.firstIndex(where: { $0.id == rung }) else { return nil }
    let allowed = exercise.allowance(in: circumstances).rungs.map(\.id)
    return ladder[..<index].last { allowed.contains($0.id) }
  }

  func isHarder(_ a: RungID, than b: RungID, in exercise: Exercise) -> Bool {
    let order = circumstances.ladder(of: exercise).map(\.id)
    guard let i = order.firstIndex(of: a), let j = order.firstIndex(of: b) else { return false }
    return i > j
  }

  func name(_ rung: RungID, of exercise: Exercise) -> String {
    exercise.ladder.first { $0.id == rung }?.name.quoted ?? rung.rawValue
  }

  /// What less of it takes away from what was written for it, in words.
  func fewerWords(_ rung: RungID, of exercise: Exercise) -> String {
    let own = exercise.ladder.first { $0.id == rung }?.dose ?? exercise.dose
    return (writtenDose(of: exercise.id) ?? own).fewerWords
  }

  private func writtenDose(of id: ExerciseID) -> Dose? {
    guard let record = outcome?.record, record.programme == programme?.id else { return nil }
    let items = programme?.template(record.template)?.blocks.flatMap(\.items) ?? []
    return items.flatMap(\.prescriptions).first { $0.exercise == id }?.dose
  }
}
