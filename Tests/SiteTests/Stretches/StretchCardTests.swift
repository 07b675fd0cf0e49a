import Biomechanics
import Care
import Testing

@testable import Site

/// The picture and the sentence on the exercise page.
struct StretchCardTests {
  private func ratings(_ ends: Double? = nil, back: Double = 0) -> StretchRatings {
    let needs: [RungID: Double] = ["bent-knee": 43, "straight-leg": 74, "press": 82]
    let heads = { (needs: Double) in
      Hamstring.allCases.map {
        StretchRating.Head(muscle: $0, strain: (needs - 40) / 100, raise: needs)
      }
    }
    let end = ends ?? 72
    return StretchRatings(
      leg: Leg(
        whose: ends == nil ? .average : .own(.left), begins: end - 38, ends: end, error: 3,
        onsets: [end - 40, end - 38, end - 30]),
      rungs: [
        "strap-leg-raise": needs.mapValues {
          StretchRating(needs: $0, heads: heads($0), backBends: back)
        }
      ])
  }

  private func card(
    _ ratings: StretchRatings, at rung: RungID = "straight-leg"
  ) throws -> StretchCard { try #require(StretchCard(MockLibrary.exercise, ratings, at: rung)) }

  private func page(_ ratings: StretchRatings?) throws -> String {
    try TestHouse.html(
      ExercisePage(MockLibrary.exercise, in: MockLibrary.library, MockLibrary.drawings, ratings))
  }

  @Test func theSentenceSaysHowFarPastOnsetAndWhatTheBackDoes() throws {
    #expect(
      try card(ratings()).sentence
        == "Straight leg: this step takes the back of the thigh about 40° past where an average one "
        + "begins to pull; the lower back stays nearly straight.")
    #expect(
      try card(ratings(50), at: "bent-knee").sentence
        == "Knee a little bent: this step takes the back of the thigh about 30° past where yours "
        + "begins to pull; the lower back stays nearly straight.")
  }

  @Test func whatIsFurtherThanTheLegGoesIsSaidCalmly() throws {
    let sentence = try card(ratings(50, back: 20)).sentence
    #expect(sentence.contains("drawn about 25° further than your leg goes"))
    #expect(sentence.contains("go only as far as a mild pull"))
    #expect(sentence.contains("the lower back bends about 20° with it"))
  }

  @Test func thePageShowsWhoseLegItIs() throws {
    let average = try page(ratings())
    #expect(average.contains("For someone with average legs"))
    #expect(average.contains("Measure your own leg"))
    let own = try page(ratings(50))
    #expect(own.contains("For you: your left leg begins to pull at about 10°"))
    #expect(!own.contains("Measure your own leg"))
  }

  @Test func thePictureSaysInWordsWhatItDraws() throws {
    let svg = try card(ratings(50)).svg
    #expect(svg.contains("role=\"img\""))
    #expect(svg.contains("Press &amp; let go: as far as a straight leg raised to about 80°."))
    #expect(svg.ranges(of: "class=\"stretch-name\"").count == 3)
    #expect(svg.ranges(of: "class=\"stretch-pulled\"").count == 9, "three heads in three rows")
    #expect(svg.ranges(of: "class=\"stretch-beyond\"").count == 6, "two rungs are past the end")
    #expect(!svg.contains("style="))
  }

  @Test func thePictureStaysInItsFrameForEveryLeg() throws {
    for ends in stride(from: 20.0, through: 120, by: 10) {
      let svg = try card(ratings(ends)).svg
      for match in svg.matches(of: /(?:x|x1|x2|width)="(-?[0-9.]+)"/) {
        let number = try #require(Double(match.1))
        #expect((0...340).contains(number), "\(ends)°: \(match.0)")
      }
    }
  }

  @Test func aModelIsCalledAModelAndItsSourceIsOnThePage() throws {
    let house = try #require(TestHouse.library)
    let exercise = try #require(house.exercises["strap-leg-raise"])
    let html = try TestHouse.html(
      ExercisePage(exercise, in: house, MockLibrary.drawings, TestHouse.stretches?.ratings()))
    #expect(html.contains("A model of the body, not yet tried on people."))
    #expect(html.contains("id=\"source-stretch-rating\""))
    #expect(html.contains("href=\"#source-stretch-rating\""))
  }

  @Test func whereNothingIsDrawnOutThereIsNoPicture() throws {
    let house = try #require(TestHouse.library)
    let ratings = try #require(TestHouse.stretches?.ratings())
    for id in ["bridge", "curl-up", "sciatic-slider", "adductor-rock"] as [ExerciseID] {
      let exercise = try #require(house.exercises[id])
      #expect(StretchCard(exercise, ratings, at: exercise.start) == nil, "\(id)")
    }
    let html = try page(nil)
    #expect(!html.contains("stretch-card"))
  }

  @Test func theBacksLoadIsSaidBesideStandingWhereItIsKnown() throws {
    let house = try #require(TestHouse.library)
    let exercise = try #require(house.exercises["curl-up"])
    #expect(LoadNote(exercise, at: exercise.start, .none) == nil)
    let rated = RatedRungs(asking: try #require(LegModel()), about: exercise.ladder)
    let note = try #require(LoadNote(exercise, at: exercise.start, rated))
    #expect(note.sentence.contains("quiet standing"))
    #expect(note.caveat.contains("nobody knows well how much"))
  }
}
