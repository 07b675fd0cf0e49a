extension SessionPlan {
  /// Lays a session out for one person and day. The same inputs give the same plan.
  ///
  /// - Parameters:
  ///   - template: what the week asks for, or `SessionTemplate.flare` on a flare day.
  ///   - ladders: where the person stands, from `Adaptation`; an exercise without a state starts
  ///     where the prescription or the exercise says.
  ///   - best: the person's favourites, best first, for `Item.best`.
  ///   - telling: how long the voice needs before each exercise.
  /// - Returns: a plan in which nothing is excluded for this person. It lasts the asked minutes
  ///   within 5 %, or `notes` says why it cannot; a flare day is short by design.
  public static func lay(
    _ template: SessionTemplate, week: Int, of programme: ProgrammeID,
    kind: SessionKind = .usual, exercises: [ExerciseID: Exercise],
    for circumstances: Circumstances, ladders: [ExerciseID: LadderState] = [:],
    best: [ExerciseID] = [], telling: Telling = .counted, on date: LocalDate
  ) -> SessionPlan {
    var choosing = Choosing(
      exercises: exercises, circumstances: circumstances, ladders: ladders, best: best,
      telling: telling, gentle: kind == .flare)
    choosing.take(template)
    let minutes = kind == .flare ? min(10, circumstances.minutes) : circumstances.minutes
    let filling = Filling(choosing: choosing, template: template)
    let fitted = Fitting(
      wanted: choosing.chosen, closing: kind == .flare ? nil : filling.closing,
      extras: kind == .flare ? [] : filling.extras, target: Double(max(1, minutes)) * 60,
      switchGap: circumstances.switchGap, grows: kind != .flare
    ).fitted()
    let clock = Clock(switchGap: circumstances.switchGap, pauses: fitted.pauses)
    return SessionPlan(
      programme: programme, session: template.id, week: week, date: date, name: template.name,
      items: fitted.items.map(PlannedItem.init), steps: clock.steps(for: fitted.items),
      notes: choosing.notes + fitted.notes(asked: minutes, kind: kind),
      painRules: PainRule.trafficLight, kind: kind)
  }
}

extension Fitting.Fitted {
  fileprivate func notes(asked minutes: Int, kind: SessionKind) -> [String] {
    var notes: [String] = []
    if items.isEmpty {
      return ["Nothing in this session suits you today. A rest or a short walk is fine."]
    }
    let fewer = trimmed ? ["does fewer sets"] : []
    let out =
      dropped.isEmpty ? [] : ["leaves out \(listed(dropped.map(\.exercise.name.inSentence)))"]
    if !(fewer + out).isEmpty {
      notes.append(
        "To fit \(minuteWords(minutes)), this \((fewer + out).joined(separator: " and ")).")
    }
    let target = Double(minutes) * 60
    let rounded = max(1, Int((seconds / 60).rounded()))
    if seconds > target * (1 + Fitting.tolerance) {
      notes.append(
        "This takes about \(minuteWords(rounded)): it is the shortest there is for you today.")
    } else if kind != .flare, seconds < target * (1 - Fitting.tolerance) {
      notes.append(
        "This takes about \(minuteWords(rounded)): more of the same would not help more today.")
    }
    return notes
  }

  private func minuteWords(_ count: Int) -> String {
    count == 1 ? "one minute" : "\(count) minutes"
  }
}

extension PlannedItem {
  init(_ chosen: Chosen) {
    let exercise = chosen.exercise
    self.init(
      exercise: exercise.id, name: exercise.name, kind: exercise.kind, block: chosen.block,
      sides: exercise.sides,
      targets: exercise.targets, breathing: exercise.breathing, feel: exercise.feel,
      stop: exercise.stop, rungs: chosen.rungs.map { PlannedRung($0, of: exercise) },
      rung: chosen.rung, dose: chosen.dose, reason: chosen.reason, written: chosen.written)
  }
}

extension PlannedRung {
  init(_ rung: Rung, of exercise: Exercise) {
    self.init(
      id: rung.id, name: rung.name, position: rung.position, props: rung.props,
      setUp: rung.setUp.isEmpty ? exercise.setUp : rung.setUp,
      cues: rung.cues.isEmpty ? exercise.cues : rung.cues, motion: rung.motion,
      contacts: rung.contacts)
  }
}
