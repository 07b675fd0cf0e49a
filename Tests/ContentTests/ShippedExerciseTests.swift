import Biomechanics
import Care
import Testing

@testable import Content

/// The care rules (3.2) held against the poses themselves, not only against the tags.
struct ShippedExerciseTests {
  private let exercises: [Exercise]

  init() throws {
    exercises = try Shipped.library().exercises.values.sorted { $0.id < $1.id }
  }

  /// Every rung that somebody with this tag may be given.
  private func rungs(with tag: Care.Tag) -> [(name: String, rung: Rung)] {
    exercises.flatMap { exercise in
      exercise.allowance(in: Circumstances(tags: [tag], sorted: true)).rungs.map {
        ("\(exercise.id)/\($0.id)", $0)
      }
    }
  }

  private func poses(with tag: Care.Tag) -> [(name: String, rung: Rung, pose: Pose)] {
    rungs(with: tag).flatMap { name, rung in
      rung.motion.keyframes.map { (name, rung, $0.pose) }
    }
  }

  private func degrees(_ pose: Pose, _ coordinates: Coordinate...) -> Double {
    coordinates.reduce(0) { $0 + pose[$1] } * 180 / .pi
  }

  @Test func everyLadderHasThreeRungsAndNeighboursDiffer() {
    for exercise in exercises {
      #expect(exercise.ladder.count >= 3, "\(exercise.id)")
      for (easier, harder) in zip(exercise.ladder, exercise.ladder.dropFirst()) {
        let same = easier.motion == harder.motion && easier.contacts == harder.contacts
        #expect(!same, "\(exercise.id): \(easier.id), \(harder.id)")
      }
    }
  }

  @Test func aSensitiveNerveIsNeverHeldOnTheStretch() {
    for exercise in exercises where exercise.isHamstringStretch {
      let allowance = exercise.allowance(in: Circumstances(tags: [.nerve], sorted: true))
      #expect(allowance.rungs.isEmpty, "\(exercise.id)")
    }
    #expect(rungs(with: .nerve).contains { $0.name.hasPrefix("sciatic-slider/") })
  }

  @Test(arguments: ["chair-only", "no-floor", "no-kneeling"] as [Care.Tag])
  func whoCannotGetThereIsOfferedAnotherPlace(_ tag: Care.Tag) throws {
    let circumstances = Circumstances(tags: [tag], sorted: true)
    for exercise in exercises {
      let own = !exercise.allowance(in: circumstances).rungs.isEmpty
      let other = exercise.instead.contains { id in
        exercises.contains { $0.id == id && !$0.allowance(in: circumstances).rungs.isEmpty }
      }
      #expect(own || other, "\(exercise.id)")
    }
  }

  @Test func glaucomaKeepsTheHeadFromHangingBelowThePelvis() {
    for (name, rung, pose) in poses(with: "glaucoma") {
      var posture = Posture(pose)
      posture.stand(on: rung.contacts)
      let lower = posture[.pelvis].origin.y - posture[.head].origin.y
      #expect(lower < 0.12, "\(name)")
    }
  }

  @Test func fragileBonesAreNeitherBentForwardFarNorTwisted() {
    for (name, _, pose) in poses(with: "osteoporosis") {
      #expect(degrees(pose, .lumbarExtension, .thoraxExtension) > -20, "\(name)")
      #expect(abs(degrees(pose, .lumbarRotation, .thoraxRotation)) < 15, "\(name)")
    }
  }

  @Test func aBackThatDislikesBendingIsNotRounded() {
    for (name, _, pose) in poses(with: "flexion-sensitive") {
      #expect(degrees(pose, .lumbarExtension) > -20, "\(name)")
    }
  }

  @Test func aBackThatDislikesLeaningBackIsNotHollowed() {
    for (name, _, pose) in poses(with: "extension-sensitive") {
      #expect(degrees(pose, .lumbarExtension) < 15, "\(name)")
    }
  }

  @Test func nobodyPregnantLiesOnTheBack() {
    for (name, _, pose) in poses(with: "pregnancy") {
      #expect(degrees(pose, .pelvisTilt) < 60, "\(name)")
    }
  }

  @Test func anOperatedSpineOnlyRestsBreathesWalksAndPressesThroughItsFeet() {
    let kinds: Set<Exercise.Kind> = [.breathing, .walk]
    let circumstances = Circumstances(tags: ["spine-surgery"], sorted: true)
    for exercise in exercises where !kinds.contains(exercise.kind) {
      let rungs = exercise.allowance(in: circumstances).rungs.map { "\(exercise.id)/\($0.id)" }
      #expect(rungs.isEmpty || rungs == ["sit-to-stand/press"], "\(rungs)")
    }
  }
}
