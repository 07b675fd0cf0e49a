import Biomechanics
import Care
import Testing

/// What holds for every leg, ladder and person.
struct StretchLaws {
  /// A made-up world in which every exercise is rated, and a leg.
  private func world(_ seed: Int) -> (RandomWorld, StretchRatings) {
    var random = Seeded(seed)
    var world = RandomWorld(seed: seed)
    for id in world.exercises.keys.sorted() where random.chance(0.6) {
      world.exercises[id]?.targets = [.hamstrings]
      if random.chance(0.5) { world.exercises[id]?.kind = .stretch }
    }
    let needs = world.exercises.filter { $0.value.ladder.count == 3 }.mapValues { _ in
      (0..<3).map { _ in Double(random.int(0...120)) }
    }
    var ratings = StretchRatings.made(leg: .made(ends: Double(random.int(30...110))), needs)
    for (id, rungs) in ratings.rungs {
      for rung in rungs.keys where random.chance(0.2) {
        ratings.rungs[id]?[rung]?.backBends = Double(random.int(0...60))
      }
    }
    return (world, ratings)
  }

  private func plan(_ world: RandomWorld, _ ratings: StretchRatings?) -> SessionPlan {
    var world = world
    world.circumstances.stretches = ratings
    return world.plan()
  }

  private func needs(_ item: PlannedItem, _ ratings: StretchRatings) -> Double? {
    ratings[item.exercise, item.rungs[item.rung].id]?.needs
  }

  @Test func aTighterPersonIsNeverGivenWhatNeedsMoreRange() {
    var apart = 0
    for seed in 0..<120 {
      let (world, ratings) = world(seed)
      var (tight, supple) = (ratings, ratings)
      tight.leg = .made(ends: ratings.leg.ends - Double(seed % 37))
      supple.leg = .made(ends: ratings.leg.ends + Double(seed % 23))
      for id in world.exercises.keys.sorted() {
        guard let low = item(id, world, tight), let high = item(id, world, supple) else { continue }
        let (a, b) = (needs(low, ratings) ?? 0, needs(high, ratings) ?? 0)
        #expect(a <= b, "seed \(seed), \(id)")
        if a < b { apart += 1 }
      }
    }
    #expect(apart > 20, "the leg does make a difference")
  }

  private func item(
    _ id: ExerciseID, _ world: RandomWorld, _ ratings: StretchRatings
  ) -> PlannedItem? {
    var world = world
    world.template = template("session", prescription(id))
    return plan(world, ratings).items.first { $0.exercise == id }
  }

  @Test func whatIsRefusedIsNeverChosenWhateverItsRating() {
    for seed in 0..<150 {
      let (world, ratings) = world(seed)
      let (rated, unrated) = (plan(world, ratings), plan(world, nil))
      for item in rated.items {
        let exercise = world.exercises[item.exercise]!
        let allowed = Set(exercise.allowance(in: world.circumstances).rungs.map(\.id))
        #expect(allowed.isSuperset(of: item.rungs.map(\.id)), "seed \(seed)")
        guard let state = world.ladders[item.exercise], state.held, item.kind != .breathing else {
          continue
        }
        let order = circumstances(world, ratings).ladder(of: exercise).map(\.id)
        let place = order.firstIndex(of: state.rung) ?? order.firstIndex(of: exercise.start)!
        #expect(order.firstIndex(of: item.rungs[item.rung].id)! <= place, "seed \(seed)")
      }
      let resting = world.ladders.filter { $0.value.amount == .none }.keys
      #expect(
        Set(rated.items.map(\.exercise)).isDisjoint(
          with: resting.filter { id in
            !unrated.items.contains { $0.exercise == id }
          }), "seed \(seed)")
    }
  }

  private func circumstances(_ world: RandomWorld, _ ratings: StretchRatings) -> Circumstances {
    var circumstances = world.circumstances
    circumstances.stretches = ratings
    return circumstances
  }

  @Test func withoutAMeasurementThePlanIsTheWrittenOne() {
    for seed in 0..<120 {
      var (world, ratings) = world(seed)
      ratings.leg.whose = .average
      // Whatever the ladder's order, the written rung is wanted.
      let average = plan(world, ratings)
      for item in average.items { #expect(item.written == nil, "seed \(seed)") }
      world.ladders = [:]
      let written = StretchRatings(leg: ratings.leg, rungs: [:])
      #expect(plan(world, written) == plan(world, nil), "seed \(seed)")
    }
  }

  @Test func theOrderOfALadderIsTotalAndStable() {
    for seed in 0..<120 {
      let (world, ratings) = world(seed)
      let person = circumstances(world, ratings)
      for exercise in world.exercises.values {
        let order = person.ladder(of: exercise)
        #expect(Set(order.map(\.id)) == Set(exercise.ladder.map(\.id)))
        var shuffled = exercise
        shuffled.ladder = order
        #expect(person.ladder(of: shuffled) == order, "putting it in order again changes nothing")
        guard exercise.isHamstringStretch, ratings.rungs[exercise.id] != nil else {
          #expect(order == exercise.ladder)
          continue
        }
        let needs = order.map { ratings[exercise.id, $0.id]!.needs }
        for (gentler, stronger) in zip(needs, needs.dropFirst()) {
          #expect(gentler < stronger + 10)
        }
      }
    }
  }

  @Test func theOrderDoesNotDependOnTheLeg() {
    for seed in 0..<100 {
      let (world, ratings) = world(seed)
      var other = ratings
      other.leg = .made(ends: 40)
      for exercise in world.exercises.values {
        #expect(
          circumstances(world, ratings).ladder(of: exercise)
            == circumstances(world, other).ladder(of: exercise))
      }
    }
  }
}
