import Biomechanics
import Care
import Testing

/// How one exercise is chosen, replaced or left out, and what is said about it.
struct ChoosingTests {
  private func plan(
    _ exercises: Library, _ items: Item..., for person: Circumstances = Circumstances(sorted: true),
    ladders: [ExerciseID: LadderState] = [:], best: [ExerciseID] = [], kind: SessionKind = .usual
  ) -> SessionPlan {
    let template = SessionTemplate(
      id: "session", name: "", free: true, blocks: [Block(name: "Work", items: items)])
    return .lay(
      template, week: 1, of: "programme", kind: kind, exercises: exercises, for: person,
      ladders: ladders, best: best, on: Diary.start)
  }

  private func work(_ plan: SessionPlan) -> [ExerciseID] {
    plan.items.filter { $0.block == "Work" }.map(\.exercise)
  }

  private func today(_ plan: SessionPlan) -> RungID? {
    plan.items.first.map { $0.rungs[$0.rung].id }
  }

  @Test func aNewPersonStartsWhereThePrescriptionOrTheExerciseSays() {
    let bridge = exercise("bridge", start: "middle")
    #expect(today(plan(library(bridge), prescription("bridge"))) == "middle")
    #expect(today(plan(library(bridge), prescription("bridge", rung: "low"))) == "low")
  }

  @Test func historyOutweighsThePrescription() {
    let held = ["bridge": LadderState(rung: "high")] as [ExerciseID: LadderState]
    let plan = plan(
      library(exercise("bridge")), prescription("bridge", rung: "low"), ladders: held)
    #expect(today(plan) == "high")
  }

  @Test func whoCannotKneelGetsTheNearestEasierVersionAndTheReason() {
    let plank = exercise(
      "side-plank", ladder: [rung("wall", at: .wall), rung("knees", at: .kneeling)], start: "knees")
    let plan = plan(
      library(plank), prescription("side-plank"),
      for: Circumstances(tags: [.noKneeling], sorted: true))
    #expect(today(plan) == "wall")
    #expect(plan.items[0].reason == "It is done kneeling, and you left kneeling out.")
  }

