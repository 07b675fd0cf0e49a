import Care
import Database
import Foundation
import Testing

@testable import Site

@Suite struct PersonalPageTests {
  static let day = LocalDate(day: 20_541)
  static let wrong = FormErrors(fields: [
    FieldFault(field: "answer", sentence: "Please tick what is true for you.")
  ])

  static func pages() throws -> [(String, any Page)] {
    try screening() + day(in: MockToday.self) + measures() + others()
  }

  private static func screening() -> [(String, any Page)] {
    let pack = MockCare.pack
    func verdict(_ verdict: Verdict, section: String, item: String?) -> VerdictPage {
      let reason = ScreeningResult.Reason(
        section: section, item: item, verdict: verdict, say: "We take care.")
      return VerdictPage(
        MockCare.result(verdict, verdict == .go ? [] : [reason]), on: day, pack: pack,
        next: .enrolments)
    }
    return [
      ("start", StartPage(pack)),
      ("start-again", StartPage(pack, answered: day)),
      ("start-open", StartPage(pack, next: .startSection("age"))),
      ("section", SectionPage(MockCare.section, of: pack.sections, ticked: ["fever"])),
      ("section-refused", SectionPage(MockCare.age, of: pack.sections, ticked: [], errors: wrong)),
      ("verdict-go", verdict(.go, section: "health", item: nil)),
      ("verdict-adapt", verdict(.adapt, section: "age", item: "older")),
      ("verdict-clinician", verdict(.clinicianFirst, section: "health", item: nil)),
      ("verdict-emergency", verdict(.emergency, section: "health", item: "fever")),
    ]
  }

  private static func day(in mock: MockToday.Type) -> [(String, any Page)] {
    let rest = TodayPage.Notice(head: "A day of rest", sentence: "You said 6.")
    let ask = TodayPage.Notice(
      head: "A few questions first", sentence: "Something is worse.",
      post: .init(route: .start, name: "from", value: "kept", label: "Answer them"))
    let checks = TodayPage.Checks(
      head: "First, a short look", about: "A number now.",
      links: [CheckLink(address: "/measure", label: "Measure")], skip: "/today?checks=later")
    let finished = FinishedCard(
      action: .today, asks: true, best: [OptionField(value: "bridge", text: "Bridge")])
    return [
      ("today-session", mock.page(session: true, changes: [mock.change])),
      ("today-morning", mock.page(morning: true)),
      ("today-rest", mock.page(notice: rest)),
      ("today-ask", mock.page(notice: ask)),
      ("today-checks", mock.page(checks: checks)),
      ("today-done", mock.page(finished: finished)),
      (
        "enrolment",
        EnrolmentPage(MockLibrary.library, form: FormData(["minutes": "20"]))
      ),
      ("morning", MorningPage(after: "Settle")),
    ]
  }

  private static func measures() -> [(String, any Page)] {
    let moment = Moment(milliseconds: 0, zone: "UTC", localDate: day)
    let measurement = Measurement(
      id: "1", at: moment, test: .straightLegRaise, side: .right, trials: [62, 64.5, 63],
      method: .phone)
    let form = FormData(["test": "straight-leg-raise", "trial-1": "lots", "side": "left"])
    let errors = FormErrors(fields: [
      FieldFault(field: "trial-1", sentence: "First try: write down a number.")
    ])
    return [
      (
        "measure", MeasurePage(form: FormData(["test": "straight-leg-raise"]), MockLibrary.drawings)
      ),
      ("measure-refused", MeasurePage(form: form, errors: errors, MockLibrary.drawings)),
      (
        "measure-done",
        MeasurePage(today: [measurement], history: [measurement], MockLibrary.drawings)
      ),
      ("questionnaire-own", QuestionnairePage(MockCare.own, form: FormData())),
      ("questionnaire-ticks", QuestionnairePage(MockCare.ticks, form: FormData())),
    ]
  }

