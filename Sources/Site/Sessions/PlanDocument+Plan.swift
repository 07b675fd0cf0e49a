import Biomechanics
import Care

/// Between the plan Care lays out and the document that travels. There and back is the same plan.
extension PlanDocument {
  init(_ plan: SessionPlan, session: String, person: String?) {
    self.session = session
    self.person = person
    programme = plan.programme
    template = plan.session
    week = plan.week
    kind = plan.kind
    date = plan.date
    name = plan.name
    seconds = plan.seconds
    notes = plan.notes
    painRules = plan.painRules
    items = plan.items.map(Item.init)
    steps = plan.steps.map(Step.init)
  }

  var plan: SessionPlan {
    SessionPlan(
      programme: programme, session: template, week: week, date: date, name: name,
      items: items.map(\.planned), steps: steps.map(\.step), notes: notes, painRules: painRules,
      kind: kind)
  }
}

extension PlanDocument.Item {
  init(_ item: PlannedItem) {
    self.init(
      exercise: item.exercise, name: item.name, kind: item.kind, block: item.block,
      sides: item.sides, targets: item.targets, breathing: item.breathing, feel: item.feel,
      stop: item.stop,
      rung: item.rung, dose: item.dose, reason: item.reason, written: item.written,
      rungs: item.rungs.map(PlanDocument.Rung.init))
  }

  var planned: PlannedItem {
    PlannedItem(
      exercise: exercise, name: name, kind: kind, block: block, sides: sides, targets: targets,
      breathing: breathing, feel: feel, stop: stop, rungs: rungs.map(\.planned), rung: rung,
      dose: dose, reason: reason, written: written)
  }
}

extension PlanDocument.Rung {
  init(_ rung: PlannedRung) {
    self.init(
      id: rung.id, name: rung.name, position: rung.position, props: rung.props, setUp: rung.setUp,
      cues: rung.cues,
      contacts: rung.contacts.map(PlanDocument.Contact.init),
      motion: rung.motion.keyframes.map(PlanDocument.Keyframe.init),
      back: rung.motion.back.isEmpty ? nil : rung.motion.back.map(PlanDocument.Keyframe.init),
      settled: rung.motion.isSettled ? true : nil)
  }

  var planned: PlannedRung {
    PlannedRung(
      id: id, name: name, position: position, props: props, setUp: setUp, cues: cues,
      motion: Motion(
        keyframes: motion.map(\.keyframe), back: (back ?? []).map(\.keyframe),
        isSettled: settled ?? false),
      contacts: contacts.map(\.contact))
  }
}

extension PlanDocument.Contact {
  init(_ contact: Biomechanics.Contact) { self.init(part: contact.part, on: contact.on) }

  var contact: Biomechanics.Contact { Biomechanics.Contact(part: part, on: on) }
}

extension PlanDocument.Keyframe {
  init(_ keyframe: Biomechanics.Keyframe) {
    let moved = Coordinate.allCases.filter { keyframe.pose[$0] != 0 }
    self.init(
      seconds: keyframe.seconds,
      angles: Dictionary(uniqueKeysWithValues: moved.map { ($0.name, keyframe.pose[$0]) }),
      touching: keyframe.touching.isEmpty
        ? nil : keyframe.touching.map(PlanDocument.Contact.init),
      passed: keyframe.isPassed ? true : nil)
  }

  var keyframe: Biomechanics.Keyframe {
    var pose = Pose()
    for coordinate in Coordinate.allCases { pose[coordinate] = angles[coordinate.name] ?? 0 }
    return Biomechanics.Keyframe(
      pose: pose, seconds: seconds, touching: (touching ?? []).map(\.contact),
      isPassed: passed ?? false)
  }
}

extension PlanDocument.Step {
  init(_ step: Care.Step) {
    self.init(
      kind: step.kind, seconds: step.seconds, item: step.item, side: step.side, set: step.set,
      rep: step.rep, tail: step.tail)
  }

  var step: Care.Step {
    Care.Step(
      kind: kind, seconds: seconds, item: item, side: side, set: set, rep: rep, tail: tail)
  }
}
