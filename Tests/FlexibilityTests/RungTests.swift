import Anatomy
import Biomechanics
import Mechanics
import Testing

@testable import Flexibility

/// What L5/S1 carries in the poses of the exercises.
struct RungTests {
  private let rater: RungRater

  init() throws { rater = RungRater(PassiveLeg(try #require(FullBody()))) }

  private func load(_ rung: RungPose, kilograms: Double = 0) -> RungLoad? {
    rater.rating(of: rung.pose, contacts: rung.contacts, load: kilograms).load
  }

  private func compression(_ rung: RungPose, kilograms: Double = 0) throws -> Double {
    try #require(load(rung, kilograms: kilograms)).compression.best
  }

  /// Wilke 1999: lying a fifth of standing. Holds on hands, knees and elbows ask for more.
  @Test func lyingIsLeastAndHoldsAreMost() throws {
    let lying = try compression(.lying)
    let standing = try compression(.standing)
    #expect(lying > 50)
    #expect(lying < standing / 2)
    #expect((400...900).contains(standing))
    for hold in [RungPose.bridge, .sidePlank, .birdDog] {
      #expect(try compression(hold) > 2 * lying)
      #expect(try compression(hold) < 4000)
    }
    #expect(try compression(.sidePlank) > standing)
    #expect(try compression(.birdDog) > compression(.bridge))
    #expect(try compression(.strapRaise) < standing)
  }

  @Test(arguments: [RungPose.birdDog, .sidePlank, .bridge, .strapRaise])
  func theOtherSideCarriesTheSame(_ rung: RungPose) throws {
    let (one, other) = (try #require(load(rung)), try #require(load(rung.mirrored)))
    #expect(abs(one.compression.best - other.compression.best) < 0.01 * one.compression.best)
    #expect(abs(one.shear.best - other.shear.best) < 0.02 * one.shear.best + 1)
  }

  @Test func aWeightInTheHandsPressesMoreThanItWeighs() throws {
    let none = try compression(.standing)
    let some = try compression(.standing, kilograms: 10)
    #expect(some > none + 10 * 9.81)
  }

  @Test func bandsReachThreeTenthsOfTheValueDownAndUp() throws {
    let bridge = try #require(load(.bridge))
    #expect(abs(bridge.compression.low / bridge.compression.best - 0.7) < 1e-9)
    #expect(abs(bridge.compression.high / bridge.compression.best - 1.3) < 1e-9)
    #expect(bridge.shear.low <= bridge.shear.best && bridge.shear.best <= bridge.shear.high)
  }

  @Test func whatCannotStandSoHasNoLoad() {
    var leaning = RungPose.standing
    leaning.pose[.ankleAngleR] = 0.5
    leaning.pose[.ankleAngleL] = 0.5
    leaning.pose[.pelvisTilt] = -0.5
    #expect(load(leaning) == nil)
  }

  /// What is pushed sums up to the weight, upwards and within the cones of friction.
  @Test(arguments: [RungPose.lying, .bridge, .birdDog, .sidePlank])
  func supportsCarryTheWeightAndOnlyPush(_ rung: RungPose) throws {
    let body = rater.leg.body
    let still = Still(body, flesh: Body.adult.flesh)
    _ = still.load(of: rung.pose, rung.contacts, leg: rater.leg, kilograms: 0)
    let sum = still.pushes.reduce(Vector()) { $0 + $1.force }
    var i = 0
    for support in still.supports {
      let force = still.pushes[i].force
      let pushing = dot(force, support.push)
      #expect(pushing >= -1e-9)
      #expect(length(force - support.push * pushing) <= support.friction * pushing + 1e-6)
      i += support.other == nil ? 1 : 2
    }
    let weight = body.mechanism.links.reduce(0) { $0 + $1.inertia.mass } * 9.80665
    #expect(abs(sum.y - weight) < 0.03 * weight)
    #expect((sum.x * sum.x + sum.z * sum.z).squareRoot() < 0.06 * weight)
  }

  /// Some 2500 N each (McGill, from memory): what keeps the back from twisting presses it.
  @Test func holdsLieNearWhatOthersSay() throws {
    for hold in [RungPose.sidePlank, .birdDog] {
      let compression = try #require(load(hold)).compression
      #expect(compression.low < 2500 && 2500 < compression.high)
    }
  }

  /// Postures and rungs carry the trunk by one rule; a rung is balanced aside and in turning too.
  @Test func aPostureAsARungCarriesTheSame() throws {
    let solver = PostureSolver(rater.leg)
    for (height, kilograms) in [(0.7, 0.0), (0.5, 0), (0.4, 0), (0.3, 20)] {
      let task = PostureTask.bending(toHandHeight: height, knees: 0, load: kilograms)
      let found = solver.solve(task)
      let rung = rater.rating(
        of: found.pose, contacts: RungPose.standing.contacts, load: kilograms)
      let load = try #require(rung.load).compression.best
      #expect(abs(load / found.back.compression - 1) < 0.12, "\(height)")
    }
  }

  @Test func theSamePoseHasTheSameLoad() throws {
    let first = try #require(load(.birdDog))
    _ = load(.lying)
    #expect(try #require(load(.birdDog)) == first)
  }
}
