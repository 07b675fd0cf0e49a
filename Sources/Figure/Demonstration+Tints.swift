import Biomechanics

/// A muscle that works, and on which sides.
struct Tint: Hashable, Sendable {
  var muscle: Muscle
  var isRight = true
  var isLeft = true
}

extension Demonstration {
  /// What works: the right side where only the right leg does. A weight in the right hand hangs from
  /// the right shoulder, and the left flank keeps the trunk from tipping over to it (McGill, Marshall and
  /// Andersen 2013, Ergonomics 56: 293).
  var tints: [Tint] {
    let isOneSided = isOneSided
    let carries = Kettlebell(contacts).map { $0.hands.count == 1 } ?? false
    return targets.map { muscle in
      switch muscle {
      case .obliques where carries, .quadratus where carries: Tint(muscle: muscle, isRight: false)
      case .shoulders where carries: Tint(muscle: muscle, isLeft: false)
      default: Tint(muscle: muscle, isLeft: !isOneSided)
      }
    }
  }

  /// True when one leg does something that the other does not do in its turn.
  private var isOneSided: Bool {
    let leads = motion.keyframes.map { $0.pose[.hipFlexionR] - $0.pose[.hipFlexionL] }
    if leads.contains(where: { $0 > 0.3 }) && leads.contains(where: { $0 < -0.3 }) { return false }
    return leads.contains { abs($0) > 0.3 }
      || motion.keyframes.contains { abs($0.pose[.kneeAngleR] - $0.pose[.kneeAngleL]) > 0.3 }
  }
}
