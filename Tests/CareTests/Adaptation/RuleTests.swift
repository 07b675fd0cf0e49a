import Care
import Testing

/// One rule of docs/care-rules.md a test, by the sentence it tells.
struct RuleTests {
  private let legRaise = hamstringStretch
  private var exercises: Library {
    library(legRaise, exercise("bridge", instead: ["cat-camel"]), exercise("cat-camel"))
  }

  private func only(_ diary: Diary, _ id: ExerciseID) -> LadderState? {
    diary.adaptation(exercises).ladders[id]
  }

  @Test func sixOrMoreIsAnEasierVersionAndOneSetFewer() {
    var diary = Diary()
    diary.session(
      day: 0, [("strap-leg-raise", "leg-straight")],
      [.hurts("strap-leg-raise", score: 6, spread: false)])
    let state = only(diary, "strap-leg-raise")
    #expect(state?.rung == "knee-bent" && state?.amount == .fewer && state?.held == true)
    #expect(state?.decision?.rule == .painStop)
    #expect(
      state?.decision?.sentence
        == "You said 6 while doing the strap leg raise, so next time it is the easier version, "
        + "“knee bent”, with one set fewer.")
  }

  @Test func theWordsAboutLessFollowTheDoseThatWasWritten() {
    var diary = Diary()
    diary.session(day: 0, [("bridge", "middle")], [.hurts("bridge", score: 6, spread: false)])
    let single = Dose(reps: [6], work: .hold(5), rest: 0)
    let week = Week(
      theme: "", about: "", sessions: [template("session", prescription("bridge", dose: single))],
      perWeek: 3, walk: 0, checks: [], unlock: .always)
    let programme = Programme(
      id: "programme", name: "", summary: "", audience: "", weeks: [week],
      taper: Taper(weeks: 0, perWeek: 0, session: "session"), checkIns: [], review: nil)
    let adaptation = Adaptation(
      diary.history, exercises: exercises, for: Circumstances(sorted: true), programme: programme)
    #expect(
      adaptation.decisions.first?.sentence
        == "You said 6 while doing the bridge, so next time it is the easier version, “low”, "
        + "with fewer repetitions.")
  }

  @Test func fourOrFiveIsEasierAndFewerToo() {
    var diary = Diary()
    diary.session(day: 0, [("bridge", "middle")], [.hurts("bridge", score: 4, spread: false)])
    let state = only(diary, "bridge")
    #expect(state?.rung == "low" && state?.amount == .fewer)
    #expect(state?.decision?.rule == .painEasier)
  }

  @Test func upToThreeGoesOnUnchanged() {
    var diary = Diary()
    diary.session(day: 0, [("bridge", "middle")], [.hurts("bridge", score: 3, spread: false)])
    #expect(only(diary, "bridge")?.rung == "middle")
    #expect(diary.adaptation(exercises).decisions.isEmpty)
  }

  @Test func theEasierTakenRightAfterPainIsNotTakenTwice() {
    var diary = Diary()
    diary.session(
      day: 0, [("bridge", "high")],
      [.hurts("bridge", score: 6, spread: false), .easier("bridge", to: "middle")])
    #expect(only(diary, "bridge")?.rung == "middle")
  }

  @Test func goingTwoEasierAfterPainStaysThere() {
    var diary = Diary()
    diary.session(
      day: 0, [("bridge", "high")],
      [.hurts("bridge", score: 5, spread: false), .easier("bridge", to: "low")])
    #expect(only(diary, "bridge")?.rung == "low")
  }

  @Test func painAtTheEasiestMakesItLessAndThenLetsItRest() {
    var diary = Diary()
    diary.session(day: 0, [("bridge", "low")], [.hurts("bridge", score: 4, spread: false)])
    #expect(only(diary, "bridge")?.amount == .fewer)
    diary.session(day: 1, [("bridge", "low")], [.hurts("bridge", score: 4, spread: false)])
    #expect(only(diary, "bridge")?.amount == LadderState.Amount.none)
    diary.session(day: 2, [("cat-camel", "low")])
    #expect(only(diary, "bridge")?.amount == .fewer, "after a session without it, it comes back")
  }

  @Test func aSpreadDownTheLegRestsTheExerciseWhateverTheScore() {
    var diary = Diary()
    diary.session(day: 0, [("bridge", "middle")], [.hurts("bridge", score: 1, spread: true)])
    let state = only(diary, "bridge")
    #expect(state?.amount == LadderState.Amount.none && state?.decision?.rule == .spread)
  }

  @Test func twoEasySessionsWithoutPainAreOneStepHarder() {
    var diary = Diary()
    diary.session(day: 0, [("bridge", "low")], effort: .easy)
    #expect(only(diary, "bridge")?.rung == "low")
    diary.session(day: 1, [("bridge", "low")], effort: .easy)
    let state = only(diary, "bridge")
    #expect(state?.rung == "middle" && state?.decision?.rule == .easyTwice)
    #expect(state?.decision?.from == "low" && state?.decision?.to == "middle")
  }

  @Test func anEasySessionWithALittlePainIsNotCounted() {
    var diary = Diary()
    diary.session(day: 0, [("bridge", "low")], effort: .easy)
    diary.session(
      day: 1, [("bridge", "low")], effort: .easy, [.hurts("bridge", score: 1, spread: false)])
    #expect(only(diary, "bridge")?.rung == "low")
  }

  @Test func easyDoesNotClimbPastACapOrAPositionThatIsMissing() {
    var diary = Diary()
    for day in 0..<6 { diary.session(day: day, [("bridge", "low")], effort: .easy) }
    let capped = exercise(
      "bridge",
      contraindications: [
        Contraindication(tag: "pregnancy", effect: .noHarderThan("low"), reason: "Kinder so.")
      ])
    let pregnant = Circumstances(tags: ["pregnancy"], sorted: true)
    #expect(diary.adaptation(library(capped), pregnant).ladders["bridge"]?.rung == "low")
    let gap = exercise(
      "bridge", ladder: [rung("low"), rung("middle", at: .bed), rung("high")])
    let noBed = Circumstances(sorted: true, positions: [.floor])
    #expect(
      diary.adaptation(library(gap), noBed).ladders["bridge"]?.rung == "low", "it never jumps")
  }

  @Test func pressingEasierStaysEasier() {
    var diary = Diary()
    diary.session(day: 0, [("bridge", "middle")], [.easier("bridge", to: "low")])
    let state = only(diary, "bridge")
    #expect(state?.rung == "low" && state?.amount == .full)
    #expect(state?.decision?.rule == .easierPressed)
  }

  @Test func pressingHarderStaysWhenItWentWellAndGoesBackWhenItWasALot() {
    var diary = Diary()
    diary.session(day: 0, [("bridge", "low")], [.harder("bridge", to: "middle")])
    #expect(only(diary, "bridge")?.rung == "middle")
    diary.session(day: 1, [("bridge", "middle")], effort: .hard, [.harder("bridge", to: "high")])
    #expect(only(diary, "bridge")?.rung == "middle")
  }

  @Test func pressingHarderAndHurtingGoesBackBelow() {
    var diary = Diary()
    diary.session(
      day: 0, [("bridge", "low")],
      [.harder("bridge", to: "middle"), .hurts("bridge", score: 5, spread: false)])
    #expect(only(diary, "bridge")?.rung == "low")
  }

  @Test func skippedTwiceIsEasierAndAtTheEasiestOffersASwap() {
    var diary = Diary()
    diary.session(day: 0, [("bridge", "middle")], [.skipped("bridge")])
    #expect(only(diary, "bridge")?.rung == "middle")
    diary.session(day: 1, [("bridge", "middle")], [.skipped("bridge")])
    #expect(only(diary, "bridge")?.rung == "low")
    diary.session(day: 2, [("bridge", "low")], [.skipped("bridge")])
    diary.session(day: 3, [("bridge", "low")], [.skipped("bridge")])
    #expect(only(diary, "bridge")?.decision?.offer == "cat-camel")
  }

  @Test func twoHardSessionsAreOneSetFewerAndACalmOneBringsItBack() {
    var diary = Diary()
    diary.session(day: 0, [("bridge", "low")], effort: .hard)
    diary.session(day: 1, [("bridge", "low")], effort: .hard)
    #expect(only(diary, "bridge")?.amount == .fewer)
    #expect(only(diary, "bridge")?.decision?.rule == .hardTwice)
    diary.session(day: 2, [("bridge", "low")])
    #expect(only(diary, "bridge")?.amount == .full)
    #expect(only(diary, "bridge")?.decision?.rule == .settled)
  }

  @Test func aWorseMorningMakesWhatHurtEasierAndTheRestLess() {
    var diary = Diary()
    diary.session(
      day: 0, [("strap-leg-raise", "leg-straight"), ("bridge", "middle")],
      [.hurts("bridge", score: 2, spread: false)])
    diary.morning(day: 1, pain: 3, worse: true)
    let adaptation = diary.adaptation(exercises)
    #expect(adaptation.ladders["bridge"]?.rung == "low")
    #expect(adaptation.ladders["strap-leg-raise"]?.rung == "leg-straight")
    #expect(adaptation.ladders.values.allSatisfy { $0.amount == .fewer })
    #expect(adaptation.decisions.allSatisfy { $0.rule == .worseNextMorning })
  }

  @Test func aWorseMorningTakesBackWhatWentHarder() {
    var diary = Diary()
    diary.session(day: 0, [("bridge", "low")], effort: .easy)
    diary.session(day: 1, [("bridge", "low")], effort: .easy)
    diary.morning(day: 2, worse: true)
    #expect(only(diary, "bridge")?.rung == "low")
  }

  @Test func aMorningOfFourOrMoreLetsHarderVersionsWait() {
    var diary = Diary()
    diary.session(day: 0, [("bridge", "low")], effort: .easy)
    diary.session(day: 1, [("bridge", "low")], effort: .easy)
    diary.morning(day: 2, pain: 4)
    let state = only(diary, "bridge")
    #expect(state?.rung == "low" && state?.amount == .full && state?.decision?.rule == .morningPain)
  }

  @Test func oneBadMorningSpeaksOnceAboutASession() {
    var diary = Diary()
    diary.session(
      day: 0, [("bridge", "high")], [.hurts("bridge", score: 2, spread: false)])
    diary.morning(day: 1, worse: true)
    diary.morning(day: 2, worse: true)
    #expect(only(diary, "bridge")?.rung == "middle")
  }

  @Test func thePersonMayChooseAnotherRungAndItIsHonoured() {
    var diary = Diary()
    diary.session(day: 0, [("bridge", "low")])
    diary.choose(day: 0, .rung("bridge", "high"))
    let state = only(diary, "bridge")
    #expect(state?.rung == "high" && state?.decision?.rule == .overruled)
  }

  @Test func noChoiceGoesPastAContraindication() {
    let capped = exercise(
      "bridge",
      contraindications: [
        Contraindication(tag: "pregnancy", effect: .noHarderThan("middle"), reason: "Kinder so.")
      ])
    var diary = Diary()
    diary.choose(day: 0, .rung("bridge", "high"))
    let state = diary.adaptation(library(capped), Circumstances(tags: ["pregnancy"]))
      .ladders["bridge"]
    #expect(state?.rung == "middle")
    #expect(
      state?.decision?.sentence
        == "You asked for “high”. What suits you of the bridge is “middle”.")
  }

  @Test func aSwapIsPlannedUntilItIsTakenBack() {
    var diary = Diary()
    diary.choose(day: 0, .swap("bridge", with: "cat-camel"))
    func planned() -> [ExerciseID] {
      SessionPlan.lay(
        template("session", prescription("bridge")), week: 1, of: "programme",
        exercises: exercises, for: Circumstances(sorted: true, minutes: 5),
        ladders: diary.adaptation(exercises).ladders, on: Diary.start
      ).items.map(\.exercise)
    }
    #expect(planned() == ["cat-camel"])
    diary.choose(day: 1, .swap("bridge", with: "bridge"))
    #expect(planned() == ["bridge"])
  }

  @Test func theFavouriteComesFirstAmongTheBest() {
    var diary = Diary()
    diary.session(day: 0, [("bridge", "low"), ("cat-camel", "low")], [.best("cat-camel")])
    diary.session(
      day: 1, [("bridge", "low"), ("strap-leg-raise", "knee-bent")],
      [.hurts("strap-leg-raise", score: 5, spread: false)])
    #expect(diary.adaptation(exercises).best == ["cat-camel", "bridge"])
  }

  @Test func aGentleDayDoesNotClimbButPainOnItCounts() {
    var diary = Diary()
    for day in 0..<3 { diary.session(day: day, [("bridge", "low")], kind: .flare, effort: .easy) }
    #expect(only(diary, "bridge")?.rung == "low")
    diary.session(
      day: 4, [("bridge", "middle")], kind: .flare, [.hurts("bridge", score: 6, spread: false)])
    #expect(only(diary, "bridge")?.rung == "low" && only(diary, "bridge")?.amount == .fewer)
  }

  @Test func aRungTheLadderNoLongerHasIsNotTrusted() {
    var diary = Diary()
    diary.session(day: 0, [("bridge", "gone")], [.harder("bridge", to: "sky-high")])
    #expect(only(diary, "bridge").map { ["low", "middle", "high"].contains($0.rung) } ?? false)
  }

  @Test func theReasonStandsInThePlanAsLongAsItIsNews() {
    var diary = Diary()
    diary.session(day: 0, [("bridge", "middle")], [.hurts("bridge", score: 6, spread: false)])
    func reason() -> String? {
      SessionPlan.lay(
        template("session", prescription("bridge")), week: 1, of: "programme",
        exercises: exercises, for: Circumstances(sorted: true, minutes: 5),
        ladders: diary.adaptation(exercises).ladders, on: Diary.start
      ).items[0].reason
    }
    #expect(reason()?.hasPrefix("You said 6") == true)
    diary.session(day: 2, [("bridge", "low")])
    diary.session(day: 3, [("bridge", "low")])
    #expect(reason() == nil)
  }

  @Test func aSessionThatWasOnlyOpenedChangesNothing() {
    var diary = Diary()
    diary.session(day: 0, [("bridge", "middle")], [.hurts("bridge", score: 6, spread: false)])
    let before = diary.adaptation(exercises)
    diary.session(day: 1, [("bridge", "low")], finished: false, [.paused, .resumed])
    #expect(diary.adaptation(exercises) == before)
  }

  @Test func aReasonStaysUntilTheExerciseWasDoneWithIt() {
    var diary = Diary()
    diary.session(day: 0, [("bridge", "middle")], [.hurts("bridge", score: 6, spread: false)])
    diary.session(
      day: 1, [("cat-camel", "low"), ("bridge", "low")], finished: false, [.stepped(0)])
    #expect(only(diary, "bridge")?.decision?.rule == .painStop)
  }
}
