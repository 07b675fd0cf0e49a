import Care

@testable import Site

/// Today's page on different days, from plain values.
enum MockToday {
  static func page(
    morning: Bool = false, notice: TodayPage.Notice? = nil, checks: TodayPage.Checks? = nil,
    session: Bool = false, finished: FinishedCard? = nil, changes: [TodayPage.Change] = []
  ) -> TodayPage {
    TodayPage(
      day: "Sunday 29 March", week: "Week 2 of 6: Find a routine",
      done: "4 days done so far, 3 of them in the last seven days.",
      morning: morning ? TodayPage.Morning() : nil, notice: notice, checks: checks,
      session: session ? card : nil, finished: finished, changes: changes,
      hasChanges: !changes.isEmpty, offersFlare: session, offersRest: session,
      offersTraining: false,
      today: TodayJSON(
        date: LocalDate(day: 20_541), now: "session", programme: "two-weeks", week: 2,
        asksMorning: morning, daysDone: 4, session: nil, decisions: []))
  }

  static let card = SessionCard(
    name: "Routine", lead: "1 exercise, about 5 minutes", minutes: 5,
    drawing: MockLibrary.drawings.drawing(MockLibrary.exercise, at: .hero),
    items: [.init(name: "Bridge", rung: "Both feet", dose: "2 sets of 8")],
    notes: ["Today has no kneeling."], walk: "Besides this, an easy walk of 10 minutes.",
    carryOn: nil, lengths: [OptionField(value: "20", text: "20", checked: true)])

  static let change = TodayPage.Change(
    sentence: "You said 6, so next time it is the easier version.",
    keep: .init(exercise: "bridge", rung: "both", label: "Keep my own choice: “Both feet”"),
    swap: .init(exercise: "bridge", other: "knee-rolls", label: "Swap it for knee rolls"))
}
