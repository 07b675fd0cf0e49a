import Biomechanics
import Care
import Testing

/// Laws of every history, over made-up ones.
struct AdaptationLaws {
  private static let seeds = 0..<80

  @Test func theOrderOfFactsAndTheirRepetitionChangeNothing() {
    for seed in Self.seeds {
      var random = Seeded(seed)
      let world = RandomHistory(&random)
      let once = world.adaptation(world.history)
      var shuffled = world.history
      shuffled.sessions = (shuffled.sessions + shuffled.sessions).shuffled(using: &random)
      shuffled.events = (shuffled.events + shuffled.events).shuffled(using: &random)
      shuffled.mornings = (shuffled.mornings + shuffled.mornings).shuffled(using: &random)
      shuffled.choices = (shuffled.choices + shuffled.choices).shuffled(using: &random)
      #expect(world.adaptation(shuffled) == once, "seed \(seed)")
    }
  }

  @Test func ofTheStepsOnlyTheFurthestMatters() {
    for seed in Self.seeds {
      var random = Seeded(seed)
      let world = RandomHistory(&random)
      var thin = world.history
      thin.events = thin.events.filter { event in
        switch event.what {
        case .stepped(let step):
          step
            == world.history.events.filter { $0.session == event.session }.compactMap {
              guard case .stepped(let other) = $0.what else { return nil }
              return other
            }.max()
        case .wentBack, .paused, .resumed: false
        default: true
        }
      }
      #expect(world.adaptation(thin) == world.adaptation(world.history), "seed \(seed)")
    }
  }

  @Test func oneMoreSessionIsNeverMoreThanOneRungHarder() {
    for seed in Self.seeds {
      var random = Seeded(seed)
      let world = RandomHistory(&random)
      for (before, after) in world.dayByDay() {
        for (id, state) in after.ladders {
          let order = world.exercises[id]!.ladder.map(\.id)
          guard let old = before.ladders[id], let to = order.firstIndex(of: state.rung),
            let from = order.firstIndex(of: old.rung)
          else { continue }
          let own = after.log.dropFirst(before.log.count).contains {
            $0.exercise == id && [.overruled, .harderPressed].contains($0.rule)
          }
          #expect(to <= from + 1 || own, "seed \(seed), \(id)")
        }
      }
    }
  }

  @Test func afterPainOfFourOrMoreAnExerciseIsNeverHarderNorMore() {
    for seed in Self.seeds {
      var random = Seeded(seed)
      let world = RandomHistory(&random)
      for (_, after) in world.dayByDay() {
        for (id, state) in after.ladders {
          guard let decision = state.decision,
            [.painStop, .painEasier, .spread].contains(decision.rule)
          else { continue }
          let order = world.exercises[id]!.ladder.map(\.id)
          #expect(state.amount < .full && state.held, "seed \(seed), \(id)")
          #expect(
            order.firstIndex(of: state.rung)! <= order.firstIndex(of: decision.from!)!,
            "seed \(seed), \(id)")
        }
      }
    }
  }

  @Test func nothingClimbsByItselfPastWhatIsAllowed() {
    for seed in Self.seeds {
      var random = Seeded(seed)
      let world = RandomHistory(&random)
      for decision in world.adaptation(world.history).log {
        guard [.easyTwice, .overruled].contains(decision.rule), let to = decision.to else {
          continue
        }
        let exercise = world.exercises[decision.exercise!]!
        let allowed = exercise.allowance(in: world.circumstances).rungs.map(\.id)
        #expect(allowed.contains(to), "seed \(seed)")
      }
    }
  }

  @Test func everyChangeHasItsSentence() {
    for seed in Self.seeds {
      var random = Seeded(seed)
      let world = RandomHistory(&random)
      let adaptation = world.adaptation(world.history)
      for decision in adaptation.log {
        #expect(decision.sentence.hasSuffix(".") && !decision.sentence.contains("!"))
        #expect(!decision.sentence.contains("  ") && decision.sentence.count < 160)
      }
      for (before, after) in world.dayByDay() {
        for (id, state) in after.ladders {
          guard let old = before.ladders[id], old.rung != state.rung else { continue }
          let told = after.log.dropFirst(before.log.count).contains { $0.exercise == id }
          #expect(told, "seed \(seed): \(id) moved without a word")
        }
      }
    }
  }
}
