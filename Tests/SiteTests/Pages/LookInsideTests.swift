import Care
import Explainer
import Testing

@testable import Content
@testable import Site

/// The article's figure to look into, as it stands in the page before any script.
struct LookInsideTests {
  private func page(leg: Leg? = nil) async throws -> String {
    let house = try await TestHouse.make()
    let article = try #require(house.library.articles["why"])
    return try TestHouse.html(house.article(article, leg: leg))
  }

  @Test func theShippedArticleShowsItWithATableAndNoStyleOfItsOwn() async throws {
    let html = try await page()
    #expect(html.contains("data-look-inside=\"/built/inside.wasm\""))
    #expect(html.ranges(of: "scope=\"rowgroup\"").count == Posed.allCases.count)
    #expect(html.contains("src=\"/figures/inside/reaching-light-480.webp\""))
    #expect(!html.contains(" style="))
  }

  @Test func everySourceOfTheFigureIsOnThePage() async throws {
    let html = try await page()
    for id in LookInside.evidence { #expect(html.contains("id=\"source-\(id.rawValue)\"")) }
  }

  @Test func itBeginsWithAMeasuredLeg() async throws {
    let own = Leg(whose: .own(.right), begins: 30, ends: 61.2, error: 2, onsets: [30, 30, 30])
    let html = try await page(leg: own)
    #expect(html.contains("value=\"61\""))
    #expect(!html.contains("It begins with an average leg."))
  }

  @Test func theTablesNumbersAreTheSolvers() throws {
    let gallery = try #require(TestHouse.gallery)
    let member = gallery.inside.member
    let explainer = try #require(Explainer(member.body, stature: member.person.stature))
    let row = try #require(gallery.inside.rows().first { $0.name == Posed.bending.name })
    let answer = explainer.answer(.bending, raise: 72 * .pi / 180, error: 4 * .pi / 180)
    let lean = Int((answer.pelvis.best * 180 / .pi).rounded())
    #expect(row.legs[1].pelvis == "\(lean)° forward")
  }
}
