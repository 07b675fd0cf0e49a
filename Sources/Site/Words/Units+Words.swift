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

/// "5 to 8 kg" as "11 to 18 lb", to the nearest pound (1 lb is 0.453 592 37 kg).
func inPounds(_ text: String) -> String {
  text.replacing(/(\d+)(?: to (\d+))? kg\b/) { match in
    let pounds = [match.1, match.2 ?? ""].compactMap { Double($0) }
      .map { String(Int(($0 / 0.453_592_37).rounded())) }
    return pounds.joined(separator: " to ") + " lb"
  }
}
