import Biomechanics
import Care
import Testing

/// A measured leg says where to begin on a ladder; everything a person feels outweighs it.
struct LegRuleTests {
  private func today(
    _ exercise: Exercise, _ person: Circumstances, _ ladders: [ExerciseID: LadderState] = [:],
    rung: RungID? = nil, kind: SessionKind = .usual
  ) -> PlannedItem? {
    SessionPlan.lay(
      template("session", prescription(exercise.id, rung: rung)), week: 1, of: "programme",
      kind: kind, exercises: library(exercise), for: person, ladders: ladders, on: Diary.start
    ).items.first
  }

  private func rung(_ item: PlannedItem?) -> RungID? { item.map { $0.rungs[$0.rung].id } }

  /// Middle is written; low needs 40°, middle 75°, high 85°.
  private let stretch = exercise(
    "stretch", kind: .stretch, targets: [.hamstrings], start: "middle")

  private func person(_ ends: Double, _ needs: [Double] = [40, 75, 85]) -> Circumstances {
    Circumstances(sorted: true, stretches: .made(leg: .made(ends: ends), ["stretch": needs]))
  }

  @Test func aTightLegBeginsWithWhatItCanReachAndIsToldWhy() {
    let item = today(stretch, person(50))
    #expect(rung(item) == "low")
    #expect(item?.written == "middle")
    #expect(
      item?.reason
        == "Your leg goes to about 50°, and “middle” asks for about 75°, so you begin with “low”.")
  }

  @Test func aLegThatReachesKeepsTheWrittenOne() {
    for ends in [70.0, 72, 80] {
      let item = today(stretch, person(ends))
      #expect(rung(item) == "middle")
      #expect(item?.written == nil)
      #expect(item?.reason == nil)
    }
  }

  @Test func aSuppleLegThatIsNotPulledYetBeginsWhereItIs() {
    let item = today(stretch, person(110, [30, 50, 85]))
    #expect(rung(item) == "high")
    #expect(
      item?.reason
        == "Your leg goes to about 110°, and “middle” hardly pulls there, so you begin with “high”."
    )
  }

  @Test func nobodyIsLedToAVersionThatBendsTheBack() {
    var bending = person(110, [30, 50, 85])
    bending.stretches?.rungs["stretch"]?["high"]?.backBends = 30
    #expect(rung(today(stretch, bending)) == "middle")
  }

  @Test func theProgrammesOwnRungIsNeverPassed() {
    #expect(rung(today(stretch, person(110, [30, 50, 85]), rung: "low")) == "low")
    #expect(rung(today(stretch, person(50), rung: "high")) == "low")
  }

  @Test func whereEveryVersionAsksForMoreTheGentlestStaysWithAWord() {
    let item = today(stretch, person(30))
    #expect(rung(item) == "low")
    #expect(item?.reason?.contains("Go only as far as a mild pull") == true)
  }

  @Test func withoutAMeasurementTheWrittenOneServes() {
    var average = person(50)
    average.stretches?.leg.whose = .average
    for person in [Circumstances(sorted: true), average] {
      #expect(rung(today(stretch, person)) == "middle")
      #expect(today(stretch, person)?.reason == nil)
    }
  }

  @Test func whatPainOrThePersonSetStays() {
    let held = ["stretch": LadderState(rung: "middle", held: true)] as [ExerciseID: LadderState]
    #expect(rung(today(stretch, person(50), held)) == "middle")
    let low = ["stretch": LadderState(rung: "low", held: true)] as [ExerciseID: LadderState]
    #expect(rung(today(stretch, person(110, [30, 50, 85]), low)) == "low")
    let resting =
      ["stretch": LadderState(rung: "low", amount: .none, held: true)]
      as [ExerciseID: LadderState]
    #expect(today(stretch, person(50), resting)?.exercise != "stretch")
  }

  @Test func theSorterAndTheNerveOutweighTheLeg() {
    var unsorted = person(90)
    unsorted.sorted = false
    #expect(today(stretch, unsorted) == nil)
    var nerve = person(90)
    nerve.tags = [.nerve]
    #expect(today(stretch, nerve) == nil)
  }

  @Test func easySessionsLeadOnFromWhereTheLegBegan() {
    var diary = Diary()
    for day in 0...1 { diary.session(day: day, [("stretch", "low")], effort: .easy) }
    let state = diary.adaptation(library(stretch), person(50)).ladders["stretch"]
    #expect(state?.rung == "middle", "two easy sessions outweigh a model of the leg")
    #expect(rung(today(stretch, person(50), ["stretch": state!])) == "middle")
  }

  @Test func aNewMeasurementIsHeardUntilSomethingElseHasSpoken() {
    var diary = Diary()
    diary.session(day: 0, [("stretch", "middle")])
    let before = diary.adaptation(library(stretch), person(50)).ladders
    #expect(rung(today(stretch, person(50), before)) == "low")
    diary.session(day: 1, [("stretch", "low")])
    let after = diary.adaptation(library(stretch), person(74)).ladders
    #expect(rung(today(stretch, person(74), after)) == "middle")
  }

  @Test func aSliderIsNotChosenByRange() {
    let slider = exercise("stretch", kind: .slider, targets: [.hamstrings], start: "middle")
    #expect(rung(today(slider, person(50))) == "middle")
  }

  @Test func strengthGoesDownButNeverUp() {
    let hinge = exercise("stretch", targets: [.hamstrings], start: "middle")
    #expect(rung(today(hinge, person(50))) == "low")
    #expect(rung(today(hinge, person(110, [30, 50, 85]))) == "middle")
  }

  @Test func aGentleDayRisesNowhere() {
    #expect(rung(today(stretch, person(110, [30, 50, 85]), kind: .flare)) == "middle")
  }

  @Test func amongWhatIsNobodysFavouriteTheLegsOwnComesFirst() {
    let far = exercise("far", kind: .stretch, targets: [.hamstrings])
    let near = exercise("near", kind: .stretch, targets: [.hamstrings])
    var person = person(50)
    person.stretches = .made(leg: .made(ends: 50), ["far": [80, 90, 95], "near": [40, 60, 70]])
    let list = ["far", "near"].map {
      Prescription(exercise: $0, rung: nil, dose: nil, spare: 0)
    }
    func chosen(_ best: [ExerciseID]) -> ExerciseID? {
      SessionPlan.lay(
        template("session", .best(count: 1, of: list)), week: 1, of: "programme",
        exercises: library(far, near), for: person, best: best, on: Diary.start
      ).items.first?.exercise
    }
    #expect(chosen([]) == "near")
    #expect(chosen(["far"]) == "far")
  }
}
