import Care
import Testing

/// Laws of every pack, over made-up packs and answers.
struct ScreeningLaws {
  private static let seeds = 0..<200

  @Test func aBlankSectionNeverLeadsToGo() throws {
    for seed in Self.seeds {
      var random = Seeded(seed)
      let pack = randomPack(&random)
      var answers = randomAnswers(to: pack, &random)
      let asked = pack.sections.filter { $0.when != .beforeHamstrings }
      answers[random.pick(asked).id] = nil
      guard case .decided(let result) = try pack.screen(answers) else { continue }
      #expect(result.verdict == .emergency, "seed \(seed)")
    }
  }

  @Test func notSureIsNeverMilderThanAClinicianWhereOneIsCalledFor() throws {
    for seed in Self.seeds {
      var random = Seeded(seed)
      let pack = randomPack(&random)
      for section in pack.sections where section.notSure != nil {
        var answers = randomAnswers(to: pack, &random)
        answers[section.id] = .notSure
        guard case .decided(let result) = try pack.screen(answers, for: .hamstrings) else {
          Issue.record("everything is answered: seed \(seed)")
          continue
        }
        if section.items.contains(where: { $0.verdict > .adapt }) {
          #expect(result.verdict >= .clinicianFirst, "seed \(seed)")
        }
        #expect(result.tags.isSuperset(of: section.notSureTags), "seed \(seed)")
      }
    }
  }

  @Test func anEmergencyDecidesAtOnceWhateverElseIsOpen() throws {
    for seed in Self.seeds {
      var random = Seeded(seed)
      let pack = randomPack(&random)
      for section in pack.sections {
        for item in section.items where item.verdict == .emergency {
          let outcome = try pack.screen([section.id: SectionAnswer(ticks: [item.id])!])
          guard case .decided(let result) = outcome else {
            Issue.record("still asking after an emergency: seed \(seed)")
            continue
          }
          #expect(result.verdict == .emergency)
          #expect(result.deciding.map(\.item) == [item.id])
        }
      }
    }
  }

  @Test func tickingMoreNeverMakesTheVerdictMilderNorTakesATagAway() throws {
    for seed in Self.seeds {
      var random = Seeded(seed)
      let pack = randomPack(&random)
      let answers = randomAnswers(to: pack, &random)
      guard case .decided(let before) = try pack.screen(answers, for: .hamstrings) else { continue }
      for section in pack.sections where !section.single {
        var more = answers
        let ticks = answers[section.id]!.items.union([random.pick(section.items).id])
        let unsure = answers[section.id]!.unsure ? [SectionAnswer.notSureWord] : []
        more[section.id] = SectionAnswer(ticks: ticks.sorted() + unsure)
        guard case .decided(let after) = try pack.screen(more, for: .hamstrings) else {
          Issue.record("seed \(seed)")
          continue
        }
        #expect(after.verdict >= before.verdict && after.tags.isSuperset(of: before.tags))
      }
    }
  }

  @Test func askingSectionBySectionEndsAfterEachWasAskedOnce() throws {
    for seed in Self.seeds {
      var random = Seeded(seed)
      let pack = randomPack(&random)
      let all = randomAnswers(to: pack, &random)
      var given: Answers = [:]
      var asked: [String] = []
      while case .ask(let section) = try pack.screen(given) {
        #expect(!asked.contains(section.id) && section.when != .beforeHamstrings)
        asked.append(section.id)
        given[section.id] = all[section.id]
      }
      #expect(asked == pack.sections.map(\.id).filter { asked.contains($0) }, "in the pack's order")
    }
  }

  @Test func whenSomethingIsNewAllButTheOnceSectionsAreAskedAgain() throws {
    for seed in Self.seeds {
      var random = Seeded(seed)
      let pack = randomPack(&random)
      let before = randomAnswers(to: pack, &random)
      let kept = pack.kept(before)
      for section in pack.sections {
        let stopped = section.items.contains {
          $0.verdict > .adapt && before[section.id]!.items.contains($0.id)
        }
        if section.when != .once || stopped { #expect(kept[section.id] == nil, "seed \(seed)") }
        if section.when == .once, !stopped, !before[section.id]!.unsure {
          #expect(kept[section.id] == before[section.id], "seed \(seed)")
        }
      }
      guard case .ask(let section) = try pack.screen(kept) else {
        Issue.record("nothing is asked: seed \(seed)")
        continue
      }
      #expect(kept[section.id] == nil)
    }
  }

  @Test func theSorterIsAskedForHamstringsAlone() throws {
    for seed in Self.seeds {
      var random = Seeded(seed)
      let pack = randomPack(&random)
      var answers = randomAnswers(to: pack, &random)
      for section in pack.sections where section.when == .beforeHamstrings {
        answers[section.id] = nil
      }
      guard case .decided(let result) = try pack.screen(answers) else {
        Issue.record("seed \(seed)")
        continue
      }
      let hasSorter = pack.sections.contains { $0.when == .beforeHamstrings }
      #expect(result.sorted == !hasSorter)
      if hasSorter, result.verdict < .emergency {
        guard case .ask(let section) = try pack.screen(answers, for: .hamstrings) else {
          Issue.record("seed \(seed)")
          continue
        }
        #expect(section.when == .beforeHamstrings)
      }
    }
  }
}
