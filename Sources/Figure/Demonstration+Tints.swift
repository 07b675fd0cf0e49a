import Biomechanics

/// A muscle that works, and on which sides.
struct Tint: Hashable, Sendable {
  var muscle: Muscle
  var isRight = true
  var isLeft = true
}

extension Demonstration {
  /// What works: in the legs the right side where only the right leg does, in the trunk both. A weight in the right hand hangs from
  /// the right shoulder, and the left flank keeps the trunk from tipping over to it (McGill, Marshall and
  /// Andersen 2013, Ergonomics 56: 293).
  var tints: [Tint] {
    let isOneSided = isOneSided
    let carries = Kettlebell(contacts)?.hands.count == 1
    return targets.map { muscle in
      switch muscle {
      case .obliques where carries, .quadratus where carries: Tint(muscle: muscle, isRight: false)
      case .shoulders where carries: Tint(muscle: muscle, isLeft: false)
      case .abdominals, .backExtensors, .obliques, .quadratus, .shoulders: Tint(muscle: muscle)
      default: Tint(muscle: muscle, isLeft: !isOneSided)
      }
    }
  }

  /// True when one leg does something that the other does not do in its turn.
  private var isOneSided: Bool {
    var (most, least, bent) = (0.0, 0.0, 0.0)
    for keyframe in motion.keyframes {
      let lead = keyframe.pose[.hipFlexionR] - keyframe.pose[.hipFlexionL]
      (most, least) = (max(most, lead), min(least, lead))
      bent = max(bent, abs(keyframe.pose[.kneeAngleR] - keyframe.pose[.kneeAngleL]))
    }
    let (right, left) = (most > 0.3, least < -0.3)
    return right != left || (!right && bent > 0.3)
  }
}
