import Testing

@testable import Site

@Suite struct LetterBudgetTests {
  @Test func anHoursBudgetIsSpentOnceAndComesBack() async {
    let budget = LetterBudget()
    var taken = 0
    for time in 0..<Int64(LetterBudget.most + 50) where await budget.take(at: time) { taken += 1 }
    #expect(taken == LetterBudget.most)
    #expect(await budget.take(at: LetterBudget.windowMilliseconds + 1))
    #expect(await budget.take(at: LetterBudget.windowMilliseconds + 2) == true)
  }

  @Test func anEmptyHourAllowsTheFirstLetter() async {
    #expect(await LetterBudget().take(at: 0))
  }
}
