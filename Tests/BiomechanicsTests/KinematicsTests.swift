import Testing

@testable import Biomechanics

@Suite struct KinematicsTests {
  /// The slopes a search follows are those of the posture itself, by differences.
  @Test(arguments: Lot.poses(6, seed: 11))
  func slopesAreThoseOfThePosture(pose: Pose) {
    var kinematics = Kinematics(.adult)
    kinematics.take(pose)
    kinematics.takeSlopes(of: pose)
    let local = Vector(0.03, -0.12, 0.05)
    for segment in Segment.allCases {
      let place = kinematics.posture[segment] * local
      for coordinate in Coordinate.allCases {
        var slopes = Slopes()
        var (more, less) = (pose, pose)
        more[coordinate] += 1e-5
        less[coordinate] -= 1e-5
        let moved = (Posture(more)[segment] * local - Posture(less)[segment] * local) / 2e-5
        for axis in [Vector(1, 0, 0), Vector(0, 1, 0), Vector(0, 0, 1)] {
          slopes.clear()
          slopes.add(kinematics, segment, at: place, along: axis, weight: 1)
          // The clavicle's lift is known to four digits only.
          #expect(abs(slopes.values[coordinate.rawValue] - dot(axis, moved)) < 2e-3)
        }
      }
    }
  }

  @Test func theNearestPlacesOfTwoCapsulesAreNearest() {
    var lot = Lot(seed: 5)
    func place() -> Vector {
      Vector(
        Double.random(in: -1...1, using: &lot), Double.random(in: -1...1, using: &lot),
        Double.random(in: -1...1, using: &lot))
    }
    for _ in 0..<50 {
      let one = PlacedCapsule(from: place(), to: place(), fromRadius: 0, toRadius: 0)
      let other = PlacedCapsule(from: place(), to: place(), fromRadius: 0, toRadius: 0)
      let (s, t) = one.nearest(to: other)
      let best = length(one.place(s) - other.place(t))
      for i in 0...20 {
        for j in 0...20 {
          #expect(length(one.place(Double(i) / 20) - other.place(Double(j) / 20)) > best - 1e-9)
        }
      }
    }
  }

  /// On the way back hands and feet lead, and the movement slows down early.
  @Test func whatIsPutDownIsPutDownSlowlyAndHandsFirst() {
    var far = Pose()
    for coordinate in Coordinate.allCases { far[coordinate] = 1 }
    let (there, back) = (Timing(), Timing(direction: .back))
    for step in 1..<50 {
      let share = Double(step) / 50
      let (out, home) = (
        there.pose(from: Pose(), to: far, share: share),
        back.pose(from: Pose(), to: far, share: share)
      )
      #expect(home[.wristFlexR] > home[.elbowFlexR] - 1e-12)
      #expect(home[.elbowFlexR] > home[.armFlexR] - 1e-12)
      #expect(home[.ankleAngleR] > out[.ankleAngleR] - 1e-12)
    }
    #expect(back.pose(from: Pose(), to: far, share: 1) == far)
    #expect(back.pose(from: far, to: Pose(), share: 0) == far)
  }
}
