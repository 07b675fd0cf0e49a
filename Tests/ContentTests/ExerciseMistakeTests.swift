import Testing

@testable import Content

/// Mistakes of one exercise that no single word shows.
@Suite struct ExerciseMistakeTests {
  @Test(arguments: [
    ("hold: 30 s", "hold: 0 s", "cannot be 0 s"),
    ("hold: 30 s", "hold: 121 s", "cannot be 121 s"),
    ("hold: 30 s", "hold: 30", "must be seconds"),
    ("sets: 2", "sets: 9", "cannot be 9"),
    ("sets: 2", "reps: [2, 4, 6]", "grow from 2 to 4 to 6"),
    ("sets: 2", "reps: [6, 4], sets: 2", "the same thing twice"),
    ("hold: 30 s, sets: 2", "sets: 2", "nothing to do"),
    ("hold: 30 s", "hold: 30 s, minutes: 3", "hold and minutes"),
    ("hold: 30 s, sets: 2", "move: 2-1", "not a tempo"),
    ("hold: 30 s, sets: 2", "move: 2-1-2", "no `reps`"),
    ("hold: 30 s, sets: 2", "minutes: 5", "has no `rest`"),
  ])
  func anImpossibleDoseIsRefused(old: String, new: String, what: String) throws {
    let problems = try Shipped.problems(in: "strap-leg-raise", replacing: old, with: new)
    #expect(problems.contains { $0.what.contains(what) && $0.line == 6 }, "\(problems)")
  }

  @Test func twoRungsOfOneNameAreTwins() throws {
    let problems = try Shipped.problems(
      in: "strap-leg-raise", replacing: "id: contract-relax", with: "id: bent-knee")
    #expect(problems.contains { $0.what == "There are two rungs called `bent-knee`." })
  }

  @Test func aStretchNeedsThreeRungs() throws {
    let text = try Shipped.text(of: "strap-leg-raise")
    let cut = try #require(text.range(of: "  - id: contract-relax"))
    let problems = Shipped.problems(with: String(text[..<cut.lowerBound]), in: "strap-leg-raise")
    #expect(problems.contains { $0.what.contains("at least 3 rungs, this one has 2") })
  }

  @Test func aSurfaceMustBeAmongTheProps() throws {
    let problems = try Shipped.problems(
      in: "strap-leg-raise", replacing: "props: [mat, strap]",
      with: "props: [mat]")
    #expect(problems.contains { $0.remedy == "Add `strap` to `props`." }, "\(problems)")
  }

  @Test func aPositionNeedsItsProp() throws {
    let problems = try Shipped.problems(
      in: "chair-hinge", replacing: "props: [chair", with: "props: [cushion")
    #expect(problems.contains { $0.what.contains("position is `chair`") }, "\(problems)")
  }

  @Test func aPoseOutsideTheJointNamesCoordinateValueAndRange() throws {
    let text = try Shipped.text(of: "strap-leg-raise")
    let poses = try #require(text.range(of: "    poses:\n      - {"))
    let wrong =
      "    poses:\n      - {hip_flexoin_r: 20}\n      - {seconds: 1, hip_flexion_r: 200}\n"
    let problems = Shipped.problems(
      with: text.replacingCharacters(in: poses, with: wrong + "      - {"), in: "strap-leg-raise")
    let range = try #require(problems.first { $0.what.contains("hip_flexion_r cannot be `200`") })
    #expect(range.remedy == "Write a value from -30 to 140.")
    #expect(problems.contains { $0.remedy == "Did you mean `hip_flexion_r`?" }, "\(problems)")
  }

  @Test func aContactThatDoesNotTouchIsNamedWithItsPosture() throws {
    let problems = try Shipped.problems(
      in: "strap-leg-raise", replacing: "head: floor", with: "head: floor, knee_r: floor")
    #expect(
      problems.contains {
        $0.what.hasPrefix("In posture 1 `knee_r` is ") && $0.what.hasSuffix("away from the floor.")
      }, "\(problems)")
  }

  @Test func standingInForEachOtherInACircleIsRefused() throws {
    let files = try Shipped.files.map { file in
      guard file.stem == "chair-hinge" else { return file }
      let text = try Shipped.text(of: file.stem)
        .replacing("instead: []", with: "instead: [strap-leg-raise]")
      return ContentFile(shelf: file.shelf, path: file.path, text: text)
    }
    let problems = Library.read(files).problems
    #expect(problems.contains { $0.what.contains("goes round in a circle") }, "\(problems)")
  }

  @Test func anExerciseDoesNotReplaceItself() throws {
    let problems = try Shipped.problems(
      in: "strap-leg-raise", replacing: "replace-with: sciatic-slider",
      with: "replace-with: strap-leg-raise")
    #expect(problems.map(\.what) == ["It replaces itself."])
  }

  @Test func aReviewNamesWhoWhatTheyAreAndTheDay() throws {
    let text = try Shipped.text(of: "bridge")
    let good = text + "\nreview: {by: A. Name, role: Physiotherapist, on: 2026-03-29}\n"
    #expect(Shipped.problems(with: good, in: "bridge").isEmpty)
    let bad = text + "\nreview: {by: A. Name, role: Physiotherapist, on: March}\n"
    let problems = Shipped.problems(with: bad, in: "bridge")
    #expect(problems.map(\.what).contains { $0.contains("is not a day") }, "\(problems)")
  }
}
