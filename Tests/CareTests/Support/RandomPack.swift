import Care

/// A pack that `faults()` would mostly pass, and a full set of answers to it.
func randomPack(_ random: inout Seeded) -> ScreeningPack {
  let tags = RandomWorld.tags
  let count = random.int(2...6)
  let sections = (0..<count).map { number -> ScreeningPack.Section in
    let when: ScreeningPack.Section.When =
      number == 0 ? .start : random.pick([.start, .start, .once, .beforeHamstrings])
    let items = (0..<random.int(2...5)).map { item in
      ScreeningPack.Item(
        id: "item-\(item)", text: "Does this apply?", verdict: random.pick(Verdict.allCases),
        tags: random.some(tags, 0.3), say: random.chance(0.5) ? "Please ask." : nil)
    }
    return ScreeningPack.Section(
      id: "section-\(number)", title: "", about: "", when: when, items: items,
      notSure: random.chance(0.8) ? random.pick(Verdict.allCases) : nil,
      notSureTags: random.some(tags, 0.2), single: random.chance(0.2))
  }
  return pack(sections)
}

func pack(
  _ sections: [ScreeningPack.Section], vectors: [ScreeningPack.Vector] = [],
  version: String = "1.0"
) -> ScreeningPack {
  ScreeningPack(
    id: "pack", version: version, review: nil,
    tags: RandomWorld.tags.map { .init(tag: $0, meaning: "") }, sections: sections,
    emergency: .init(title: "Help", about: "", signs: ["This"], act: ["Call"]), vectors: vectors)
}

func randomAnswers(to pack: ScreeningPack, _ random: inout Seeded) -> Answers {
  var answers: Answers = [:]
  for section in pack.sections {
    if section.single {
      answers[section.id] = SectionAnswer(ticks: [random.pick(section.items).id])
    } else {
      var ticks = random.some(section.items.map(\.id), 0.2)
      if section.notSure != nil, random.chance(0.1) { ticks.insert(SectionAnswer.notSureWord) }
      answers[section.id] = SectionAnswer(ticks: ticks.isEmpty ? [SectionAnswer.noneWord] : ticks)
    }
  }
  return answers
}
