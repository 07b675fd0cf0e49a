import Care
import Content

extension SessionCard {
  init(_ plan: SessionPlan, _ sitting: Today.Sitting, situation: Situation, _ drawings: Drawings) {
    let count = plan.items.count
    let minutes = max(1, Int((plan.seconds / 60).rounded()))
    let walk = situation.walkMinutes
    self.init(
      name: plan.name,
      lead: "\(count == 1 ? "1 exercise" : "\(count) exercises"), "
        + "about \(minutes == 1 ? "1 minute" : "\(minutes) minutes")",
      minutes: minutes,
      drawing: plan.heart.flatMap {
        drawings.drawing($0.exercise, $0.rungs[$0.rung].id, at: .hero)
      }, items: plan.items.map(Item.init),
      notes: plan.notes,
      walk: walk.map { "Besides this, an easy walk of \($0) minutes does good on most days." },
      carryOn: sitting.unfinished.flatMap { Route(path: "\(Route.sessions.path)/\($0)") },
      lengths: Circumstances.minutesOffered.map {
        OptionField(
          value: "\($0)", text: "\($0)", checked: $0 == situation.circumstances.minutes)
      })
  }
}

extension Situation {
  fileprivate var walkMinutes: Int? {
    guard !today.course.hasEnded, programme.weeks.indices.contains(today.week - 1) else {
      return nil
    }
    let walk = programme.weeks[today.week - 1].walk
    return walk > 0 ? walk : nil
  }
}

extension SessionPlan {
  /// What it is about: a walk warms up for many sessions and breathing closes them.
  fileprivate var heart: PlannedItem? {
    items.first { ![.walk, .breathing].contains($0.kind) } ?? items.first
  }
}

extension SessionCard.Item {
  init(_ item: PlannedItem) {
    name = item.name
    rung = item.rungs[item.rung].name
    dose = item.dose.words(item.sides)
    reason = item.reason
    written = item.written.flatMap { written in
      item.rungs.first { $0.id == written }.map {
        TodayPage.Change.Keep(
          exercise: item.exercise.rawValue, rung: written.rawValue,
          label: "Give me \($0.name.quoted) all the same")
      }
    }
  }
}

extension FinishedCard {
  init?(_ now: Today.Now, history: History, library: Library) {
    guard case .done(let id) = now,
      let action = Route(path: "\(Route.sessions.path)/\(id)"),
      let session = history.sessions.first(where: { $0.id == id })
    else { return nil }
    let rated = history.events.contains { event in
      guard event.session == id, case .rated = event.what else { return false }
      return true
    }
    self.init(
      action: action, asks: !rated,
      best: session.items.compactMap { item in
        library.exercises[item.exercise].map { OptionField(value: $0.id.rawValue, text: $0.name) }
      })
  }
}
