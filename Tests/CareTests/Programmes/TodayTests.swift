import Care
import Testing

/// The life of a programme, one case of `Today` after another.
struct TodayTests {
  private let exercises = library(
    exercise("bridge"), exercise("cat-camel", kind: .mobility, gentle: true), hamstringStretch,
    breathing)

  private let redFlags = ScreeningPack.Section(
    id: "emergency", title: "", about: "", when: .start,
    items: [.init(id: "saddle", text: "", verdict: .emergency, tags: [], say: "Go now.")],
    notSure: .clinicianFirst, notSureTags: [], single: false)

  private func week(
    _ items: Item..., perWeek: Int = 2, checks: [Check] = [], unlock: Unlock = .always
  )
    -> Week
  {
    Week(
      theme: "", about: "",
      sessions: ["a", "b"].map {
        SessionTemplate(
          id: SessionID($0), name: $0, free: true, blocks: [Block(name: "", items: items)])
      }, perWeek: perWeek, walk: 10, checks: checks, unlock: unlock)
  }

  private func programme(_ weeks: Week...) -> Programme {
    Programme(
      id: "programme", name: "", summary: "", audience: "", weeks: weeks,
      taper: Taper(weeks: 2, perWeek: 1, session: "a"), checkIns: [3, 6, 12], review: nil)
  }

  private var plain: Programme {
    programme(
      week(prescription("bridge")),
      week(prescription("bridge"), unlock: .after(sessions: 2, days: 7)))
  }

  private func today(
    _ diary: Diary, _ programme: Programme? = nil, day: Int, sorted: Bool = true,
    version: String = "1.0", started: Int = 0
  ) -> Today {
    Today(
      Enrolment(programme: "programme", started: Diary.moment(started, hour: 6)),
      programme: programme ?? plain, pack: pack([redFlags], version: version),
      history: diary.history, exercises: exercises, circumstances: Circumstances(sorted: sorted),
      on: Diary.start.adding(days: day))
  }

  private func screened() -> Diary {
    var diary = Diary()
    diary.screened(day: 0)
    return diary
  }

  private func template(_ today: Today) -> SessionID? {
    if case .session(let sitting) = today.now { return sitting.template.id }
    return nil
  }

  @Test func nobodyStartsWithoutAScreening() {
    #expect(today(Diary(), day: 0).now == .screening(.first))
  }

  @Test func aNewPackAsksAgainAndASmallChangeDoesNot() {
    #expect(today(screened(), day: 0, version: "2.0").now == .screening(.newQuestions))
    #expect(template(today(screened(), day: 0, version: "1.1")) == "a")
  }

  @Test func anEmergencyStopsUntilAnotherScreening() {
    var diary = screened()
    diary.screened(day: 1, .emergency)
    diary.choose(day: 1, .clinicianAgreed)
    guard case .stopped(let result) = today(diary, day: 2).now else {
      Issue.record("stopped")
      return
    }
    #expect(result.verdict == .emergency)
    diary.screened(day: 3)
    #expect(template(today(diary, day: 3)) == "a")
  }

  @Test func clinicianFirstOpensOnceAClinicianAgreed() {
    var diary = Diary()
    diary.screened(day: 0, .clinicianFirst)
    guard case .stopped = today(diary, day: 0).now else {
      Issue.record("stopped")
      return
    }
    diary.choose(day: 1, .clinicianAgreed)
    #expect(template(today(diary, day: 1)) == "a")
    diary.screened(day: 2, .clinicianFirst)
    guard case .stopped = today(diary, day: 2).now else {
      Issue.record("an old agreement does not cover a new screening")
      return
    }
  }

  @Test func theSorterComesBeforeTheFirstHamstringStretch() {
    let stretching = programme(week(prescription("strap-leg-raise")))
    #expect(today(screened(), stretching, day: 0, sorted: false).now == .sorter)
    #expect(template(today(screened(), stretching, day: 0)) == "a")
    #expect(template(today(screened(), day: 0, sorted: false)) == "a", "no stretch, no sorter")
  }

  @Test func aFinishedSessionIsDoneForTheDayAndTheNextTemplateFollows() {
    var diary = screened()
    let id = diary.session(day: 0, [("bridge", "low")], template: "a")
    #expect(today(diary, day: 0).now == .done(session: id))
    #expect(template(today(diary, day: 1)) == "b")
  }

