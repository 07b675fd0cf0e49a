import Biomechanics
import Care
import Testing

/// Laws of every plan, over made-up libraries, programmes and people.
struct PlanLaws {
  private static let seeds = 0..<150

  @Test func nothingExcludedEverAppears() {
    for seed in Self.seeds {
      let world = RandomWorld(seed: seed)
      let person = world.circumstances
      for item in world.plan().items {
        let exercise = world.exercises[item.exercise]!
        let hits = exercise.contraindications.filter { person.tags.contains($0.tag) }
        #expect(!hits.contains { $0.effect == .exclude }, "seed \(seed)")
        for case .replace in hits.map(\.effect) { Issue.record("replaced one appears: \(seed)") }
        for case .noHarderThan(let cap) in hits.map(\.effect) {
          let order = exercise.ladder.map(\.id)
          let most = order.firstIndex(of: cap) ?? -1
          #expect(item.rungs.allSatisfy { order.firstIndex(of: $0.id)! <= most }, "seed \(seed)")
        }
        for planned in item.rungs {
          let rung = exercise.ladder.first { $0.id == planned.id }!
          #expect(rung.excludes.isDisjoint(with: person.tags), "seed \(seed)")
        }
      }
    }
  }

  @Test func everyRungFitsThePositionsAndThingsAtHand() {
    for seed in Self.seeds {
      let world = RandomWorld(seed: seed)
      let person = world.circumstances
      for rung in world.plan().items.flatMap(\.rungs) {
        #expect(person.chosenPositions.contains(rung.position), "seed \(seed)")
        #expect(person.chosenProps.isSuperset(of: rung.props), "seed \(seed)")
        if person.tags.contains(.noFloor) { #expect(!rung.position.isOnTheFloor) }
        if person.tags.contains(.noKneeling) { #expect(rung.position != .kneeling) }
        if person.tags.contains(.chairOnly) { #expect(rung.position == .chair) }
        if person.tags.contains(.noStrap) { #expect(!rung.props.contains(.strap)) }
      }
    }
  }

  @Test func noHamstringStretchForASensitiveNerveOrBeforeTheSorter() {
    for seed in Self.seeds {
      var world = RandomWorld(seed: seed)
      if seed.isMultiple(of: 2) {
        world.circumstances.tags.insert(.nerve)
      } else {
        world.circumstances.sorted = false
      }
      for item in world.plan().items {
        let exercise = world.exercises[item.exercise]!
        #expect(
          !(exercise.kind == .stretch && exercise.targets.contains(.hamstrings)), "seed \(seed)")
      }
    }
  }

  @Test func askedMinutesAreMetWithinFivePercentOrThePlanSaysWhyNot() {
    for seed in Self.seeds {
      var world = RandomWorld(seed: seed)
      for minutes in Circumstances.minutesOffered {
        world.circumstances.minutes = minutes
        let plan = world.plan()
        let target = Double(minutes * 60)
        let met = abs(plan.seconds - target) <= target * 0.05
        let told = plan.notes.contains { $0.hasPrefix("This takes about") }
        #expect(
          met != (told || plan.items.isEmpty), "seed \(seed), \(minutes) min: \(plan.seconds)")
      }
    }
  }

  @Test func theSecondSideGetsItsFullTime() {
    for seed in Self.seeds {
      let plan = RandomWorld(seed: seed).plan()
      for (number, item) in plan.items.enumerated() where item.sides == .each {
        func seconds(_ side: Side) -> Double {
          plan.steps.filter {
            $0.item == number && $0.side == side && $0.kind != .announce && $0.kind != .switchSides
          }.reduce(0) { $0 + $1.seconds }
        }
        #expect(seconds(.right) == seconds(.left) && seconds(.left) > 0, "seed \(seed)")
        let gaps = plan.steps.filter { $0.item == number && $0.kind == .switchSides }
        #expect(gaps.map(\.seconds) == [8], "seed \(seed)")
      }
    }
  }

  @Test func theStepsDoExactlyTheDose() {
    for seed in Self.seeds {
      let world = RandomWorld(seed: seed)
      let plan = world.plan()
      for (number, item) in plan.items.enumerated() {
        if case .minutes = item.dose.work { continue }
        let effort = plan.steps.filter {
          $0.item == number && [.hold, .halfWay, .move].contains($0.kind)
        }.reduce(0) { $0 + $1.seconds }
        let sides = item.sides == .each ? 2 : 1
        #expect(effort == Double(item.dose.effort * sides), "seed \(seed)")
      }
    }
  }

  @Test func aHoldsClockRunsDownToZeroOnce() {
    for seed in Self.seeds {
      let steps = RandomWorld(seed: seed).plan().steps
      for (step, next) in zip(steps, steps.dropFirst()) where step.tail > 0 {
        #expect(step.kind == .hold && next.kind == .halfWay, "seed \(seed)")
        #expect(step.tail == next.seconds && next.tail == 0, "seed \(seed)")
        #expect(abs(step.seconds - step.tail) <= 1, "seed \(seed)")
      }
    }
  }

  @Test func everyItemIsAnnouncedOnceThenReadiedThenWorkedAndThePlanEndsWithDone() {
    for seed in Self.seeds {
      let plan = RandomWorld(seed: seed).plan()
      #expect(plan.steps.last?.kind == .done)
      #expect(plan.steps.dropLast().last?.kind == .check)
      for number in plan.items.indices {
        let own = plan.steps.filter { $0.item == number }.drop { $0.kind == .rest }
        #expect(own.first?.kind == .announce, "seed \(seed)")
        #expect(own.dropFirst().first?.kind == .getReady, "seed \(seed)")
        #expect(own.filter { $0.kind == .announce }.count == 1, "seed \(seed)")
        let touched = plan.steps.indices.filter { plan.steps[$0].item == number }
        #expect(touched.last! - touched.first! == touched.count - 1, "one stretch of the clock")
      }
      #expect(plan.steps.allSatisfy { $0.seconds >= 0 && $0.seconds.isFinite })
    }
  }

  @Test func gettingDownToTheFloorIsGivenTimeOnlyWhenThePositionChanges() {
    for seed in Self.seeds {
      let plan = RandomWorld(seed: seed).plan()
      var low = false
      for (number, item) in plan.items.enumerated() {
        let announce = plan.steps.first { $0.item == number && $0.kind == .announce }!
        let goesLow = item.rungs[item.rung].position.isOnTheFloor
        if goesLow && !low { #expect(announce.seconds >= 15, "seed \(seed)") }
        low = goesLow
      }
    }
  }

  @Test func theSameInputsGiveTheSamePlan() {
    for seed in Self.seeds {
      #expect(RandomWorld(seed: seed).plan() == RandomWorld(seed: seed).plan())
    }
  }

  @Test func whatWasHeldBackIsNeverPlannedHarderNorInLargerAmount() {
    for seed in Self.seeds {
      let world = RandomWorld(seed: seed)
      for item in world.plan().items {
        guard let state = world.ladders[item.exercise], state.held else { continue }
        let order = world.exercises[item.exercise]!.ladder.map(\.id)
        guard let most = order.firstIndex(of: state.rung) else { continue }
        #expect(order.firstIndex(of: item.rungs[item.rung].id)! <= most, "seed \(seed)")
        #expect(state.amount != LadderState.Amount.none, "seed \(seed)")
      }
    }
  }

  @Test func noMuscleIsStretchedLongerThanWrittenOnceItReachesFourMinutesASide() {
    for seed in Self.seeds {
      var world = RandomWorld(seed: seed)
      world.circumstances.minutes = 40
      let plan = world.plan()
      for muscle in Muscle.allCases {
        let stretches = plan.items.filter {
          world.exercises[$0.exercise]!.kind == .stretch && $0.targets.contains(muscle)
        }
        let seconds = stretches.reduce(0) { $0 + $1.dose.effort }
        let written = stretches.filter { $0.block != "Easy movement" }
        let asked = written.reduce(0) { $0 + world.exercises[$1.exercise]!.dose.effort }
        #expect(seconds <= max(240, asked), "seed \(seed), \(muscle)")
      }
    }
  }
}

extension Position {
  fileprivate var isOnTheFloor: Bool { self == .floor || self == .kneeling }
}
