/// Turns the items of a template into exercises this person may do, with a kind note for each
/// that had to change or go.
struct Choosing {
  let exercises: [ExerciseID: Exercise]
  let circumstances: Circumstances
  let ladders: [ExerciseID: LadderState]
  /// The person's favourites, best first.
  let best: [ExerciseID]
  let telling: Telling
  /// A flare day keeps to the rungs it asks for, wherever the person stands.
  let gentle: Bool
  private(set) var notes: [String] = []
  private(set) var chosen: [Chosen] = []

  init(
    exercises: [ExerciseID: Exercise], circumstances: Circumstances,
    ladders: [ExerciseID: LadderState], best: [ExerciseID], telling: Telling = .counted,
    gentle: Bool = false
  ) {
    self.exercises = exercises
    self.circumstances = circumstances
    self.ladders = ladders
    self.best = best
    self.telling = telling
    self.gentle = gentle
  }

  mutating func take(_ template: SessionTemplate) {
    let written = Set(template.blocks.flatMap(\.items).flatMap(\.exercises))
    var waiting = false
    for block in template.blocks {
      for item in block.items {
        let wanted = prescriptions(of: item)
        if wanted.count < item.count { notes.append(Self.fewToChooseNote) }
        for prescription in wanted {
          guard let exercise = exercises[prescription.exercise] else { continue }
          waiting = waiting || exercise.allowance(in: circumstances) == .unsorted
          if let own = own(exercise, prescription, block.name) {
            chosen.append(own)
          } else {
            standIn(for: exercise, prescription, block.name, written: written)
          }
        }
      }
    }
    if waiting { notes.insert(Self.unsortedNote, at: 0) }
  }

  /// An exercise beside the template, as its file has it; nil when it is not for this person.
  func alone(_ exercise: Exercise, block: String) -> Chosen? {
    own(exercise, Prescription(exercise: exercise.id, rung: nil, dose: nil, spare: 9), block)
  }

  static let unsortedNote =
    "Hamstring stretches wait until you have answered the questions about nerve or muscle."

  static let fewToChooseNote =
    "Some of the exercises you could have had today do not suit you at the moment."

  private func taken(_ id: ExerciseID) -> Bool { chosen.contains { $0.exercise.id == id } }

  /// The prescriptions an item stands for: itself, or the person's best among several, passing
  /// over those that are not possible.
  private func prescriptions(of item: Item) -> [Prescription] {
    switch item {
    case .exercise(let prescription): return [prescription]
    case .best(let count, let list):
      let possible = list.filter {
        exercises[$0.exercise]?.allowance(in: circumstances).rungs.isEmpty == false
          && !taken($0.exercise)
      }
      let ranked = possible.enumerated().sorted { a, b in
        (rank(a.element), asks(a.element), a.offset) < (rank(b.element), asks(b.element), b.offset)
      }
      return ranked.prefix(count).map(\.element)
    }
  }

  private func rank(_ prescription: Prescription) -> Int {
    best.firstIndex(of: prescription.exercise) ?? best.count
  }

  /// Among what is nobody's favourite, what a measured leg can do comes first.
  private func asks(_ prescription: Prescription) -> Int {
    guard let exercise = exercises[prescription.exercise],
      let stretches = circumstances.stretches, stretches.speak(of: exercise)
    else { return 0 }
    let needs = circumstances.rungs(of: exercise).compactMap {
      stretches[exercise.id, $0.id]?.needs
    }
    return needs.contains { $0 <= stretches.leg.reach } ? 0 : 1
  }

