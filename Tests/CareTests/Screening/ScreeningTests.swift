import Care
import Testing

private let redFlags = ScreeningPack.Section(
  id: "emergency", title: "Now", about: "", when: .start,
  items: [
    .init(id: "saddle", text: "Numb", verdict: .emergency, tags: [], say: "Go to hospital now.")
  ], notSure: .clinicianFirst, notSureTags: [], single: false)

private let body = ScreeningPack.Section(
  id: "body", title: "Your body", about: "", when: .once,
  items: [
    .init(id: "pregnant", text: "Pregnant", verdict: .adapt, tags: ["pregnancy"], say: nil)
  ], notSure: .adapt, notSureTags: ["pregnancy"], single: false)

private let sorter = ScreeningPack.Section(
  id: "sorter", title: "Nerve or muscle", about: "", when: .beforeHamstrings,
  items: [
    .init(id: "muscle", text: "A pull", verdict: .go, tags: [], say: nil),
    .init(id: "nerve", text: "Tingling", verdict: .adapt, tags: [.nerve], say: nil),
  ], notSure: .adapt, notSureTags: [.nerve], single: true)

private let small = pack([redFlags, body, sorter])

@Test func answersOfAnotherPackAreRefusedByName() {
  #expect(throws: CareError.unknownSection("shoes")) {
    try small.screen(["shoes": .noneOfThese])
  }
  #expect(throws: CareError.unknownItem(section: "body", item: "tail")) {
    try small.screen(["body": SectionAnswer(ticks: ["tail"])!])
  }
}

@Test func aChoiceOfOneTakesExactlyOne() {
  for answer in [SectionAnswer.noneOfThese, SectionAnswer(ticks: ["muscle", "nerve"])!] {
    #expect(throws: CareError.oneAnswerOnly(section: "sorter")) {
      try small.screen(["sorter": answer])
    }
  }
}

@Test func aPackThatAsksNothingLetsNobodyThrough() {
  #expect(throws: CareError.emptyPack("pack")) { try pack([]).screen([:]) }
  #expect(throws: CareError.emptyPack("pack")) { try pack([body]).screen(["body": .noneOfThese]) }
}

@Test func answersBecomeTags() throws {
  let answers: Answers = [
    "emergency": .noneOfThese, "body": SectionAnswer(ticks: ["pregnant"])!,
    "sorter": SectionAnswer(ticks: ["nerve"])!,
  ]
  guard case .decided(let result) = try small.screen(answers, for: .hamstrings) else {
    Issue.record("everything is answered")
    return
  }
  #expect(result.verdict == .adapt)
  #expect(result.tags == ["pregnancy", .nerve])
  #expect(result.sorted && result.version == "1.0")
}

@Test func theDecidingItemSaysWhatToDo() throws {
  guard
    case .decided(let result) = try small.screen(["emergency": SectionAnswer(ticks: ["saddle"])!])
  else {
    Issue.record("an emergency decides at once")
    return
  }
  #expect(result.deciding.map(\.sentence) == ["Go to hospital now."])
}

@Test func aNewFirstNumberOfThePackAsksEverybodyAgain() {
  #expect(pack([], version: "2.0").supersedes(version: "1.4"))
  #expect(!pack([], version: "1.5").supersedes(version: "1.4"))
}

@Test func aVectorThatComesOutOtherwiseIsNamedWithBothOutcomes() {
  let wrong = ScreeningPack.Vector(
    name: "pregnant",
    answers: ["emergency": .noneOfThese, "body": SectionAnswer(ticks: ["pregnant"])!],
    verdict: .go, tags: [])
  let right = ScreeningPack.Vector(
    name: "well", answers: ["emergency": .noneOfThese, "body": .noneOfThese], verdict: .go, tags: []
  )
  let open = ScreeningPack.Vector(
    name: "open", answers: ["emergency": .noneOfThese], verdict: nil, tags: [])
  let failures = pack([redFlags, body, sorter], vectors: [right, wrong, open]).failures()
  #expect(failures.map(\.sentence) == ["pregnant: expected go, got adapt with pregnancy"])
}

@Test func aSoundPackHasNoFaultButItsMissingVectors() {
  #expect(Set(small.faults().map(\.place)) == ["vectors"])
}

@Test func everyWayAPackCanContradictItselfIsFound() {
  func places(_ change: (inout ScreeningPack) -> Void) -> [String] {
    var other = small
    change(&other)
    return other.faults().map(\.place).filter { $0 != "vectors" }
  }
  #expect(places { $0.sections[0].notSure = .go } == ["sections/emergency/not-sure"])
  #expect(places { $0.sections[0].notSure = nil } == ["sections/emergency/not-sure"])
  #expect(places { $0.sections[1].notSureTags = [] } == ["sections/body/not-sure"])
  #expect(
    places { $0.sections[1].items[0].tags = ["unheard-of"] } == ["sections/body/items/pregnant"])
  #expect(places { $0.sections[1].items[0].tags = [] } == ["sections/body/items/pregnant"])
  #expect(places { $0.sections[1].items[0].id = "none" } == ["sections/body/items/none"])
  #expect(places { $0.sections[0].items[0].say = nil } == ["sections/emergency/items/saddle"])
  #expect(places { $0.sections[1].id = "sorter" } == ["sections/sorter"])
  #expect(places { $0.sections[2].items.removeLast() } == ["sections/sorter"])
  #expect(places { $0.sections.removeFirst() } == ["sections", "sections"])
  #expect(places { $0.emergency.act = [] } == ["emergency"])
  #expect(places { $0.tags.append($0.tags[0]) } == ["tags/nerve"])
}
