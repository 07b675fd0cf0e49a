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

  /// A way back of its own begins where the way there ended, and the movement begins again after it.
  @Test func aWayBackOfItsOwnIsTaken() {
    var aside = poses[0]
    aside[.pelvisList] = 0.3
    var motion = motion
    motion.isSettled = true
    motion.back = [Keyframe(pose: aside, seconds: 1.5), Keyframe(pose: poses[0], seconds: 2)]
    #expect(motion.period == 7)
    for coordinate in Coordinate.allCases {
      #expect(abs(motion.pose(at: 3.5)[coordinate] - poses[2][coordinate]) < 1e-12)
      #expect(abs(motion.pose(at: 5)[coordinate] - aside[coordinate]) < 1e-12)
      #expect(abs(motion.pose(at: 6.9999)[coordinate] - poses[0][coordinate]) < 1e-3)
    }
    #expect(motion.mirrored.back.map(\.pose) == motion.back.map(\.pose.mirrored))
  }

  /// Walking has no way back: it goes on, and where it begins again it neither stops nor jumps.
  @Test func whatEndsAsItBeganGoesRound() {
    let round = Motion(keyframes: motion.keyframes + [Keyframe(pose: poses[0], seconds: 1)])
    #expect(round.goesRound && round.period == 4.5)
    #expect(!motion.goesRound && motion.period == 7)
    for coordinate in Coordinate.allCases {
      func value(_ seconds: Double) -> Double { round.pose(at: seconds)[coordinate] }
      #expect(abs(value(2) - poses[1][coordinate]) < 1e-12)
      #expect(abs(value(4.7) - value(0.2)) < 1e-9)
      let (before, after) = (value(4.5) - value(4.499), value(4.501) - value(4.5))
      #expect(abs(before - after) < 1e-4)
    }
  }

  /// Hips lead, feet follow: at any moment of the way the foot has done no more than the hip.
  @Test func jointsNearTheMiddleLeadAndAllArriveTogether() {
    var far = Pose()
    for coordinate in Coordinate.allCases { far[coordinate] = 1 }
    let motion = Motion(keyframes: [
      Keyframe(pose: Pose(), seconds: 0), Keyframe(pose: far, seconds: 2),
    ])
    for step in 1..<100 {
      let pose = motion.pose(at: Double(step) * 0.02)
      #expect(pose[.hipFlexionR] >= pose[.kneeAngleR])
      #expect(pose[.kneeAngleR] >= pose[.ankleAngleR])
      #expect(pose[.armFlexL] >= pose[.wristFlexL])
    }
    #expect(motion.pose(at: 2) == far)
    #expect(motion.pose(at: 1)[.hipFlexionR] > motion.pose(at: 1)[.ankleAngleR] + 0.1)
  }

  /// A posture that is passed keeps the pace; one that is reached stops it.
  @Test func theBodyPausesOnlyWhereAPostureIsReached() {
    func speed(passing: Bool) -> Double {
      var (middle, end) = (Pose(), Pose())
      middle[.hipFlexionR] = 0.5
      end[.hipFlexionR] = 1
      let motion = Motion(
        keyframes: [
          Keyframe(pose: Pose(), seconds: 0),
          Keyframe(pose: middle, seconds: 1, isPassed: passing),
          Keyframe(pose: end, seconds: 1),
        ], isSettled: true)
      return (motion.pose(at: 1.001)[.hipFlexionR] - motion.pose(at: 0.999)[.hipFlexionR]) / 0.002
    }
    #expect(abs(speed(passing: true) - 0.5) < 0.01)
    #expect(speed(passing: false) < 0.01)
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