  /// The exercise itself, when it is allowed and not resting.
  private func own(
    _ exercise: Exercise, _ prescription: Prescription, _ block: String, swapped: Bool = false
  ) -> Chosen? {
    let state = ladders[exercise.id]
    if isResting(exercise) || (state?.swap != nil && !swapped) { return nil }
    let rungs = circumstances.rungs(of: exercise)
    let speaks = circumstances.legSpeaks(of: exercise, state)
    let written = prescription.rung ?? exercise.start
    let wanted = (gentle || speaks ? nil : state?.rung) ?? written
    guard var rung = nearest(to: wanted, of: exercise, in: rungs, held: state?.held == true) else {
      return nil
    }
    let leg =
      speaks
      ? circumstances.stretches?.rule(
        for: exercise, rungs, written: rung, rises: !gentle && prescription.rung == nil) : nil
    let instead = leg.map { $0.rung == rungs[rung].id ? nil : rungs[rung].id } ?? nil
    if let leg { rung = rungs.firstIndex { $0.id == leg.rung } ?? rung }
    var dose = prescription.dose ?? rungs[rung].dose ?? exercise.dose
    if state?.amount == .fewer { dose = dose.fewer }
    return Chosen(
      exercise: exercise, rungs: rungs, rung: rung, dose: dose, block: block,
      spare: prescription.spare, held: state?.amount == .fewer,
      reason: state?.decision?.sentence ?? leg?.sentence
        ?? exercise.reason(against: wanted, in: circumstances),
      written: instead,
      tellings: rungs.map { telling.seconds(exercise, $0) })
  }

  /// The hardest allowed rung that is not harder than the wanted one; failing that the easiest
  /// allowed, unless a rule or the person holds them where they are.
  private func nearest(
    to wanted: RungID, of exercise: Exercise, in rungs: [Rung], held: Bool
  ) -> Int? {
    let order = circumstances.ladder(of: exercise).map(\.id)
    let place = order.firstIndex(of: wanted) ?? order.firstIndex(of: exercise.start) ?? 0
    let notHarder = rungs.lastIndex { rung in
      (order.firstIndex(of: rung.id) ?? .max) <= place
    }
    return notHarder ?? (held || rungs.isEmpty ? nil : 0)
  }

  private mutating func standIn(
    for exercise: Exercise, _ prescription: Prescription, _ block: String,
    written: Set<ExerciseID>
  ) {
    let reason = whyNot(exercise)
    if isResting(exercise) {
      notes.append("\(exercise.name.asSentenceStart) is left out today. \(reason)")
      return
    }
    var seen: Set<ExerciseID> = [exercise.id]
    var queue = substitutes(of: exercise)
    while let id = queue.first {
      queue.removeFirst()
      guard seen.insert(id).inserted, let other = exercises[id] else { continue }
      if taken(id) || written.contains(id) { continue }
      let plain = Prescription(exercise: id, rung: nil, dose: nil, spare: prescription.spare)
      if var found = own(other, plain, block) {
        let sentence =
          "In place of \(exercise.name.inSentence): \(other.name.inSentence). \(reason)"
        found.reason = sentence
        chosen.append(found)
        notes.append(sentence)
        return
      }
      queue += substitutes(of: other)
    }
    if let kept = own(exercise, prescription, block, swapped: true) {
      chosen.append(kept)
    } else if exercise.allowance(in: circumstances) != .unsorted {
      notes.append("\(exercise.name.asSentenceStart) is left out today. \(reason)")
    }
  }

  /// Pain put it to rest: nothing like it stands in.
  private func isResting(_ exercise: Exercise) -> Bool {
    ladders[exercise.id]?.amount == LadderState.Amount.none
      && !exercise.allowance(in: circumstances).rungs.isEmpty
  }

  private func substitutes(of exercise: Exercise) -> [ExerciseID] {
    let swap = ladders[exercise.id]?.swap.map { [$0] } ?? []
    switch exercise.allowance(in: circumstances) {
    case .replaced(let other, _): return swap + [other] + exercise.instead
    case .unsorted: return []
    case .rungs, .excluded, .impossible: return swap + exercise.instead
    }
  }

  private func whyNot(_ exercise: Exercise) -> String {
    switch exercise.allowance(in: circumstances) {
    case .replaced(_, let reason), .excluded(let reason), .impossible(let reason): return reason
    case .unsorted: return Self.unsortedNote
    case .rungs:
      let state = ladders[exercise.id]
      if state?.swap != nil { return "You chose to swap it." }
      return state?.decision?.sentence ?? "Only harder versions of it are possible here."
    }
  }
}

extension Exercise {
  /// The rung of this exercise that a session would have for this person; nil when it would have
  /// none.
  public func rung(
    for circumstances: Circumstances, ladders: [ExerciseID: LadderState]
  ) -> RungID? {
    let choosing = Choosing(
      exercises: [id: self], circumstances: circumstances, ladders: ladders, best: [])
    return choosing.alone(self, block: "").map { $0.rungs[$0.rung].id }
  }
}
