import Testing

@testable import Biomechanics

@Suite struct BalanceTests {
  @Test func theLumpsAreTheWholeBody() {
    let shares = Skeleton.adult.lumps.reduce(0) { $0 + $1.share }
    #expect(abs(shares - 1) < 0.001)
  }

  /// A standing adult's centre of mass lies at about 0.56 of stature, over the feet.
  @Test func theCentreOfMassLiesWhereItIsFound() {
    let centre = Posture().centreOfMass
    #expect(abs(centre.y / 1.70 - 0.56) < 0.02)
    #expect(abs(centre.z) < 1e-12)
    let feet = [Contact(part: .footR, on: .floor), Contact(part: .footL, on: .floor)]
    #expect(Posture().support(of: feet)?.beyond(centre).apart == 0)
  }

  /// Sixteen kilograms are nearly a fifth of what an adult and they weigh together.
  @Test func aWeightDrawsTheCentreOfMassTowardsIt() throws {
    let bell = try #require(Kettlebell([Contact(part: .handR, on: .heavyWeight)]))
    let posture = Posture()
    let (alone, both) = (posture.centreOfMass, posture.centreOfMass(carrying: bell))
    let way = bell.middle(in: posture) - alone
    #expect(length(both - alone - way * (16.0 / 86)) < 1e-12)
    #expect(posture.centreOfMass(carrying: nil) == alone)
  }

  @Test(arguments: Lot.poses(10, seed: 21))
  func theMirroredPoseHasTheMirroredCentre(pose: Pose) {
    let (one, other) = (Posture(pose).centreOfMass, Posture(pose.mirrored).centreOfMass)
    #expect(length(one * Vector(1, 1, -1) - other) < 1e-12)
  }

  /// Every place that is carried is inside the outline, and the distance outside is the true one.
  @Test func theOutlineHoldsAllItsPlacesAndMeasuresOutwards() throws {
    var lot = Lot(seed: 4)
    func place() -> Vector {
      Vector(
        Double.random(in: -1...1, using: &lot), Double.random(in: 0...1, using: &lot),
        Double.random(in: -1...1, using: &lot))
    }
    for _ in 0..<30 {
      let places = (0..<12).map { _ in place() }
      let support = try #require(Support(places))
      for place in places { #expect(support.beyond(place).apart < 1e-12) }
    }
    let square = try #require(
      Support([Vector(0, 0, 0), Vector(1, 0, 0), Vector(1, 0, 1), Vector(0, 0, 1)]))
    #expect(abs(square.beyond(Vector(1.3, 9, 0.5)).apart - 0.3) < 1e-12)
    #expect(length(square.beyond(Vector(0.5, 0, -2)).away - Vector(0, 0, -1)) < 1e-12)
    let line = try #require(Support([Vector(0, 0, 0), Vector(1, 0, 0)]))
    #expect(abs(line.beyond(Vector(0.5, 0, 0.2)).apart - 0.2) < 1e-12)
    #expect(Support([]) == nil)
  }

  /// Whoever lifts a foot stands over the other first.
  @Test func weightIsShiftedBeforeAFootLeaves() {
    var lifted = Pose()
    (lifted[.hipFlexionR], lifted[.kneeAngleR]) = (1.2, 1.2)
    let (left, right) = (
      Contact(part: .footL, on: .floor), Contact(part: .footR, on: .floor)
    )
    let motion = Motion(keyframes: [
      Keyframe(pose: Pose(), seconds: 0, touching: [left, right]),
      Keyframe(pose: lifted, seconds: 2, touching: [left]),
    ]).settled(on: [])
    for step in 0...40 {
      let posture = Posture(motion.pose(at: motion.period * Double(step) / 40))
      let isUp = posture.bottom(of: .footR) > 0.012
      let support = posture.support(of: isUp ? [left] : [left, right])
      #expect(support?.beyond(posture.centreOfMass).apart ?? 1 < 0.03)
    }
  }
}
