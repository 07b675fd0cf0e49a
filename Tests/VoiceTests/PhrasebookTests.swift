import Care
import Content
import Foundation
import Testing

@testable import Voice

/// The content that ships.
enum Shipped {
  static let library = Library.load(
    from: URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Content").path
  ).library
}

@Suite struct PhrasebookTests {
  @Test func everyFixedWordIsInTheList() throws {
    let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(FixedWords.english))
    #expect(Set(strings(in: json)) == Set(FixedWords.english.all))
    #expect(Set(FixedWords.english.all).count == FixedWords.english.all.count)
  }

  private func strings(in json: Any) -> [String] {
    switch json {
    case let text as String: [text]
    case let list as [Any]: list.flatMap(strings)
    case let map as [String: Any]: map.values.flatMap(strings)
    default: []
    }
  }

  @Test func noPhraseIsThereTwiceAndEachIsAWholeSentence() throws {
    let phrases = Phrasebook(exercises: try #require(Shipped.library).exercises.values).phrases
    #expect(Set(phrases).count == phrases.count && phrases == phrases.sorted())
    for phrase in phrases {
      #expect(phrase.last.map { ".?".contains($0) } == true, "\(phrase)")
      #expect(phrase.first?.isUppercase == true || phrase.first?.isNumber == true, "\(phrase)")
      #expect(!phrase.contains("!") && phrase.count <= 160, "\(phrase)")
    }
  }

  @Test func weightsAreThereInBothUnits() throws {
    let library = try #require(Shipped.library)
    let book = Phrasebook(exercises: library.exercises.values)
    let weighed = book.phrases.filter { $0.contains(" kg") }
    #expect(!weighed.isEmpty)
    #expect(weighed.allSatisfy { book.contains(inPounds($0)) })
  }

  @Test func aSessionTakesAlongTheNumbersItCountsToAndNoMore() throws {
    let library = try #require(Shipped.library)
    for programme in library.programmes.values {
      for template in programme.weeks.flatMap(\.sessions) {
        let plan = SessionPlan.lay(
          template, week: 1, of: programme.id, exercises: library.exercises,
          for: Circumstances(sorted: true, minutes: 20), on: LocalDate(day: 20_000))
        let counted = plan.steps.compactMap { $0.rep?.number }.max() ?? 0
        let numbers = FixedWords.english.numbers
        let told = numbers.filter(Phrasebook(plan).contains)
        #expect(told == Array(numbers.prefix(max(counted, 3))), "\(template.id)")
      }
    }
  }
}
