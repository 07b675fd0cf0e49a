import Biomechanics
import Care
import Content
import Synchronization

/// What rungs ask of people's legs. Every rung and every leg is asked about once, when it is first
/// needed, and remembered: a leg to the degree, because no test is better.
final class Stretches: Sendable {
  private let exercises: [ExerciseID: Exercise]
  let rated: RatedRungs
  private let known = Mutex(Known())

  private struct Known {
    var model: LegModel?
    var rungs: [ExerciseID: [RungID: Care.StretchRating]]?
    var legs: [LegKey: StretchRatings] = [:]
  }

  /// More legs than this are forgotten together and asked about again.
  private static let most = 2000

  init(_ library: Library, rated: RatedRungs = .none) {
    self.rated = rated
    exercises = library.exercises.filter { $0.value.targets.contains(.hamstrings) }
  }

  /// For a person by what they measured; for someone with average legs when they did not. Nil when
  /// there is no model to ask.
  func ratings(for measurements: [Measurement] = []) -> StretchRatings? {
    let key = LegKey(measurements)
    return known.withLock { known in
      if let ratings = known.legs[key] { return ratings }
      guard let ratings = make(key, &known) else { return nil }
      if known.legs.count >= Self.most { known.legs = [:] }
      known.legs[key] = ratings
      return ratings
    }
  }

  private func make(_ key: LegKey, _ known: inout Known) -> StretchRatings? {
    known.model = known.model ?? LegModel()
    guard let model = known.model else { return nil }
    let rungs = known.rungs ?? rungs(model)
    known.rungs = rungs
    let legs = key.tests.map { side, tests in (side: side, slack: model.slack(tests)) }
    guard let tighter = legs.min(by: { $0.slack.best < $1.slack.best }) else {
      return StretchRatings(leg: model.leg(model.slack([]), whose: .average), rungs: rungs)
    }
    let alike = legs.count > 1 && legs.allSatisfy { $0.slack.best == tighter.slack.best }
    return StretchRatings(
      leg: model.leg(tighter.slack, whose: .own(alike ? nil : tighter.side)),
      rungs: rungs.mapValues { $0.mapValues { $0.slackened(by: tighter.slack.best) } })
  }

  private func rungs(_ model: LegModel) -> [ExerciseID: [RungID: Care.StretchRating]] {
    exercises.mapValues { exercise in
      let ratings = exercise.ladder.compactMap { rung in
        (rated[rung] ?? model.rating(of: rung)).map { (rung.id, $0) }
      }
      return Dictionary(ratings) { first, _ in first }
    }
  }
}

extension Care.StretchRating {
  /// For a leg whose fibres go so much further before slack is gone, optimal fibre lengths.
  fileprivate func slackened(by slack: Double) -> Care.StretchRating {
    var other = self
    for head in heads.indices { other.heads[head].strain -= slack }
    return other
  }
}
