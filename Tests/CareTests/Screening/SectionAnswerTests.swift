import Care
import Testing

@Test func aBlankSectionCannotBeWrittenAsAnAnswer() {
  #expect(SectionAnswer(ticks: []) == nil)
}

@Test func noneBesideSomethingElseIsNotAnAnswer() {
  #expect(SectionAnswer(ticks: ["none", "saddle"]) == nil)
  #expect(SectionAnswer(ticks: ["none", "not-sure"]) == nil)
}

@Test func anAnswerReadsBackFromItsOwnTicks() {
  for ticks in [["none"], ["not-sure"], ["a"], ["a", "b"], ["a", "not-sure"]] {
    let answer = SectionAnswer(ticks: ticks)
    #expect(answer?.ticks == ticks)
    #expect(answer.flatMap { SectionAnswer(ticks: $0.ticks) } == answer)
  }
}
