import Biomechanics

/// Where a bone begins in the rest position and how it must turn to stand as in the zero pose.
struct RestBone: Sendable {
  var head: Place
  var turning: Turning
}

extension Bone {
  /// The segment whose lower half the bone is, and the share of its turn that lies above the half.
  static let twists: [(bone: Int, segment: Segment, above: Double)] = [
    (thighTwistR, .thighR, 0.4), (thighTwistL, .thighL, 0.4),
    (upperArmTwistR, .upperArmR, 0.5), (upperArmTwistL, .upperArmL, 0.5),
    (forearmTwistR, .forearmR, 0.35), (forearmTwistL, .forearmL, 0.35),
  ]
}

extension Turning {
  /// From a unit quaternion x, y, z, w.
  init(_ q: SIMD4<Float>) {
    let (x, y, z, w) = (Double(q.x), Double(q.y), Double(q.z), Double(q.w))
    self = .none
    self.x = Vector(1 - 2 * (y * y + z * z), 2 * (x * y + z * w), 2 * (x * z - y * w))
    self.y = Vector(2 * (x * y - z * w), 1 - 2 * (x * x + z * z), 2 * (y * z + x * w))
    self.z = Vector(2 * (x * z + y * w), 2 * (y * z - x * w), 1 - 2 * (x * x + y * y))
  }
}
