import Biomechanics

/// Poses drawn by lot from a seed, so that laws are tried on more than friendly examples.
struct Lot: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    return mixed ^ (mixed >> 31)
  }

  /// A pose with every coordinate somewhere in its range.
  mutating func pose() -> Pose {
    var pose = Pose()
    for coordinate in Coordinate.allCases {
      pose[coordinate] = Double.random(in: coordinate.range, using: &self)
    }
    return pose
  }

  static func poses(_ count: Int, seed: UInt64) -> [Pose] {
    var lot = Lot(seed: seed)
    return (0..<count).map { _ in lot.pose() }
  }
}