  private static func others() throws -> [(String, any Page)] {
    let id = try #require(UUID(uuidString: MockPlan.session))
    let settings = FormData(["minutes": "20", "positions": "chair", "voice": "off"])
    let errors = FormErrors(fields: [
      FieldFault(field: "email", sentence: "Please write your whole address.")
    ])
    return [
      (
        "player",
        PlayerPage(
          MockPlan.plan, id: id, settings: PersonSettings(), person: "limbs", MockLibrary.drawings)
      ),
      ("settings", SettingsPage(form: settings, likenesses: [], hasEmail: false)),
      (
        "settings-saved",
        SettingsPage(
          form: settings,
          likenesses: [
            Likeness(id: "ama", words: "Woman, about 30, slight", light: "/a.webp", dark: "/b.webp")
          ], saved: true, hasEmail: true)
      ),
      ("account-guest", AccountPage(email: nil, hasData: true)),
      (
        "account-refused",
        AccountPage(email: nil, hasData: false, form: FormData(["email": "ann"]), errors: errors)
      ),
      ("account-known", AccountPage(email: "ann@example.org", hasData: true)),
      ("link-sent", LinkSentPage(outbox: true)),
      ("sign-in", SignInPage(action: .signIn("token"))),
      ("deletion", DeletionPage()),
      ("deleted", DeletedPage()),
    ]
  }

  @Test func pagesLookAsRecorded() throws {
    for (name, page) in try Self.pages() {
      try expectSnapshot(try TestHouse.html(page), named: "personal/\(name).html")
    }
  }

  @Test func everyPageHasOneHeadingAndTheWayToHelp() throws {
    for (name, page) in try Self.pages() {
      let html = try TestHouse.html(page)
      #expect(html.ranges(of: "<h1").count == 1, "\(name)")
      #expect(html.contains("href=\"\(Route.emergency.path)\""), "\(name)")
      #expect(!html.contains(" style="), "\(name)")
      #expect(!html.contains("onclick"), "\(name)")
    }
  }

  @Test func whatWasTypedIsThereAgainBesideItsProblem() throws {
    let form = FormData(["test": "straight-leg-raise", "trial-1": "<b>lots</b>"])
    let errors = FormErrors(fields: [FieldFault(field: "trial-1", sentence: "A number, please.")])
    let html = try TestHouse.html(MeasurePage(form: form, errors: errors, MockLibrary.drawings))
    #expect(html.contains("value=\"&lt;b&gt;lots&lt;/b&gt;\""))
    #expect(html.contains("aria-invalid=\"true\" aria-describedby=\"trial-1-problem\""))
    #expect(html.contains("<a href=\"#trial-1\">A number, please.</a>"))
  }

  @Test(arguments: [("left", "Now the left leg"), ("right", "Measure again")])
  func afterOneLegTheFormIsForTheOther(side: String, heading: String) {
    let moment = Moment(milliseconds: 0, zone: "UTC", localDate: Self.day)
    let right = Measurement(
      id: "1", at: moment, test: .straightLegRaise, side: .right, trials: [62, 64.5, 63],
      method: .phone)
    let form = FormData(["test": "straight-leg-raise", "side": side])
    #expect(MeasurePage(today: [right], form: form, MockLibrary.drawings).next == heading)
    #expect(MeasurePage(form: form, MockLibrary.drawings).next == nil)
  }

  @Test func aFieldWithoutAProblemShowsNobodyElses() throws {
    let errors = FormErrors(fields: [FieldFault(field: "programme", sentence: "Choose one.")])
    let html = try TestHouse.html(
      EnrolmentPage(MockLibrary.library, form: FormData(), errors: errors))
    #expect(!html.contains("id=\"minutes-problem\""))
    #expect(html.contains("id=\"programme-problem\""))
  }

  @Test func roundsOfTicksNeverOfferYesAndNo() throws {
    let html = try TestHouse.html(QuestionnairePage(MockCare.ticks, form: FormData()))
    #expect(html.contains("type=\"checkbox\""))
    #expect(!html.contains("type=\"radio\""))
  }
}
