import Care
import Testing

/// A traveller does a session a day; the wall calendar jumps, repeats and goes back under them.
struct TravelLaws {
  private let programme = Programme(
    id: "programme", name: "", summary: "", audience: "",
    weeks: (0..<6).map { number in
      Week(
        theme: "", about: "", sessions: [template("a", prescription("bridge"))], perWeek: 5,
        walk: 10, checks: [], unlock: number == 0 ? .always : .after(sessions: 3, days: 7))
    }, taper: Taper(weeks: 4, perWeek: 3, session: "a"), checkIns: [3, 6, 12], review: nil)

  private let exercises = library(exercise("bridge"))

  private func today(_ diary: Diary, on date: LocalDate) -> Today {
    let section = ScreeningPack.Section(
      id: "s", title: "", about: "", when: .start,
      items: [.init(id: "i", text: "", verdict: .emergency, tags: [], say: "Go.")],
      notSure: .clinicianFirst, notSureTags: [], single: false)
    return Today(
      Enrolment(programme: "programme", started: Diary.moment(0, hour: 1)), programme: programme,
      pack: pack([section]), history: diary.history, exercises: exercises,
      circumstances: Circumstances(sorted: true), on: date)
  }

  /// Moves the sessions of a plain diary to the dates of a traveller's calendars.
  private func journey(_ random: inout Seeded) -> Diary {
    var diary = Diary()
    diary.screened(day: 0, hour: 0)
    for day in 0..<random.int(5...70) {
      diary.session(day: day, [("bridge", "low")], kind: random.chance(0.1) ? .flare : .usual)
    }
    var offset: Int64 = 0
    for index in diary.history.sessions.indices {
      if random.chance(0.15) { offset = Int64(random.int(-12...14)) }
      var at = diary.history.sessions[index].started
      let hours = at.milliseconds / 3_600_000 + offset
      at.localDate = LocalDate(day: Int((Double(hours) / 24).rounded(.down)))
      at.zone = "Etc/GMT\(offset)"
      diary.history.sessions[index].started = at
    }
    return diary
  }

  @Test func noDayIsLostWhereverThePersonIs() {
    for seed in 0..<60 {
      var random = Seeded(seed)
      let diary = journey(&random)
      let last = diary.history.sessions.map(\.started.localDate).max()!
      let record = today(diary, on: last).record
      #expect(record.daysDone == diary.history.sessions.count, "seed \(seed)")
      #expect(record.run == record.daysDone, "seed \(seed)")
    }
  }

  @Test func theWeekNeverGoesBackWhenTheDateDoes() {
    for seed in 0..<60 {
      var random = Seeded(seed)
      let diary = journey(&random)
      let last = diary.history.sessions.map(\.started.localDate).max()!
      let week = today(diary, on: last).week
      for back in 1...3 {
        #expect(today(diary, on: last.adding(days: -back)).week == week, "seed \(seed)")
      }
    }
  }

  @Test func everyDateIncludingAbsurdOnesHasADay() {
    for seed in 0..<40 {
      var random = Seeded(seed)
      let diary = journey(&random)
      for _ in 0..<10 {
        let date = Diary.start.adding(days: random.int(-5000...5000))
        let now = today(diary, on: date)
        #expect((1...6).contains(now.week) && now.record.daysDone > 0)
      }
    }
  }

  @Test func weeksOpenInOrderAtLeastSevenDaysApart() {
    for seed in 0..<60 {
      var random = Seeded(seed)
      let diary = journey(&random)
      let course = today(diary, on: Diary.start.adding(days: 120)).course
      for (a, b) in zip(course.opened, course.opened.dropFirst()) {
        #expect(b.days(since: a) >= 7, "seed \(seed)")
      }
      #expect((course.waiting == nil) == (course.end != nil), "seed \(seed)")
    }
  }
}
