import Biomechanics
import Care
import Testing

@testable import Site

/// What the body model says of the shipped rungs and of measured legs.
struct StretchesTests {
  private let stretches: Stretches

  init() throws { stretches = try #require(TestHouse.stretches) }

  private func raise(
    _ degrees: Double, _ side: Side = .right, _ method: Measurement.Method = .phone, day: Int = 0,
    _ test: Measurement.Test = .straightLegRaise
  ) -> Measurement {
    let at = Moment(
      milliseconds: Int64(day) * 86_400_000, zone: "UTC", localDate: LocalDate(day: 20_000 + day))
    return Measurement(
      id: "m-\(day)-\(side)-\(test)", at: at, test: test, side: side,
      trials: [degrees, degrees, degrees], method: method)
  }

  private func leg(_ measurements: Measurement...) throws -> Leg {
    try #require(stretches.ratings(for: measurements)).leg
  }

  @Test func aMeasuredRaiseEndsWhereItWasMeasured() throws {
    for degrees in [40.0, 55, 72, 90] {
      let leg = try leg(raise(degrees))
      #expect(abs(leg.ends - degrees) < 0.1)
      #expect(leg.begins < leg.ends)
      #expect(leg.whose == .own(.right))
    }
  }

  @Test func aTighterLegBeginsToPullSooner() throws {
    let begins = try [45.0, 60, 75, 90].map { try leg(raise($0)).begins }
    for (tight, supple) in zip(begins, begins.dropFirst()) { #expect(tight < supple) }
  }

  @Test func theTighterLegCountsAndLegsAlikeAreBoth() throws {
    #expect(try leg(raise(60), raise(50, .left)).whose == .own(.left))
    #expect(try leg(raise(50), raise(50, .left)).whose == .own(nil))
  }

  @Test func withoutAMeasurementTheLegIsAverage() throws {
    let leg = try leg()
    #expect(!leg.isMeasured)
    #expect(abs(leg.ends - 72) < 0.1)
  }

  @Test func theLatestMeasurementCountsAndAnOldTestOfAnotherKindDoesNot() throws {
    #expect(abs(try leg(raise(50), raise(70, day: 30)).ends - 70) < 0.1)
    let knee = raise(60, day: 0, .activeKneeExtension)
    #expect(abs(try leg(knee, raise(70, day: 30)).ends - 70) < 0.1)
    #expect(try leg(knee, raise(70, day: 5)).ends < 69)
  }

  @Test func aStiffKneeIsATightLeg() throws {
    let tight = try leg(raise(45, .right, .phone, .activeKneeExtension))
    let supple = try leg(raise(10, .right, .phone, .activeKneeExtension))
    #expect(tight.ends < 65)
    #expect(supple.ends > 72)
  }

  @Test func aTightLegIsStrainedMoreByTheSameRung() throws {
    let tight = try #require(
      stretches.ratings(for: [raise(50)])?["strap-leg-raise", "straight-leg"])
    let average = try #require(stretches.ratings()?["strap-leg-raise", "straight-leg"])
    #expect(tight.needs == average.needs)
    for (one, other) in zip(tight.heads, average.heads) { #expect(one.strain > other.strain) }
  }

  @Test func theMirroredPoseRatesTheSame() throws {
    let model = try #require(LegModel())
    let exercise = try #require(TestHouse.library?.exercises["heel-on-step"])
    for rung in exercise.ladder {
      var mirrored = rung
      mirrored.motion.keyframes = rung.motion.keyframes.map { keyframe in
        var other = keyframe
        other.pose = keyframe.pose.mirrored
        return other
      }
      let (one, other) = (
        try #require(model.rating(of: rung)), try #require(model.rating(of: mirrored))
      )
      #expect(abs(one.needs - other.needs) < 1e-6)
      for (a, b) in zip(one.heads, other.heads) { #expect(abs(a.strain - b.strain) < 1e-9) }
    }
  }

  /// The written ladders of held stretches climb by the range they need, so nobody meets another
  /// order in a session than on the page.
  @Test func shippedStretchesClimbAsTheyAreWritten() throws {
    let library = try #require(TestHouse.library)
    let person = Circumstances(sorted: true, stretches: stretches.ratings())
    for exercise in library.exercises.values where exercise.isHamstringStretch {
      #expect(person.ladder(of: exercise).map(\.id) == exercise.ladder.map(\.id), "\(exercise.id)")
    }
  }

  @Test func everyRungOfAHamstringExerciseIsRated() throws {
    let library = try #require(TestHouse.library)
    let ratings = try #require(stretches.ratings())
    for exercise in library.exercises.values where exercise.targets.contains(.hamstrings) {
      for rung in exercise.ladder {
        let rating = try #require(ratings[exercise.id, rung.id])
        #expect((0...121).contains(rating.needs), "\(exercise.id) \(rung.id)")
        #expect(rating.heads.map(\.muscle) == Hamstring.allCases)
      }
    }
  }

  @Test func ratingsAreReadAsTheyWereWritten() throws {
    let model = try #require(LegModel())
    let exercise = try #require(TestHouse.library?.exercises["strap-leg-raise"])
    let rated = RatedRungs(asking: model, about: exercise.ladder)
    #expect(RatedRungs(text: rated.text) == rated)
    let load = try #require(rated[exercise.ladder[0]]?.load)
    #expect(load.low < load.best && load.best < load.high)
    var moved = exercise.ladder[0]
    moved.motion.keyframes[0].pose[.hipFlexionR] += 0.1
    #expect(rated[moved] == nil, "poses that changed are not known")
    #expect(RatedRungs(text: "torn li\nne 1 x 3") == .none)
  }
}
