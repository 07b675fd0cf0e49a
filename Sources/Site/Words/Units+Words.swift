import Care
import Database

extension SessionPlan {
  /// The plan with the weights in its words in the person's units.
  func worded(in units: PersonSettings.Units) -> SessionPlan {
    guard units == .imperial else { return self }
    var plan = self
    for item in plan.items.indices {
      for rung in plan.items[item].rungs.indices {
        plan.items[item].rungs[rung].setUp = items[item].rungs[rung].setUp.map(inPounds)
        plan.items[item].rungs[rung].cues = items[item].rungs[rung].cues.map(inPounds)
      }
    }
    return plan
  }
}