  @Test func halfASessionCountsAndLessCanBeTakenUpAgain() {
    var diary = screened()
    let items: [(ExerciseID, RungID)] = [("bridge", "low"), ("cat-camel", "low")]
    let id = diary.session(day: 0, items, template: "a", finished: false)
    guard case .session(let sitting) = today(diary, day: 0).now else {
      Issue.record("not done")
      return
    }
    #expect(sitting.unfinished == id)
    diary.session(day: 1, items, template: "a", finished: false, [.stepped(0)])
    #expect(today(diary, day: 1).record.daysDone == 1)
  }

  @Test func theNextWeekOpensAfterItsSessionsAndItsDays() {
    var diary = screened()
    diary.session(day: 0, [("bridge", "low")], template: "a")
    diary.session(day: 1, [("bridge", "low")], template: "b")
    let opens = Diary.start.adding(days: 7)
    #expect(
      today(diary, day: 2).now == .waiting(.init(week: 2, sessionsLeft: 0, opens: opens)))
    #expect(today(diary, day: 7).week == 2 && template(today(diary, day: 7)) == "a")
  }

  @Test func aWeekThatMissesSessionsGoesOnKindly() {
    var diary = screened()
    diary.session(day: 0, [("bridge", "low")], template: "a")
    let later = today(diary, day: 20)
    #expect(later.week == 1 && template(later) == "b")
    #expect(later.course.waiting?.sessionsLeft == 1)
  }

  @Test func theSessionThatOpensAWeekDoesNotOpenItTheSameDay() {
    var diary = screened()
    diary.session(day: 0, [("bridge", "low")], template: "a")
    diary.session(day: 20, [("bridge", "low")], template: "b")
    #expect(today(diary, day: 20).week == 1)
    #expect(today(diary, day: 21).week == 2)
  }

  @Test func aSpreadAsksTheSafetyQuestionsAgainBeforeAnythingElse() {
    var diary = screened()
    diary.session(day: 0, [("bridge", "low")], [.hurts("bridge", score: 1, spread: true)])
    #expect(today(diary, day: 0).now == .screening(.spread))
    diary.screened(day: 1)
    #expect(template(today(diary, day: 2)) != nil)
  }

  @Test func aPhoneWithAWrongClockIsAskedOnlyOnce() {
    for days in [-4000, 4000] {
      var diary = screened()
      diary.session(day: 0, [("bridge", "low")], [.hurts("bridge", score: 1, spread: true)])
      for index in diary.history.events.indices {
        diary.history.events[index].at.milliseconds += Int64(days) * 86_400_000
      }
      #expect(today(diary, day: 0).now == .screening(.spread))
      diary.screened(day: 1, hour: 10)
      #expect(template(today(diary, day: 2)) != nil, "\(days)")
    }
  }

  @Test func worseOrNewInTheMorningAsksAgainAndThenOffersAGentleDay() {
    var diary = screened()
    diary.session(day: 0, [("bridge", "low")])
    diary.morning(day: 1, pain: 3, worse: true)
    #expect(today(diary, day: 1).now == .screening(.worseOrNew))
    diary.screened(day: 1, hour: 8)
    guard case .flareOffered(.roughMorning, let sitting) = today(diary, day: 1).now else {
      Issue.record("a gentle day is offered")
      return
    }
    #expect(sitting.kind == .flare)
  }

  @Test func twoSessionsStoppedForPainAskAgain() {
    var diary = screened()
    for day in [0, 2] {
      diary.session(day: day, [("bridge", "low")], [.hurts("bridge", score: 7, spread: false)])
      diary.morning(day: day + 1)
    }
    #expect(today(diary, day: 3).now == .screening(.stoppedTwice))
  }

  @Test func afterASixTomorrowIsRestUnlessTheMorningIsCalm() {
    var diary = screened()
    diary.session(
      day: 0, [("bridge", "middle")], template: "a", [.hurts("bridge", score: 6, spread: false)])
    #expect(today(diary, day: 1).now == .rest(.hurt(score: 6)))
    #expect(today(diary, day: 1).asksMorning)
    diary.morning(day: 1, pain: 2)
    #expect(template(today(diary, day: 1)) == "b")
    #expect(today(diary, day: 1).adaptation.decisions.map(\.rule) == [.painStop])
  }

  @Test func thePersonMayTrainOnARestDayOrRestOnATrainingDay() {
    var diary = screened()
    diary.session(
      day: 0, [("bridge", "middle")], template: "a", [.hurts("bridge", score: 6, spread: false)])
    diary.choose(day: 1, .day(.train))
    #expect(template(today(diary, day: 1)) == "b")
    diary.choose(day: 2, .day(.rest))
    #expect(today(diary, day: 2).now == .rest(.chosen))
    #expect(template(today(diary, day: 3)) == "b")
  }

  @Test func aFlareDayCountsInTheRecordAndNotTowardsTheWeek() {
    var diary = screened()
    diary.choose(day: 0, hour: 8, .day(.flare))
    guard case .flare(let sitting) = today(diary, day: 0).now else {
      Issue.record("chosen")
      return
    }
    #expect((1...3).contains(sitting.template.blocks.flatMap(\.items).count))
    diary.session(day: 0, [("cat-camel", "low")], kind: .flare, template: "flare")
    diary.session(day: 1, [("bridge", "low")], template: "a")
    let now = today(diary, day: 1)
    #expect(now.record.daysDone == 2 && now.record.run == 2)
    #expect(now.course.done == [1])
  }

  @Test func theWeeksChecksAreOpenUntilDone() {
    let checked = programme(
      week(
        prescription("bridge"), checks: [.questionnaire("nprs"), .straightLegRaise, .ladderReview]))
    var diary = screened()
    #expect(today(diary, checked, day: 0).checks.count == 3)
    diary.history.filled.append(
      Filled(id: "1", instrument: "nprs", at: Diary.moment(0), answers: [:], score: 4))
    diary.choose(day: 0, .reviewedLadders)
    guard case .checks(let open, let sitting) = today(diary, checked, day: 0).now else {
      Issue.record("one is open")
      return
    }
    #expect(open == [.straightLegRaise] && sitting.template.id == "a")
  }

  @Test func aWeekWithRedFlagsScreensAgainWhenItOpens() {
    let flagged = programme(
      week(prescription("bridge")), week(prescription("bridge"), checks: [.redFlags]))
    #expect(today(screened(), flagged, day: 7).now == .screening(.weekly))
    var diary = screened()
    diary.screened(day: 7)
    #expect(template(today(diary, flagged, day: 7)) != nil)
  }

  @Test func anOldScreeningDoesNotOpenANewProgrammeThatAsksForRedFlags() {
    let flagged = programme(week(prescription("bridge"), checks: [.redFlags]))
    #expect(template(today(screened(), flagged, day: 3, started: 3)) == "a")
    #expect(today(screened(), flagged, day: 60, started: 60).now == .screening(.weekly))
  }

  @Test func theProgrammeEndsWithExitChecksThenTaperThenCheckIns() {
    let short = programme(week(prescription("bridge"), checks: [.questionnaire("nprs")]))
    var diary = screened()
    func fill(_ day: Int) {
      diary.history.filled.append(
        Filled(id: "\(day)", instrument: "nprs", at: Diary.moment(day), answers: [:], score: 4))
    }
    #expect(today(diary, short, day: 7).now == .exitCheck([.questionnaire("nprs")]))
    fill(7)
    guard case .taper(let sitting) = today(diary, short, day: 7).now else {
      Issue.record("taper")
      return
    }
    #expect(sitting.kind == .taper && sitting.template.id == "a")
    diary.session(day: 8, [("bridge", "low")], kind: .taper, template: "a")
    #expect(
      today(diary, short, day: 9).now == .rest(.enough(until: Diary.start.adding(days: 14))))
    guard case .taper = today(diary, short, day: 14).now else {
      Issue.record("the second week of the taper")
      return
    }
    let end = Diary.start.adding(days: 7)
    #expect(today(diary, short, day: 30).now == .finished(nextCheckIn: end.adding(months: 3)))
    for months in [3, 6, 12] {
      let due = end.adding(months: months).days(since: Diary.start)
      #expect(
        today(diary, short, day: due).now == .checkIn(month: months, [.questionnaire("nprs")]))
      fill(due)
      guard case .finished = today(diary, short, day: due).now else {
        Issue.record("checked in at \(months) months")
        return
      }
    }
    #expect(today(diary, short, day: 800).now == .finished(nextCheckIn: nil))
  }

  @Test func aProgrammeWithoutWeeksOrSessionsIsNoTrap() {
    let nothing = Programme(
      id: "programme", name: "", summary: "", audience: "", weeks: [],
      taper: Taper(weeks: 1, perWeek: 1, session: "gone"), checkIns: [], review: nil)
    #expect(today(screened(), nothing, day: 3).now == .finished(nextCheckIn: nil))
  }
}
