import Biomechanics
import Testing

@Suite struct MotionTests {
  private let poses = Lot.poses(3, seed: 3)

  private var motion: Motion {
    Motion(keyframes: [
      Keyframe(pose: poses[0], seconds: 0), Keyframe(pose: poses[1], seconds: 2),
      Keyframe(pose: poses[2], seconds: 1.5),
    ])
  }

  @Test func everyKeyframeIsReachedThereAndBack() {
    #expect(motion.pose(at: 0) == poses[0])
    #expect(motion.pose(at: 2) == poses[1])
    for coordinate in Coordinate.allCases {
      #expect(abs(motion.pose(at: 3.5)[coordinate] - poses[2][coordinate]) < 1e-12)
      #expect(abs(motion.pose(at: 5)[coordinate] - poses[1][coordinate]) < 1e-12)
      #expect(abs(motion.pose(at: 7)[coordinate] - poses[0][coordinate]) < 1e-12)
      #expect(abs(motion.pose(at: -2)[coordinate] - poses[1][coordinate]) < 1e-12)
    }
  }

  @Test func nothingBetweenKeyframesLeavesTheRangeOrJumps() {
    var before = motion.pose(at: 0)
    for step in 1...1400 {
      let now = motion.pose(at: Double(step) * 0.005)
      for coordinate in Coordinate.allCases {
        #expect(coordinate.range.contains(now[coordinate]))
        #expect(abs(now[coordinate] - before[coordinate]) < 0.05)
      }
      before = now
    }
  }

  @Test func oneKeyframeIsHeldAndNoneIsStanding() {
    let held = Motion(keyframes: [Keyframe(pose: poses[1], seconds: 0)])
    #expect(held.pose(at: 12.3) == poses[1])
    #expect(Motion(keyframes: []).pose(at: 1) == Pose())
  }

  @Test func everyCoordinateIsFoundByItsNameAndMirrorsItself() {
    #expect(Coordinate.allCases.count == Coordinate.count)
    for coordinate in Coordinate.allCases {
      #expect(Coordinate(name: coordinate.name) == coordinate)
      #expect(coordinate.mirrored.mirrored == coordinate)
      #expect(coordinate.range == coordinate.mirrored.range)
      #expect(coordinate.range.contains(0))
    }
    #expect(Coordinate(name: "hip_flexion") == nil)
  }
}
