import Care
import Cast

extension SessionPlan {
  /// Puts every movement of the plan into the body of whoever shows it.
  mutating func settle(for member: Member, of cast: Cast) {
    for item in items.indices {
      for rung in items[item].rungs.indices {
        items[item].rungs[rung].motion = cast.motion(of: items[item].rungs[rung], for: member)
      }
    }
  }
}
