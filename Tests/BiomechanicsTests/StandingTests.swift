import Biomechanics
import Testing

@Suite struct StandingTests {
  @Test(arguments: Lot.poses(20, seed: 4))
  func theLowestContactTouchesItsSurfaceAndNoneIsUnderIt(pose: Pose) {
    let contacts = [
      Contact(part: .seat, on: .chair), Contact(part: .footL, on: .floor),
      Contact(part: .footR, on: .step), Contact(part: .handR, on: .strap),
    ]
    var posture = Posture(pose)
    posture.stand(on: contacts)
    let gaps = contacts.compactMap { contact in
      contact.on.height.map { posture.bottom(of: contact.part) - $0 }
    }
    #expect(abs(gaps.min() ?? 1) < 1e-12)
    #expect(gaps.count == 3)
  }

  @Test(arguments: Lot.poses(20, seed: 5))
  func withoutContactsTheLowestPartIsOnTheFloor(pose: Pose) {
    var posture = Posture(pose)
    posture.stand(on: [])
    let lowest = BodyPart.allCases.map(posture.bottom(of:)).min() ?? 1
    #expect(abs(lowest) < 1e-12)
  }

  @Test func someoneStandingStraightStandsOnFlatFeet() {
    let posture = Posture()
    for ball in BodyPart.footR.balls + BodyPart.footL.balls {
      #expect(abs(posture.place(ball).y - ball.radius) < 0.005)
    }
  }
}
