import Care
import Testing

@testable import Content

@Suite struct ArticleTests {
  static func read(_ body: String) -> (blocks: [Article.Block], problems: [ContentProblem]) {
    let findings = Findings()
    var names = Names()
    names.evidence = ["hori-2019", "owen-2020"]
    names.rungs = ["cat-camel": ["small"]]
    let file = ContentFile(
      shelf: .articles, path: "why.md", text: "---\ntitle: T\nsummary: S\n---\n" + body)
    let article = Article.read(file, names: names, findings: findings)
    return (article?.blocks ?? [], findings.sorted)
  }

  @Test func everySignBecomesItsSpan() {
    let (blocks, problems) = Self.read(
      "One **strong**, *soft* and [far](https://example.org/x) [near](/why)\nline [@hori-2019].")
    #expect(problems.isEmpty)
    #expect(
      blocks == [
        .paragraph([
          .text("One "), .strong([.text("strong")]), .text(", "), .emphasis([.text("soft")]),
          .text(" and "), .link([.text("far")], to: "https://example.org/x"), .text(" "),
          .link([.text("near")], to: "/why"), .text(" line "), .cite("hori-2019"), .text("."),
        ])
      ])
  }

  @Test func everyBlockHasItsForm() {
    let (blocks, problems) = Self.read(
      "## What we know\n\n- one\n  more\n- two\n\n> Stop\n> here.\n\n![Round](cat-camel/small)\n")
    #expect(problems.isEmpty)
    #expect(
      blocks == [
        .heading(level: 2, anchor: "what-we-know", [.text("What we know")]),
        .list([[.text("one more")], [.text("two")]]), .note([.text("Stop here.")]),
        .figure(exercise: "cat-camel", rung: "small", caption: "Round"),
      ])
  }

  @Test func htmlStaysText() {
    let (blocks, _) = Self.read("a <script>x</script> b")
    #expect(blocks == [.paragraph([.text("a <script>x</script> b")])])
  }

  @Test func anEscapedSignStaysASign() {
    #expect(Self.read(#"2 \* 3 \[x]"#).blocks == [.paragraph([.text("2 * 3 [x]")])])
  }

  @Test(arguments: [
    ("text [@hori-2091]", 5, 6, "Did you mean `hori-2019`?"),
    ("first\nsecond **open", 6, 8, "Close it, or write `\\*` for a star."),
    ("[x](javascript:alert(1))", 5, 1, "Write `[words](https://…)`"),
    ("[x](//example.org)", 5, 1, "Write `[words](https://…)`"),
    ("[never closed", 5, 1, "Write `[words](https://…)`"),
    ("# Title again", 5, 1, "Write `## Words`"),
    ("## Same\n\n## Same", 7, 1, "Change one of them."),
    ("![Nothing](cat-camel/huge)", 5, 1, "Write `![What it shows](exercise/rung)`"),
    ("```\ncode\n```", 5, 1, "Write it as a paragraph or a list."),
    ("<table>", 5, 1, "Write it as a paragraph or a list."),
  ])
  func aMistakeIsNamedWithLineColumnAndRemedy(
    body: String, line: Int, column: Int, remedy: String
  ) {
    let problems = Self.read(body).problems
    #expect(
      problems.contains {
        $0.line == line && $0.column == column && $0.remedy.hasPrefix(remedy)
      }, "\(problems)")
  }

  @Test func anArticleWithoutHeadIsRefused() {
    let findings = Findings()
    let file = ContentFile(shelf: .articles, path: "x.md", text: "words")
    #expect(Article.read(file, names: Names(), findings: findings) == nil)
    #expect(findings.problems.first?.what == "The article has no head.")
  }

  @Test func citationsAreCountedInOrderOfFirstMention() {
    let spans: [Article.Span] = [.cite("b"), .strong([.cite("a")]), .cite("b")]
    let article = Article(
      id: "x", title: "", summary: "", review: nil, blocks: [.paragraph(spans)])
    #expect(article.citations == ["b", "a"])
  }
}
