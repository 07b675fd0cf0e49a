import Care
import Testing

@testable import Site

@Suite struct PublicPageTests {
  static let base = BaseURL("https://lithe.test")

  static func pages() throws -> [(String, any Page)] {
    let library = MockLibrary.library
    let programme = MockLibrary.programme(review: nil)
    let base = try #require(base)
    let drawings = MockLibrary.drawings
    return [
      ("home", HomePage(library, drawings)),
      ("emergency", EmergencyPage(library.screening)),
      ("article", ArticlePage(MockLibrary.article, in: library, drawings)),
      ("exercises", ExercisesPage(library, drawings)),
      ("exercise", ExercisePage(MockLibrary.exercise, in: library, drawings)),
      ("programmes", ProgrammesPage(library)),
      ("programme", ProgrammePage(programme, in: library, drawings)),
      (
        "session-sheet",
        SessionSheet(MockLibrary.session, of: programme, in: library, base: base, drawings)
      ),
      ("programme-sheet", ProgrammeSheet(programme, in: library, base: base, drawings)),
      ("error", ErrorPage(status: 404, sentence: "There is no page here.")),
    ]
  }

  @Test func pagesLookAsRecorded() throws {
    for (name, page) in try Self.pages() {
      try expectSnapshot(try TestHouse.html(page), named: "public/\(name).html")
    }
  }

  @Test func everyPageHasOneHeadingAndTheEmergencyCard() throws {
    for (name, page) in try Self.pages() {
      let html = try TestHouse.html(page)
      #expect(html.ranges(of: "<h1").count == 1, "\(name)")
      #expect(html.contains("href=\"\(Route.emergency.path)\""), "\(name)")
      #expect(html.contains("<main id=\"main\">"), "\(name)")
      #expect(!html.contains(" style="), "\(name)")
      #expect(!html.contains("<style"), "\(name)")
    }
  }

  @Test func pagesOfContentSayWhetherAClinicianHasLooked() throws {
    let open = try TestHouse.html(
      ProgrammePage(
        MockLibrary.programme(review: nil), in: MockLibrary.library, MockLibrary.drawings))
    #expect(open.contains("Not yet reviewed by a clinician."))
    let day = try #require(LocalDate("2026-03-29"))
    let review = ClinicalReview(by: "A. Weber", role: "physiotherapist", on: day)
    let done = try TestHouse.html(
      ProgrammePage(
        MockLibrary.programme(review: review), in: MockLibrary.library, MockLibrary.drawings))
    #expect(done.contains("Reviewed by A. Weber, physiotherapist, on 2026-03-29."))
  }

  @Test func wordsOfContentAreEscaped() throws {
    let html = try TestHouse.html(
      ArticlePage(MockLibrary.article, in: MockLibrary.library, MockLibrary.drawings))
    #expect(html.contains("Less than &lt;you&gt; think"))
  }

  @Test(arguments: [
    (Dose(reps: [1, 1], work: .hold(30), rest: 0), "Hold 30 seconds, twice on each side"),
    (
      Dose(reps: [6, 4, 2], work: .hold(8), rest: 20),
      "6, then 4, then 2 times, holding 8 seconds on each side"
    ),
    (
      Dose(reps: [8, 8], work: .move(Tempo(out: 2, pause: 1, back: 2)), rest: 0),
      "2 sets of 8, slowly (5 seconds for one) on each side"
    ),
    (Dose(reps: [1], work: .minutes(10), rest: 0), "10 minutes"),
  ])
  func dosesAreSaidPlainly(dose: Dose, words: String) {
    #expect(dose.words(.each) == words)
  }
}
