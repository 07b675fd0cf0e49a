import Anatomy
import Biomechanics
import Flexibility
import Mechanics
import Testing

struct HamstringTests {
  private func leg(_ suppleness: Suppleness = .average) throws -> (PassiveLeg, Workspace) {
    let leg = PassiveLeg(try #require(FullBody()), suppleness: suppleness)
    return (leg, Workspace(for: leg.body.mechanism))
  }

  private static func degrees(_ angle: Double) -> Double { angle * .pi / 180 }

  @Test(arguments: [40.0, 50, 60, 72, 80, 90])
  func aCalibratedLegEndsItsRaiseWhereThePersonDid(_ angle: Double) throws {
    let (leg, w) = try leg()
    let test = HamstringTest(
      .straightLegRaise, angle: Self.degrees(angle), error: Self.degrees(2))
    var own = leg
    own.suppleness = leg.calibrated([test], w).best
    let end = leg.endTorqueOfRaise(w)
    #expect(abs(own.torque(hip: Self.degrees(angle), knee: 0, w).hip - end) < 0.01)
  }

  @Test func suppleIsSupplerAllTheWay() throws {
    let (leg, w) = try leg()
    let slack = stride(from: 35.0, through: 110, by: 5).map { angle in
      let test = HamstringTest(.straightLegRaise, angle: Self.degrees(angle), error: 0.03)
      return leg.calibrated([test], w).best.slack
    }
    for (tight, supple) in zip(slack, slack.dropFirst()) { #expect(supple > tight) }
  }

  @Test func theAveragePersonIsAverageInBothTests() throws {
    let (leg, w) = try leg()
    let raise = HamstringTest(.straightLegRaise, angle: PassiveLeg.averageRaise, error: 0.03)
    #expect(abs(leg.calibrated([raise], w).best.slack) < 1e-6)
    let deficit = leg.averageKneeExtension(w)
    let knee = HamstringTest(.kneeExtension, angle: deficit, error: 0.03)
    #expect(abs(leg.calibrated([knee], w).best.slack) < 1e-6)
    // Published means lie between 13.4 (women, Yildirim 2018) and 35.6 (athletes, men).
    #expect((13.4...35.6).contains(deficit * 180 / .pi))
  }

  @Test func theBandGrowsWithTheErrorAndShrinksWithTests() throws {
    let (leg, w) = try leg()
    let angle = Self.degrees(60)
    func error(_ degrees: [Double]) -> Double {
      leg.calibrated(
        degrees.map { HamstringTest(.straightLegRaise, angle: angle, error: Self.degrees($0)) }, w
      ).slackError
    }
    #expect(error([1]) < error([4]))
    #expect(error([4]) < error([8]))
    #expect(error([4, 4]) < error([4]))
    #expect(leg.calibrated([], w).slackError > error([4]))
  }

  @Test func peopleNotMeasuredDifferByTwelveDegrees() throws {
    var (leg, w) = try leg()
    let people = leg.calibrated([], w)
    let ends = [people.tighter, people.suppler].map { one in
      leg.suppleness = one
      return leg.endOfRaise(w) * 180 / .pi
    }
    #expect(abs((ends[1] - ends[0]) / 2 - 12) < 1)
  }

  @Test func theBandHoldsTheMeasurement() throws {
    let (leg, w) = try leg()
    let test = HamstringTest(.straightLegRaise, angle: Self.degrees(60), error: Self.degrees(4))
    let own = leg.calibrated([test], w)
    let tight = leg.calibrated(
      [HamstringTest(.straightLegRaise, angle: Self.degrees(56), error: 0)], w)
    #expect(own.tighter.slack <= tight.best.slack + 1e-3)
    #expect(own.suppler.slack > own.best.slack)
  }

  @Test func resistanceGrowsAllTheWayToNinety() throws {
    let (leg, w) = try leg()
    for knee in [0.0, 15, 30] {
      let torques = stride(from: 40.0, through: 90, by: 2).map {
        leg.torque(hip: Self.degrees($0), knee: Self.degrees(knee), w).hip
      }
      for (shallow, deep) in zip(torques, torques.dropFirst()) { #expect(deep < shallow) }
    }
  }

  @Test func everyHeadIsLongerWithHipBentAndKneeStraight() throws {
    let (leg, w) = try leg()
    let slack = leg.stretches(hip: 0, knee: Self.degrees(90), w)
    let long = leg.stretches(hip: Self.degrees(80), knee: 0, w)
    for (a, b) in zip(slack, long) {
      #expect(a.beyondOnset < 0)
      #expect(a.tension == 0)
      #expect(b.beyondOnset > 0)
      #expect(b.tension > 0)
    }
  }

  @Test func passiveTorqueIsTheSlopeOfStoredEnergy() throws {
    // A conservative pair: the knee's torque changes with the hip as the hip's does with the knee.
    let (leg, w) = try leg()
    let step = 1e-4
    for (hip, knee) in [(60.0, 10.0), (80, 20), (45, 0), (70, 40)] {
      let (h, k) = (Self.degrees(hip), Self.degrees(knee))
      let kneeByHip =
        (leg.torque(hip: h + step, knee: k, w).knee - leg.torque(hip: h - step, knee: k, w).knee)
        / (2 * step)
      let hipByKnee =
        (leg.torque(hip: h, knee: k + step, w).hip - leg.torque(hip: h, knee: k - step, w).hip)
        / (2 * step)
      #expect(abs(kneeByHip - hipByKnee) < 1e-3 * max(1, abs(hipByKnee)))
    }
  }

  @Test func theForceCurveIsSmoothWhereItTurnsStraight() {
    let curve = PassiveFit.silder.hamstrings
    var last = curve.force(at: 0.7)
    for i in 1..<2000 {
      let x = 0.7 + Double(i) * 5e-4
      let force = curve.force(at: x)
      #expect(force >= last)
      #expect(abs((force - last) / 5e-4 - curve.slope(at: x - 2.5e-4)) < 0.02)
      last = force
    }
    #expect(abs(curve.force(at: curve.onset) - 0.01) < 1e-12)
  }

  @Test func aRungIsRatedByItsMoreStretchedLegForThisPerson() throws {
    let (leg, w) = try leg()
    var raise = Pose()
    raise[.hipFlexionR] = Self.degrees(70)
    var soft = raise
    soft[.kneeAngleR] = Self.degrees(30)
    let hard = leg.rating(of: raise, w)
    #expect(hard.most > leg.rating(of: soft, w).most)
    #expect(abs(leg.rating(of: raise.mirrored, w).most - hard.most) < 1e-12)
    #expect(leg.rating(of: Pose(), w).most < 0)
    var tight = leg
    tight.suppleness = Suppleness(slack: -0.1)
    #expect(abs(tight.rating(of: raise, w).most - hard.most - 0.1) < 1e-12)
  }

  /// A raise asks for itself; a person with just that raise stands at their own end in any pose
  /// that asks for it.
  @Test(arguments: [30.0, 55, 72, 88, 100])
  func aRaiseNeedsItself(_ degrees: Double) throws {
    let (leg, w) = try leg()
    var raise = Pose()
    raise[.hipFlexionL] = Self.degrees(degrees)
    #expect(abs(leg.rangeNeeded(for: raise, w) * 180 / .pi - degrees) < 0.01)
  }

  @Test func softKneesAndLessBendNeedLessRange() throws {
    let (leg, w) = try leg()
    func needed(_ hip: Double, _ knee: Double) -> Double {
      var pose = Pose()
      pose[.hipFlexionR] = Self.degrees(hip)
      pose[.kneeAngleR] = Self.degrees(knee)
      return leg.rangeNeeded(for: pose, w)
    }
    #expect(needed(90, 0) > needed(90, 20))
    #expect(needed(90, 20) > needed(70, 20))
    #expect(needed(0, 0) == 0)
    let (tight, _) = try self.leg(Suppleness(slack: -0.2))
    var pose = Pose()
    pose[.hipFlexionR] = Self.degrees(80)
    #expect(abs(tight.rangeNeeded(for: pose, w) - leg.rangeNeeded(for: pose, w)) < 1e-6)
  }
}
