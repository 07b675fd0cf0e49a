import Biomechanics
import Testing

@testable import Care

private func chosen(_ exercise: Exercise, rung: Int = 0, dose: Dose? = nil) -> Chosen {
  Chosen(
    exercise: exercise, rungs: exercise.ladder, rung: rung, dose: dose ?? exercise.dose,
    block: "Work", spare: 0, held: false, reason: nil,
    tellings: exercise.ladder.map { Telling.counted.seconds(exercise, $0) })
}

@Test func theLengthIsThatOfTheStepsWithoutLayingThemOut() {
  for seed in 0..<300 {
    let world = RandomWorld(seed: seed)
    var choosing = Choosing(
      exercises: world.exercises, circumstances: world.circumstances, ladders: world.ladders,
      best: world.best)
    choosing.take(world.template)
    for clock in [Clock(switchGap: 8), Clock(switchGap: 0, pauses: [5, 0, 30])] {
      let steps = clock.steps(for: choosing.chosen).reduce(0) { $0 + $1.seconds }
      #expect(clock.seconds(for: choosing.chosen) == steps, "seed \(seed)")
    }
  }
}

@Test func aStretchOfEachSideFollowsTheCueOrder() {
  let steps = Clock(switchGap: 8).steps(for: [chosen(hamstringStretch)])
  let side: [Step.Kind] = [.getReady, .hold, .halfWay, .rest, .getReady, .hold, .halfWay]
  #expect(steps.map(\.kind) == [.announce] + side + [.switchSides] + side + [.check, .done])
  let seconds = steps.dropFirst().prefix(7).map(\.seconds)
  #expect(seconds == [4, 15, 15, 6, 4, 15, 15], "10 s of rest, the last four getting ready")
}

@Test func descendingSetsAreHeldAsMcGillCountsThem() {
  let curlUp = exercise("curl-up", dose: Dose(reps: [6, 4, 2], work: .hold(8), rest: 20))
  let steps = Clock(switchGap: 8).steps(for: [chosen(curlUp)])
  let holds = steps.filter { $0.kind == .hold }
  #expect(holds.count == 12 && holds.allSatisfy { $0.seconds == 8 && $0.tail == 0 })
  #expect(holds.compactMap(\.set?.number) == [1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3])
  #expect(holds.compactMap(\.rep?.of) == [6, 6, 6, 6, 6, 6, 4, 4, 4, 4, 2, 2])
}

@Test func withoutARestMovementsFlowOnAndHoldsAreLetGoOf() {
  func steps(_ work: Dose.Work) -> [Step] {
    let dose = Dose(reps: [1, 1], work: work, rest: 0)
    return Clock(switchGap: 8).steps(for: [chosen(exercise("flow", dose: dose))])
  }
  #expect(
    steps(.move(Tempo(out: 2, pause: 1, back: 2))).map(\.kind)
      == [.announce, .getReady, .move, .move, .check, .done])
  let held = steps(.hold(10))
  #expect(held.map(\.kind) == [.announce, .getReady, .hold, .rest, .hold, .check, .done])
  #expect(held[3].seconds == 3, "as between two repetitions")
}

@Test func gettingDownIsAskedOnceAndGettingUpToo() {
  let floor = exercise("floor", ladder: [rung("low", at: .floor)])
  let stand = exercise("stand", ladder: [rung("low", at: .standing)])
  let items = [floor, floor, stand, stand].map { chosen($0) }
  let announced = Clock(switchGap: 8).steps(for: items).filter { $0.kind == .announce }
  let talk = announced[1].seconds
  #expect(announced.map(\.seconds) == [18, talk, 12, talk] && talk < 12)
}
