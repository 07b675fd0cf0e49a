/// How a person paces the way from one posture to the next.
struct Timing {
  /// Going somewhere or coming back from it.
  enum Direction { case there, back }

  var direction = Direction.there
  /// How fast it sets off and arrives, as a multiple of its average speed: 0 where the body rests; where
  /// it does not, the movement flows on.
  var speeds = (before: 0.0, after: 0.0)

  /// The share of the way by which the last joint sets off after the first.
  static let overlap = 0.12

  /// The minimum-jerk course of an unhurried movement (Flash and Hogan 1985), joint by joint. On the
  /// way there trunk, hips and shoulders lead, and hands and feet follow a little later. On the way
  /// back hands and feet lead, and all slow down early, as one lowers what one has lifted. All end
  /// exactly. What flows on moves as one.
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
    let (first, taken) = speeds == (0, 0) ? (late, 1 - Self.overlap) : (0, 1)
    let s = min(max((share - first) / taken, 0), 1)
    if direction == .there { return Self.course(s, speeds) }
    let hurry = Self.hurry
    return Self.course(
      s + hurry * s * (1 - s), (speeds.before / (1 + hurry), speeds.after / (1 - hurry)))
  }

  /// How much faster than on average the way back begins, and slower it ends.
  private static let hurry = 0.22

  /// The quintic from 0 to 1 with the slopes at both ends and no curvature there.
  private static func course(_ s: Double, _ slopes: (before: Double, after: Double)) -> Double {
    let (a, b) = slopes
    return a * s + s * s * s
      * (10 - 6 * a - 4 * b + s * (8 * a + 7 * b - 15 + s * (6 - 3 * a - 3 * b)))
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
