import Biomechanics
import Care
import Testing

@testable import Content

/// Shipped sessions for the people the screening can describe: every session for everybody with
/// one tag, and one of each programme for everybody with two.
@Suite struct ShippedPlansTests {
  @Test func nobodyWithOneTagIsLeftWithNothingOrWithWhatIsRuledOut() throws {
    let library = try Shipped.library()
    for tag in library.screening.tags.map(\.tag) {
      for plan in plans(library, for: [tag], sessions: library.programmes.values.flatMap(sessions))
      {
        try expectSafe(plan, for: [tag], library)
        #expect(!plan.items.isEmpty, "\(plan.session) for \(tag)")
      }
    }
  }

  @Test func nothingRuledOutByOneOfTwoTagsAppears() throws {
    let library = try Shipped.library()
    let tags = library.screening.tags.map(\.tag)
    let some = library.programmes.values.compactMap { sessions($0).first }
    for first in tags {
      for second in tags where second > first {
        for plan in plans(library, for: [first, second], sessions: some) {
          try expectSafe(plan, for: [first, second], library)
        }
      }
    }
  }

  private func sessions(_ programme: Programme) -> [SessionTemplate] {
    var seen: Set<SessionID> = []
    return programme.weeks.flatMap(\.sessions).filter { seen.insert($0.id).inserted }
  }

  private func plans(
    _ library: Library, for tags: Set<Care.Tag>, sessions: [SessionTemplate]
  ) -> [SessionPlan] {
    sessions.map {
      .lay(
        $0, week: 1, of: "programme", exercises: library.exercises,
        for: Circumstances(tags: tags, sorted: true, minutes: 20), on: LocalDate(day: 20_000))
    }
  }

  /// Looked up in the content again, not asked of the rules that laid the plan.
  private func expectSafe(_ plan: SessionPlan, for tags: Set<Care.Tag>, _ library: Library) throws {
    for item in plan.items {
      let exercise = try #require(library.exercises[item.exercise])
      let planned = Set(item.rungs.map(\.id))
      let order = exercise.ladder.map(\.id)
      for hit in exercise.contraindications where tags.contains(hit.tag) {
        guard case .noHarderThan(let cap) = hit.effect, let most = order.firstIndex(of: cap) else {
          Issue.record("\(exercise.id) for \(tags) in \(plan.session)")
          continue
        }
        #expect(planned.isSubset(of: order[...most]), "\(exercise.id) for \(tags)")
      }
      for rung in exercise.ladder where planned.contains(rung.id) {
        #expect(rung.excludes.isDisjoint(with: tags), "\(exercise.id), \(rung.id) for \(tags)")
      }
      if tags.contains(.nerve) { #expect(!exercise.isHamstringStretch, "\(exercise.id)") }
    }
  }
}
