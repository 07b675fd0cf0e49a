import Biomechanics
import Care
import Testing

@testable import Voice

@Suite struct TellingTests {
  /// A slow voice, a quick one, and none.
  static let voices =
    [0.5, 1, 2].map { pace in
      let phrases = Phrasebook(exercises: Shipped.library?.exercises.values.map { $0 } ?? [])
        .phrases
      return Recordings(
        phrases: Dictionary(
          uniqueKeysWithValues: phrases.map {
            ($0, Recording(file: "a.m4a", seconds: pace * guessedSeconds(of: $0)))
          }))
    } + [Recordings.none]

  @Test(arguments: voices)
  func everyShippedExerciseIsToldToTheEndBeforeItsClock(voice: Recordings) throws {
    let library = try #require(Shipped.library)
    let person = Circumstances(sorted: true, minutes: 20)
    for programme in library.programmes.values {
      for template in programme.weeks.flatMap(\.sessions) {
        let plan = SessionPlan.lay(
          template, week: 1, of: programme.id, exercises: library.exercises, for: person,
          telling: .spoken(by: voice), on: LocalDate(day: 20_000))
        for step in plan.steps where step.kind == .announce {
          let item = plan.items[try #require(step.item)]
          #expect(step.seconds >= needed(by: item, voice), "\(item.exercise) in \(template.id)")
        }
      }
    }
  }

  /// Counted apart from the rule under test: every word that is told, and quiet between them.
  private func needed(by item: PlannedItem, _ voice: Recordings) -> Double {
    let rung = item.rungs[item.rung]
    let words = FixedWords.english
    var told = [words.relax, Phrasebook.name(item.name)] + rung.setUp
    told += words.positions[rung.position.rawValue].map { [$0] } ?? []
    told += item.sides == .each ? ["Right side."] : []
    return told.reduce(0) { $0 + voice.seconds(of: $1) + 0.25 }
  }

  @Test func gettingDownToTheFloorTakesItsTimeHoweverQuickTheVoice() throws {
    let library = try #require(Shipped.library)
    let template = try #require(library.programmes["ten-hamstring-stretches"]?.weeks[0].sessions[0])
    let hush = Recordings(
      phrases: Phrasebook(exercises: library.exercises.values).phrases.reduce(into: [:]) {
        $0[$1] = Recording(file: "a.m4a", seconds: 0.1)
      })
    let plan = SessionPlan.lay(
      template, week: 1, of: "ten-hamstring-stretches", exercises: library.exercises,
      for: Circumstances(sorted: true, minutes: 20), telling: .spoken(by: hush),
      on: LocalDate(day: 20_000))
    let down = zip(plan.steps, plan.steps.dropFirst()).filter { before, step in
      step.kind == .announce && isLow(step, plan) && !isLow(before, plan)
    }
    #expect(!down.isEmpty && down.allSatisfy { $0.1.seconds >= 18 })
  }

  private func isLow(_ step: Step, _ plan: SessionPlan) -> Bool {
    guard let item = step.item.map({ plan.items[$0] }) else { return false }
    return [.floor, .kneeling].contains(item.rungs[item.rung].position)
  }

  @Test func theSessionsRecordingsAreThoseOfItsPhrasesAlone() {
    let book = Phrasebook(exercises: [])
    let all = Recordings(phrases: [
      "Ready.": Recording(file: "a.m4a", seconds: 1),
      "Bridge.": Recording(file: "b.m4a", seconds: 1),
    ])
    #expect(all.of(book).keys.sorted() == ["Ready."])
  }
}