  @Test func withoutAnEasierOneTheNearestHarderIsTakenUnlessTheyAreHeld() {
    let plank = exercise(
      "side-plank", ladder: [rung("knees", at: .kneeling), rung("full", at: .floor)])
    let person = Circumstances(tags: [.noKneeling], sorted: true)
    #expect(today(plan(library(plank), prescription("side-plank"), for: person)) == "full")
    let held = ["side-plank": LadderState(rung: "knees", held: true)] as [ExerciseID: LadderState]
    let plan = plan(library(plank), prescription("side-plank"), for: person, ladders: held)
    #expect(work(plan).isEmpty)
    #expect(
      plan.notes.first
        == "Side plank is left out today. Only harder versions of it are possible here.")
  }

  @Test func aContraindicationReplacesAndSaysWhy() {
    let stretch = exercise(
      "stretch", kind: .stretch, targets: [.hamstrings],
      contraindications: [
        Contraindication(
          tag: .nerve, effect: .replace(with: "slider"), reason: "Gliding is kinder.")
      ])
    let plan = plan(
      library(stretch, exercise("slider", kind: .slider)), prescription("stretch"),
      for: Circumstances(tags: [.nerve], sorted: true))
    #expect(work(plan) == ["slider"])
    #expect(plan.notes.contains("In place of stretch: slider. Gliding is kinder."))
  }

  @Test func aCapAtARungThatIsNotThereAllowsNothing() {
    let bridge = exercise(
      "bridge",
      contraindications: [
        Contraindication(tag: "pregnancy", effect: .noHarderThan("gone"), reason: "Kinder so.")
      ])
    let plan = plan(
      library(bridge), prescription("bridge"), for: Circumstances(tags: ["pregnancy"], sorted: true)
    )
    #expect(plan.items.isEmpty)
  }

  @Test func insteadIsTriedInOrderAndNeverTwiceNorInCircles() {
    let first = exercise("first", ladder: [rung("low", at: .bed)], instead: ["second", "third"])
    let second = exercise("second", ladder: [rung("low", at: .bed)], instead: ["first"])
    let third = exercise("third")
    let person = Circumstances(sorted: true, positions: [.floor])
    let exercises = library(first, second, third)
    #expect(work(plan(exercises, prescription("first"), for: person)) == ["third"])
    let both = plan(exercises, prescription("first"), prescription("third"), for: person)
    #expect(work(both) == ["third"], "what is already there does not come a second time")
  }

  @Test func whatPainPutToRestIsNotReplacedByItsLike() {
    let exercises = library(exercise("stretch", instead: ["other"]), exercise("other"))
    let resting = LadderState(
      rung: "low", amount: .none,
      decision: Decision(
        rule: .spread, date: Diary.start, exercise: "stretch", sentence: "It rests next time."))
    let plan = plan(exercises, prescription("stretch"), ladders: ["stretch": resting])
    #expect(plan.items.isEmpty)
    #expect(plan.notes.first == "Stretch is left out today. It rests next time.")
  }

  @Test func theSameExerciseMayBeWrittenTwice() {
    let plan = plan(library(exercise("bridge")), prescription("bridge"), prescription("bridge"))
    #expect(work(plan) == ["bridge", "bridge"])
  }

  @Test func theBestAreTheFavouritesThatArePossible() {
    let list = ["a", "b", "c"].map {
      Prescription(exercise: $0, rung: nil, dose: nil, spare: 0)
    }
    let exercises = library(
      exercise("a"), exercise("b"), exercise("c", ladder: [rung("low", at: .bed)]))
    let person = Circumstances(sorted: true, positions: [.floor])
    let plan = plan(exercises, .best(count: 1, of: list), for: person, best: ["c", "b"])
    #expect(work(plan) == ["b"])
  }

  @Test func theFlareDayIsThreeGentleThingsAtTheirEasiest() {
    let exercises = library(
      exercise("a", gentle: true), exercise("b", gentle: true), exercise("c", gentle: true),
      exercise("strong"), breathing)
    let gentleBreathing = { () -> Library in
      var all = exercises
      all["quiet-breathing"]?.gentle = true
      return all
    }()
    let person = Circumstances(sorted: true, minutes: 40)
    let ladders =
      ["a": LadderState(rung: "high"), "b": LadderState(rung: "low", amount: .none)]
      as [ExerciseID: LadderState]
    let template = SessionTemplate.flare(
      exercises: gentleBreathing, for: person, ladders: ladders)
    let plan = SessionPlan.lay(
      template, week: 2, of: "programme", kind: .flare, exercises: gentleBreathing, for: person,
      ladders: ladders, on: Diary.start)
    #expect(plan.items.map(\.exercise) == ["quiet-breathing", "a", "c"])
    #expect(plan.items.allSatisfy { $0.rung == 0 })
    #expect(plan.seconds <= 630 && plan.kind == .flare)
  }

  @Test func whatFindsNoTimeIsNamed() {
    let long = Dose(reps: [1], work: .hold(240), rest: 0)
    let plan = plan(
      library(exercise("first", dose: long), exercise("spare", dose: long)),
      prescription("first"), prescription("spare", spare: 1),
      for: Circumstances(sorted: true, minutes: 5))
    #expect(work(plan) == ["first"])
    #expect(plan.notes.contains("To fit 5 minutes, this leaves out spare."))
  }

  @Test func aSessionWithNothingPossibleSaysSoKindly() {
    let plan = plan(
      library(exercise("bed", ladder: [rung("low", at: .bed)])), prescription("bed"),
      for: Circumstances(sorted: true, positions: [.floor]))
    #expect(plan.items.isEmpty)
    #expect(plan.notes.last?.contains("A rest or a short walk is fine.") == true)
  }
}
