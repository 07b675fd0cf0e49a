import Biomechanics

/// What a figure shows: a movement, what it rests on, what it needs and what should be felt where.
public struct Demonstration: Hashable, Sendable {
  /// Written for the right side as the working side.
  public var motion: Motion
  public var contacts: [Contact]
  public var props: [Prop]
  /// Muscles to tint.
  public var targets: [Muscle]
  /// `left` draws the mirror image.
  public var side: Side
  /// What a still shows beside the figure.
  public var clock: Clock?

  public init(
    motion: Motion, contacts: [Contact] = [], props: [Prop] = [], targets: [Muscle] = [],
    side: Side = .right, clock: Clock? = nil
  ) {
    self.motion = motion
    self.contacts = contacts
    self.props = props
    self.targets = targets
    self.side = side
    self.clock = clock
  }

  /// Moments of one way of the movement, seconds: the keyframes and what lies between.
  var moments: [Double] {
    let steps = motion.oneWay > 0 ? 8 : 0
    return (0...steps).map { steps == 0 ? 0 : motion.oneWay * Double($0) / Double(steps) }
  }

  /// Seconds to the posture, not one that is only passed on the way, that differs most from the first.
  public var tellingMoment: Double {
    var seconds = 0.0
    var best = (seconds: 0.0, far: 0.0)
    guard let first = motion.keyframes.first else { return 0 }
    for keyframe in motion.keyframes {
      seconds += max(keyframe.seconds, 0)
      if keyframe.isPassed { continue }
      let far = Coordinate.allCases.reduce(0) { sum, coordinate in
        sum + abs(keyframe.pose[coordinate] - first.pose[coordinate])
      }
      if far > best.far + 0.01 { best = (seconds, far) }
    }
    return best.seconds
  }
}
