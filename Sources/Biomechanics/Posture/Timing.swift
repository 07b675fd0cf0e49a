/// How a person paces the way from one posture to the next.
enum Timing {
  /// The share of the way by which the last joint sets off after the first.
  static let overlap = 0.12

  /// The minimum-jerk course of an unhurried movement (Flash and Hogan 1985), joint by joint: the
  /// trunk, hips and shoulders lead, hands and feet follow a little later; all end exactly.
  static func pose(from: Pose, to: Pose, share: Double) -> Pose {
    var pose = from
    for coordinate in Coordinate.allCases {
      let start = from[coordinate]
      let change = to[coordinate] - start
      if change == 0 { continue }
      pose[coordinate] = start + change * eased(share, late: coordinate.distance * overlap)
    }
    return pose
  }

  /// 0…1 with rest at both ends, beginning `late` (0…`overlap`) after the first joint and ending
  /// as much after the first has ended.
  static func eased(_ share: Double, late: Double) -> Double {
    let s = min(max((share - late) / (1 - overlap), 0), 1)
    return s * s * s * (10 + s * (6 * s - 15))
  }
}

extension Coordinate {
  /// 0 at the middle of the body, 1 at fingers and toes.
  fileprivate var distance: Double {
    switch self {
    case .kneeAngleR, .kneeAngleL, .thoraxExtension, .thoraxBending, .thoraxRotation: 0.3
    case .elbowFlexR, .elbowFlexL, .neckExtension, .neckBending, .neckRotation: 0.5
    case .ankleAngleR, .ankleAngleL, .proSupR, .proSupL: 0.7
    case .mtpAngleR, .mtpAngleL, .wristFlexR, .wristFlexL, .wristDevR, .wristDevL: 1
    default: 0
    }
  }
}
