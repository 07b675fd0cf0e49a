import Testing

@testable import Content

/// Mistakes in the screening pack, programmes, instruments and evidence.
@Suite struct PackMistakeTests {
  @Test func aCaseThatComesOutOtherwiseIsNamedAtItsLine() throws {
    let text = try Shipped.text(of: "low-back")
    let line =
      1
      + text.prefix(upTo: try #require(text.range(of: "  - name: thin bones")).lowerBound)
      .count { $0 == "\n" }
    let problems = try Shipped.problems(
      in: "low-back", replacing: "verdict: adapt\n        tags: [osteoporosis]",
      with: "verdict: go\n        tags: [osteoporosis]")
    #expect(problems.contains { $0.line == line && $0.what.contains("lead to go") }, "\(problems)")
  }

  @Test func aSectionWithRedFlagsMustOfferNotSure() throws {
    let problems = try Shipped.problems(
      in: "low-back", replacing: "    not-sure: clinician-first\n", with: "")
    #expect(problems.contains { $0.what.contains("must offer not sure") && !$0.remedy.isEmpty })
  }

  @Test func aRedFlagMustSayWhatToDo() throws {
    let problems = try Shipped.problems(
      in: "low-back",
      replacing: "        say: Growing numbness should be examined soon, before you exercise.\n",
      with: "")
    #expect(problems.contains { $0.remedy == "Say what to do." }, "\(problems)")
  }

  @Test func aSecondPackIsRefused() throws {
    let pack = try #require(Shipped.files.first { $0.shelf == .screening })
    let copy = ContentFile(shelf: .screening, path: "screening/neck.yaml", text: pack.text)
    let problems = Library.read(Shipped.files + [copy]).problems
    #expect(problems.map(\.file) == ["screening/neck.yaml"])
  }

  @Test func withoutAPackThereIsNoLibrary() {
    let (library, problems) = Library.read(Shipped.files.filter { $0.shelf != .screening })
    #expect(library == nil)
    #expect(problems.contains { $0.what.contains("no screening pack") })
  }

  @Test(arguments: ["six-week-low-back", "ten-hamstring-stretches"])
  func aWeekThatCanNeverUnlockIsRefused(programme: String) throws {
    let problems = try Shipped.problems(
      in: programme, replacing: "unlock: {sessions: 3, days: 7}",
      with: "unlock: {sessions: 6, days: 7}")
    #expect(problems.contains { $0.what.contains("can never unlock") && $0.remedy.contains("5") })
    let first = try Shipped.problems(
      in: programme, replacing: "unlock: always", with: "unlock: {sessions: 1, days: 7}")
    #expect(first.contains { $0.what.contains("can never unlock") })
  }

  @Test func twoSessionsOfOneIdAreTwins() throws {
    let problems = try Shipped.problems(
      in: "six-week-low-back", replacing: "id: settle-move", with: "id: settle")
    #expect(problems.contains { $0.what == "There are two sessions called `settle`." })
  }

  @Test func theBestOfFewerCannotBeChosen() throws {
    let seven = try Shipped.text(of: "six-week-low-back")
      .replacing("best: 2", with: "best: 8")
    let problem = Shipped.problems(with: seven, in: "six-week-low-back").map(\.what)
    #expect(problem == ["The best 8 of 7 cannot be chosen."])
  }

  @Test func anInstrumentWithoutPermissionIsNotPublished() throws {
    let text = try Shipped.text(of: "groc")
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("permission") })
    let problems = Shipped.problems(with: text.replacing(line + "\n", with: ""), in: "groc")
    #expect(problems.first?.what == "groc has no `permission`: it does not say why it may be used.")
  }

  @Test func scoringMustSuitTheItems() throws {
    let count = try Shipped.problems(
      in: "nprs", replacing: "scoring: mean", with: "scoring: count-ticked")
    #expect(count.first?.remedy == "Write `answer: tick`.")
    let single = try Shipped.problems(
      in: "nprs", replacing: "scoring: mean", with: "scoring: single")
    #expect(single.first?.what == "`single` is for one item.")
    let range = try Shipped.problems(in: "rmdq", replacing: "[0, 24]", with: "[0, 23]")
    #expect(range.first?.remedy == "Write `range: [0, 24]`.")
  }

  @Test func twoEvidenceEntriesOfOneNameAreTwinsAcrossFiles() throws {
    let files = try Shipped.files.map { file in
      guard file.stem == "safety" else { return file }
      return ContentFile(
        shelf: file.shelf, path: file.path,
        text: try Shipped.text(of: "safety").replacing("ros-bones:", with: "bandy-1997:"))
    }
    #expect(
      Library.read(files).problems.contains {
        $0.what == "There are two evidence entries called `bandy-1997`."
      })
  }
}
