import Biomechanics
import Testing

@Suite struct SettlingTests {
  private static func pose(_ degrees: [Coordinate: Double]) -> Pose {
    var pose = Pose()
    for (coordinate, value) in degrees { pose[coordinate] = value * .pi / 180 }
    return pose
  }

  private static func contacts(_ pairs: [(BodyPart, Contact.Surface)]) -> [Contact] {
    pairs.map { Contact(part: $0.0, on: $0.1) }
  }

  struct Sketch: Sendable, CustomTestStringConvertible {
    var name: String
    var pose: Pose
    var contacts: [Contact]
    var testDescription: String { name }
  }

  /// Poses an author may write at first, each with something in the air.
  static let sketches = [
    Sketch(
      name: "sitting",
      pose: pose([
        .pelvisTilt: -30, .hipFlexionR: 70, .kneeAngleR: 4,
        .hipFlexionL: 112, .kneeAngleL: 84,
      ]),
      contacts: contacts([(.seat, .chair), (.footL, .floor), (.heelR, .floor)])),
    Sketch(
      name: "heel on a step",
      pose: pose([
        .pelvisTilt: -34, .hipFlexionL: 36, .kneeAngleL: 4,
        .hipFlexionR: 72, .kneeAngleR: 4,
      ]),
      contacts: contacts([(.footL, .floor), (.heelR, .step)])),
    Sketch(
      name: "hands and knees",
      pose: pose([
        .pelvisTilt: -86, .hipFlexionL: 84, .kneeAngleL: 88,
        .ankleAngleL: -50, .hipFlexionR: 84, .kneeAngleR: 88, .ankleAngleR: -50, .armFlexR: 84,
        .armFlexL: 84, .wristFlexR: -80, .wristFlexL: -80, .proSupR: 80, .proSupL: 80,
      ]),
      contacts: contacts([(.kneeL, .floor), (.kneeR, .floor), (.handR, .floor), (.handL, .floor)])),
    Sketch(
      name: "on the back",
      pose: pose([
        .pelvisTilt: 90, .hipFlexionR: 45, .kneeAngleR: 80,
        .hipFlexionL: 5,
      ]),
      contacts: contacts([
        (.seat, .floor), (.back, .floor), (.head, .floor), (.footR, .floor),
        (.heelL, .floor),
      ])),
    Sketch(
      name: "hand on a thigh",
      pose: pose([
        .pelvisTilt: -30, .hipFlexionR: 80, .hipFlexionL: 110,
        .kneeAngleL: 85, .armFlexR: 40, .elbowFlexR: 30,
      ]),
      contacts: contacts([(.seat, .chair), (.footL, .floor), (.handR, .thigh)])),
  ]

  private func worst(_ pose: Pose, _ contacts: [Contact]) -> Double {
    var posture = Posture(pose)
    posture.stand(on: contacts)
    return contacts.flatMap { posture.gaps(of: $0, among: contacts) }.map(abs).max() ?? 0
  }

  @Test(arguments: sketches)
  func settlingBringsEveryContactWithinItsTolerance(sketch: Sketch) {
    let settled = sketch.pose.settled(on: sketch.contacts)
    #expect(worst(sketch.pose, sketch.contacts) > PoseFault.contactTolerance)
    #expect(worst(settled, sketch.contacts) < PoseFault.contactTolerance)
  }

  /// What the author wrote is kept: the trunk stays within a few degrees, joints in their range.
  @Test(arguments: sketches)
  func settlingStaysInRangeAndNearTheSketch(sketch: Sketch) {
    let settled = sketch.pose.settled(on: sketch.contacts)
    for coordinate in Coordinate.allCases {
      let value = settled[coordinate]
      #expect(coordinate.range.contains(value))
      #expect(abs(value - sketch.pose[coordinate]) < 1)
    }
    for coordinate in [Coordinate.pelvisTilt, .lumbarExtension, .hipAdductionR, .mtpAngleL] {
      #expect(abs(settled[coordinate] - sketch.pose[coordinate]) < 0.25)
    }
  }

  @Test(arguments: sketches)
  func aSettledPoseHasNoFaultsOfTouchAndSettlesToItself(sketch: Sketch) {
    let settled = sketch.pose.settled(on: sketch.contacts)
    let faults = settled.faults(on: sketch.contacts)
    #expect(!faults.contains { if case .notTouching = $0 { true } else { false } })
    let again = settled.settled(on: sketch.contacts)
    #expect(worst(again, sketch.contacts) < PoseFault.contactTolerance)
  }

  @Test func faultsNameTheJointTheContactAndTheSunkenPart() {
    var pose = Pose()
    pose[.kneeAngleR] = -0.5
    let contacts = Self.contacts([(.footL, .step), (.handR, .floor)])
    let faults = pose.faults(on: contacts)
    #expect(faults.contains(.outsideRange(.kneeAngleR, value: -0.5)))
    let hand = faults.contains { fault in
      if case .notTouching(let contact, let gap) = fault {
        contact.part == .handR && gap > 0.5
      } else {
        false
      }
    }
    #expect(hand)
    pose = Pose()
    pose[.hipFlexionR] = 0.8
    let standing = pose.faults(on: Self.contacts([(.footR, .floor)]))
    #expect(
      standing.contains {
        if case .underFloor(.footL, let depth) = $0 { depth > 0.1 } else { false }
      })
  }

  /// A stretched leg slopes down before the seat: its knee stays straight, for the chair's front
  /// edge stands where the thigh leaves it, and 0.12 m of seat stays before the sit bones.
  @Test func whoeverStretchesALegOutSitsToTheFrontOfTheChair() throws {
    let contacts = Self.contacts([(.seat, .chair), (.footL, .floor), (.heelR, .floor)])
    /// How much of the seat is in front of the sit bones, metres, and the right knee's bend.
    func sitting(_ hip: Double, _ knee: Double) throws -> (ahead: Double, knee: Double) {
      let pose = Self.pose([
        .pelvisTilt: -4, .hipFlexionR: hip, .kneeAngleR: knee, .hipFlexionL: 84, .kneeAngleL: 81,
      ])
      let motion = Motion(keyframes: [Keyframe(pose: pose, seconds: 0)])
      let settled = motion.settled(on: contacts, props: [.chair]).pose(at: 0)
      let posture = Posture(settled)
      let scenery = Scenery(for: contacts, props: [.chair], postures: [posture])
      let seat = try #require(scenery.solids.first { $0.thing == .seatPlate })
      let bones = try #require(posture.middle(of: [.seat]))
      return (seat.high.x - bones.x, settled[.kneeAngleR] * 180 / .pi)
    }
    let (stretched, bent) = (try sitting(61, 4), try sitting(84, 81))
    #expect(stretched.ahead > 0.119 && stretched.ahead < 0.2)
    #expect(stretched.knee < 12)
    #expect(bent.ahead > stretched.ahead + 0.05)
  }

  /// A part that rests on a wall is on it whichever way the body is turned.
  @Test func theWallStandsWhereTheRestingPartReachesFarthest() {
    let contacts = Self.contacts([(.back, .floor), (.heelR, .wall)])
    let leg = Self.pose([.pelvisTilt: 90, .hipFlexionR: 60])
    var posture = Posture(leg)
    posture.stand(on: contacts)
    let wall = posture.wall(for: contacts)
    #expect(wall?.towards == Vector(1, 0, 0))
    #expect(posture.gaps(of: contacts[1], among: contacts).map(abs).max() ?? 1 < 1e-12)
    #expect(posture.wall(for: [contacts[0]]) == nil)
  }
}
