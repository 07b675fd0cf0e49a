import Biomechanics

/// The bones that move the skin: the segments with their numbers, then the lower halves of thighs
/// and upper arms and the wrist ends of forearms, which take most of a turn, then the fingers.
enum Bone {
  static let thighTwistR = Segment.count
  static let thighTwistL = Segment.count + 1
  static let upperArmTwistR = Segment.count + 2
  static let upperArmTwistL = Segment.count + 3
  static let forearmTwistR = Segment.count + 4
  static let forearmTwistL = Segment.count + 5
  /// Thumb, index, middle, ring and little finger, three bones each.
  static let fingersR = Segment.count + 6
  static let fingersL = Segment.count + 21
  static let count = Segment.count + 36

  /// The segment whose lower half the bone is, and the share of its turn that lies above the half.
  static let twists: [(bone: Int, segment: Segment, above: Double)] = [
    (thighTwistR, .thighR, 0.4), (thighTwistL, .thighL, 0.4),
    (upperArmTwistR, .upperArmR, 0.5), (upperArmTwistL, .upperArmL, 0.5),
    (forearmTwistR, .forearmR, 0.35), (forearmTwistL, .forearmL, 0.35),
  ]
}

/// Where a bone begins in the rest position and how it must turn to stand as in the zero pose.
struct RestBone: Sendable {
  var head: Place
  var turning: Turning
}
