import Testing

@testable import Content

/// Every sort of place in every shipped file, spoiled in turn.
@Suite struct MutationTests {
  /// Keys that name things of the writer's choice; a new name there is no mistake.
  static func isFree(_ file: ContentFile, _ site: Site) -> Bool {
    switch file.shelf {
    case .evidence: site.path.count == 1
    case .screening: site.path.first == "tags"
    default: false
    }
  }

  static let optional: Set<String> = [
    "set-up", "cues", "dose", "excludes", "contacts", "gentle", "instead", "rest", "sets", "reps",
    "seconds", "link", "detectable", "share", "answer", "own-activity", "tags", "not-sure",
    "not-sure-tags", "when", "single", "say", "like", "answers", "rung", "spare", "free", "checks",
    "unlock", "days", "scale", "hold", "move", "minutes", "no-harder-than", "replace-with", "of",
    "best", "questionnaire",
  ]

  static func isRequired(_ site: Site) -> Bool {
    !site.path.dropLast().contains { ["poses", "contacts", "answers"].contains($0) }
      && (!optional.contains(site.key) || site.path == ["cues"])
  }

  @Test func aMisspelledKeyIsNamedAndItsAbsenceToo() throws {
    let mutations = try Mutation.all { file, site in
      site.isKey && !Self.isFree(file, site) ? "q" + site.text : nil
    }
    #expect(mutations.count > 600)
    for (mutation, problems) in Mutation.problems(of: mutations) {
      let unknown = problems.contains {
        $0.line == mutation.site.mark.line && $0.what.contains("`\(mutation.words)`")
          && !$0.remedy.isEmpty
      }
      #expect(unknown, "\(mutation): \(problems)")
      let missing = problems.contains {
        $0.line <= mutation.site.mark.line && $0.what.contains("no `\(mutation.site.text)`")
          && !$0.remedy.isEmpty
      }
      #expect(missing || !Self.isRequired(mutation.site), "\(mutation): \(problems)")
    }
  }

  @Test func aBrokenNumberIsNamedWithItsLineAndRemedy() throws {
    let mutations = try Mutation.all { _, site in
      let number = site.text.hasSuffix(" s") ? String(site.text.dropLast(2)) : site.text
      guard !site.isKey, Double(number) != nil || site.key == "move" else { return nil }
      return site.text.hasSuffix(" s") ? "7777 s" : "7777"
    }
    #expect(mutations.count > 100)
    for (mutation, problems) in Mutation.problems(of: mutations) where mutation.site.key != "id" {
      let named = problems.contains {
        $0.line == mutation.site.mark.line && !$0.remedy.isEmpty
      }
      #expect(named, "\(mutation): \(problems)")
    }
  }

  /// Where only some words or names will do.
  static let chosen: Set<String> = [
    "kind", "targets", "sides", "position", "props", "contacts", "tag", "effect", "evidence",
    "start", "instead", "no-harder-than", "replace-with", "excludes", "gentle", "hold", "grade",
    "seen", "link", "scoring", "better", "verdict", "tags", "not-sure", "not-sure-tags", "when",
    "single", "like", "answers", "exercise", "rung", "of", "free", "checks", "questionnaire",
    "sessions", "session", "unlock", "own-activity", "answer", "range", "year", "per-week",
    "rest", "minutes", "reps", "walk", "weeks", "check-ins", "detectable", "important",
  ]

  @Test func aDanglingOrUnknownWordIsNamedWithItsLineAndRemedy() throws {
    let mutations = try Mutation.all { file, site in
      let item = file.shelf == .programmes && site.path.suffix(2) == ["items", "*"]
      let inContacts = site.path.contains("contacts") || site.path.contains("answers")
      let meaning = file.shelf == .screening && site.path.first == "tags"
      guard !site.isKey, !meaning, Self.chosen.contains(site.key) || item || inContacts else {
        return nil
      }
      return "no-such-thing"
    }
    #expect(mutations.count > 400)
    for (mutation, problems) in Mutation.problems(of: mutations) {
      let named = problems.contains {
        $0.line == mutation.site.mark.line && !$0.remedy.isEmpty
      }
      #expect(named, "\(mutation): \(problems)")
    }
  }

  @Test func aFileThatIsNoYAMLIsNamedWithItsLine() throws {
    for file in Shipped.files where file.shelf != .articles {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
      let text = (lines + ["key: [never: closed", "next: line"]).joined(separator: "\n")
      let problems = Shipped.problems(with: text, in: file.stem)
      #expect(problems.contains { $0.what.contains("not YAML") && $0.line >= lines.count })
    }
  }

  @Test func everyMistakeOfAFileIsReportedAtOnce() throws {
    let text = try Shipped.text(of: "strap-leg-raise")
      .replacing("kind: stretch", with: "kind: strech")
      .replacing("hold: 30 s", with: "hold: 300 s")
      .replacing("tag: nerve", with: "tag: nerv")
      .replacing("start: straight-leg", with: "start: bent-leg")
    let problems = Shipped.problems(with: text, in: "strap-leg-raise")
    #expect(problems.count == 4, "\(problems)")
    #expect(problems.first?.remedy == "Did you mean `stretch`?")
  }
}
