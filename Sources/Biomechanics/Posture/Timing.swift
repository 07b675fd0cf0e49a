/// How a person paces the way from one posture to the next.
struct Timing {
  /// Going somewhere or coming back from it.
  enum Direction { case there, back }

  var direction = Direction.there
  /// Whether the body rests before and after; where it does not, the movement flows on.
  var rests = (before: true, after: true)

  /// The share of the way by which the last joint sets off after the first.
  static let overlap = 0.12

  /// The minimum-jerk course of an unhurried movement (Flash and Hogan 1985), joint by joint. On the
  /// way there trunk, hips and shoulders lead, and hands and feet follow a little later. On the way
  /// back hands and feet lead, and all slow down early, as one lowers what one has lifted. All end
  /// exactly.
  func pose(from: Pose, to: Pose, share: Double) -> Pose {
    var pose = from
    for coordinate in Coordinate.allCases {
      let start = from[coordinate]
      let change = to[coordinate] - start
      if change == 0 { continue }
      let distance = direction == .there ? coordinate.distance : 1 - coordinate.distance
      pose[coordinate] = start + change * eased(share, late: distance * Self.overlap)
    }
    return pose
  }

  /// How far along the trunk is, 0…1.
  func share(_ share: Double) -> Double {
    eased(share, late: direction == .there ? 0 : Self.overlap)
  }

  /// 0…1, beginning `late` (0…`overlap`) after the first joint and ending as much after the first has
  /// ended.
  private func eased(_ share: Double, late: Double) -> Double {
    var s = min(max((share - late) / (1 - Self.overlap), 0), 1)
    if direction == .back { s += 0.22 * s * (1 - s) }
    switch rests {
    case (true, true): return s * s * s * (10 + s * (6 * s - 15))
    case (true, false): return Self.setting(out: s)
    case (false, true): return 1 - Self.setting(out: 1 - s)
    case (false, false): return s
    }
  }

  /// From rest to half as fast again as the whole way's average.
  private static func setting(out s: Double) -> Double { s * s * s * (2.5 - 1.5 * s) }
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
