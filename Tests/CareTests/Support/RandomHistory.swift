import Biomechanics
import Care

/// Some weeks of a made-up person: sessions finished and not, everything a page can send, mornings
/// and choices.
struct RandomHistory {
  var exercises: Library
  var circumstances: Circumstances
  var history: History
  var days: Int

  init(_ random: inout Seeded) {
    let world = RandomWorld(seed: random.int(0...10_000))
    exercises = world.exercises
    circumstances = world.circumstances
    days = random.int(1...12)
    var diary = Diary()
    let ids = exercises.keys.sorted()
    for day in 0..<days {
      if random.chance(0.4) {
        diary.morning(
          day: day, pain: random.int(0...10), worse: random.chance(0.2), spread: random.chance(0.1),
          new: random.chance(0.1))
      }
      if random.chance(0.75) {
        let items = ids.filter { _ in random.chance(0.5) }.map { id -> (ExerciseID, RungID) in
          (id, random.pick(world.exercises[id]!.ladder).id)
        }
        diary.session(
          day: day, items, kind: random.chance(0.15) ? .flare : .usual,
          effort: random.pick([.easy, .easy, .right, .hard]), finished: random.chance(0.85),
          (0..<random.int(0...4)).map { _ in Self.told(ids, world.exercises, &random) })
      }
      if random.chance(0.2) {
        let id = random.pick(ids)
        diary.choose(
          day: day,
          random.chance(0.7)
            ? .rung(id, random.pick(world.exercises[id]!.ladder).id)
            : .swap(id, with: random.pick(ids)))
      }
    }
    history = diary.history
  }

  private static func told(
    _ ids: [ExerciseID], _ exercises: Library, _ random: inout Seeded
  ) -> SessionEvent.What {
    let id = random.pick(ids)
    let rung = random.pick(exercises[id]!.ladder).id
    return random.pick([
      .easier(id, to: rung), .harder(id, to: rung),
      .hurts(id, score: random.int(0...10), spread: random.chance(0.1)), .skipped(id), .best(id),
      .paused, .resumed, .wentBack(0), .stepped(random.int(0...2)),
    ])
  }

  func adaptation(_ history: History) -> Adaptation {
    Adaptation(history, exercises: exercises, for: circumstances)
  }

  /// What was known each evening, and the evening after.
  func dayByDay() -> [(Adaptation, Adaptation)] {
    let evenings = (0...days).map { day -> Adaptation in
      let end = Diary.start.adding(days: day)
      var part = history
      part.sessions = part.sessions.filter { $0.started.localDate < end }
      part.events = part.events.filter { $0.at.localDate < end }
      part.mornings = part.mornings.filter { $0.at.localDate < end }
      part.choices = part.choices.filter { $0.at.localDate < end }
      return adaptation(part)
    }
    return Array(zip(evenings, evenings.dropFirst()))
  }
}
