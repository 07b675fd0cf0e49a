import Biomechanics
import Testing

@Suite struct PostureTests {
  /// Published fractions of stature (Drillis and Contini 1966) times 1.70 m.
  @Test(arguments: [
    (Segment.shankR, 0.285), (.footR, 0.039), (.thighR, 0.530), (.upperArmR, 0.818),
    (.forearmL, 0.632), (.handL, 0.486),
  ])
  func jointsOfSomeoneStandingLieAtThePublishedHeights(segment: Segment, share: Double) {
    let height = Posture()[segment].origin.y
    #expect(abs(height - share * 1.70) < 0.01)
  }

  @Test(arguments: Lot.poses(20, seed: 1))
  func bonesKeepTheirLengthInAnyPose(pose: Pose) {
    let posture = Posture(pose)
    for segment in Segment.allCases {
      guard let parent = segment.parent else { continue }
      let apart = length(posture[segment].origin - posture[parent].origin)
      #expect(abs(apart - length(posture.skeleton[segment])) < 1e-12)
    }
  }

  @Test(arguments: Lot.poses(20, seed: 2))
  func theMirroredPoseIsTheMirrorImage(pose: Pose) {
    let (one, other) = (Posture(pose), Posture(pose.mirrored))
    for part in BodyPart.allCases {
      let images = part.balls.map { one.place($0) * Vector(1, 1, -1) }
      for ball in part.mirrored.balls {
        let place = other.place(ball)
        #expect(images.contains { length($0 - place) < 1e-12 })
      }
    }
    #expect(pose.mirrored.mirrored == pose)
  }

  @Test func sineAndCosineAgreeWithTheirAdditionTheoremAndKnownValues() {
    for step in -400...400 {
      let angle = Double(step) * 0.0371
      let (s, c) = sineAndCosine(angle)
      let (s2, c2) = sineAndCosine(2 * angle)
      #expect(abs(s * s + c * c - 1) < 1e-14)
      #expect(abs(2 * s * c - s2) < 1e-14)
      #expect(abs(c * c - s * s - c2) < 1e-14)
    }
    #expect(abs(sineAndCosine(.pi / 6).sine - 0.5) < 1e-15)
    #expect(abs(sineAndCosine(-.pi / 2).sine + 1) < 1e-15)
  }

  /// The signs of the field's models, one sentence each.
  @Test func positiveAnglesMoveTheBodyAsOpenSimNamesThem() {
    func place(_ part: BodyPart, _ coordinate: Coordinate) -> Vector {
      var pose = Pose()
      pose[coordinate] = 0.5
      let moved = Posture(pose)
      return moved.place(part.balls[0]) - Posture().place(part.balls[0])
    }
    #expect(place(.head, .pelvisTilt).x < 0, "leaning back")
    #expect(place(.head, .lumbarExtension).x < 0, "arching back")
    #expect(place(.head, .pelvisList).z > 0, "leaning to the right")
    #expect(place(.footR, .hipFlexionR).x > 0, "leg forward")
    #expect(place(.footR, .hipAdductionR).z < 0, "right leg to the left")
    #expect(place(.footL, .hipAdductionL).z > 0, "left leg to the right")
    #expect(place(.toesR, .hipRotationR).z < 0, "right toes turn in")
    #expect(place(.footR, .kneeAngleR).x < 0, "heel to the seat")
    #expect(place(.toesR, .ankleAngleR).y > 0, "toes up")
    #expect(place(.handR, .armFlexR).x > 0, "arm forward")
    #expect(place(.handL, .armAddL).z > 0, "left arm to the right")
    #expect(place(.handR, .elbowFlexR).y > 0, "hand up")
    #expect(place(.handR, .wristFlexR).z < 0, "palm in")
  }
}
