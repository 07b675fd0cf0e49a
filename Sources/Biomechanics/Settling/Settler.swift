/// A search for the pose nearest to a written one in which every demand is met and nothing passes
/// through anything: Gauss and Newton's method with Levenberg and Marquardt's damping.
struct Settler {
  let body: Body
  var obstacles: Obstacles
  var demands: [Demand] = []
  /// What the pose should stay near.
  var wish = Pose()
  /// How strongly, as a multiple of what `Coordinate.leeway` says.
  var holding = 1.0

  let lumps: [Lump]
  var kinematics: Kinematics
  var normal = Normal()
  var slopes = Slopes()
  var capsules: [PlacedCapsule]
  /// Of each capsule, the radius of a ball round the whole of it, metres.
  var reaches: [Double]
  /// Where the obstacles' points are.
  var places: [Vector]
  /// The sum of squares that was left by the last search.
  private(set) var cost = 0.0
  private var free = [Bool](repeating: true, count: Coordinate.count)

  /// Metres by which a contact may be off before it counts one.
  static let tolerance = 0.002
  /// The same for a part of the body that lies on another: skin is not quite where capsules end.
  static let soft = 0.003
  /// Metres by which a limb may be too deep before it counts one.
  static let depth = 0.0015

  init(_ body: Body, _ contacts: [Contact], scenery: Scenery) {
    self.body = body
    obstacles = Obstacles(body, contacts, scenery: scenery)
    lumps = body.skeleton.lumps
    kinematics = Kinematics(body)
    places = [Vector](repeating: .zero, count: obstacles.points.count)
    reaches = [Double](repeating: 0, count: body.flesh.capsules.count)
    capsules = body.flesh.capsules.map { PlacedCapsule($0, in: Posture(Pose(), of: body)) }
  }

  /// The settled pose, searched for from `start`.
  mutating func settle(_ start: Pose, steps: Int = 60) -> Pose {
    var pose = kept(start)
    var damping = 1e-3
    cost = assess(pose, slopes: true)
    for _ in 0..<steps {
      chooseFree(pose)
      guard normal.solve(damping: damping, free: free) else {
        damping *= 10
        continue
      }
      var tried = pose
      var longest = 0.0
      for coordinate in Coordinate.allCases {
        let turn = min(max(normal.step[coordinate.rawValue], -0.3), 0.3)
        tried[coordinate] += turn
        longest = max(longest, abs(turn))
      }
      tried = kept(tried)
      let after = assess(tried, slopes: false)
      if after < cost {
        let gained = cost - after
        pose = tried
        if gained < 1e-4 * cost || longest < 1e-5 || after < 1e-6 { break }
        damping = max(damping / 5, 1e-6)
        cost = assess(pose, slopes: true)
      } else {
        if longest < 1e-5 || damping > 1e6 { break }
        damping = max(damping * 8, 1e-4)
      }
    }
    return pose
  }

  /// The best of several searches: limbs that begin on the wrong side of each other rarely find out.
  mutating func settle(_ start: Pose, orElse others: [Pose]) -> Pose {
    var best = settle(start)
    var least = cost
    for other in others where least > Self.fine {
      let pose = settle(other)
      if cost < least { (best, least) = (pose, cost) }
    }
    cost = least
    return best
  }

  /// A sum of squares below which everything is within a few millimetres.
  private static let fine = 12.0

  /// The pose with each coordinate in its range.
  private func kept(_ pose: Pose) -> Pose {
    var pose = pose
    for coordinate in Coordinate.allCases {
      let range = allowed(coordinate)
      pose[coordinate] = min(max(pose[coordinate], range.lowerBound), range.upperBound)
    }
    return pose
  }

  /// Its range, but no joint is pushed past straight unless the author did so.
  private func allowed(_ coordinate: Coordinate) -> ClosedRange<Double> {
    let range = coordinate.range
    switch coordinate {
    case .kneeAngleR, .kneeAngleL, .elbowFlexR, .elbowFlexL:
      return max(min(0, wish[coordinate]), range.lowerBound)...range.upperBound
    default: return range
    }
  }

  /// A coordinate at the end of its range that wants to go on stays there.
  private mutating func chooseFree(_ pose: Pose) {
    for coordinate in Coordinate.allCases {
      let range = allowed(coordinate)
      let pull = normal.pull[coordinate.rawValue]
      let stuck =
        (pose[coordinate] <= range.lowerBound + 1e-9 && pull > 0)
        || (pose[coordinate] >= range.upperBound - 1e-9 && pull < 0)
      free[coordinate.rawValue] = !stuck
    }
  }

  /// The sum of squares at a pose, gathering its quadratic when `slopes` are asked for.
  private mutating func assess(_ pose: Pose, slopes: Bool) -> Double {
    kinematics.take(pose)
    if slopes { kinematics.takeSlopes(of: pose) }
    normal.clear(gathering: slopes)
    for coordinate in Coordinate.allCases {
      let pull = holding / coordinate.leeway
      normal.take(
        (pose[coordinate] - wish[coordinate]) * pull, coordinate.rawValue, slope: pull)
    }
    for demand in demands { assess(demand, slopes) }
    assessObstacles(slopes)
    return normal.cost
  }
}
