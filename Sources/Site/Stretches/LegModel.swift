import Anatomy
import Biomechanics
import Care
import Flexibility
import Mechanics

/// The body model as the site asks it: what rungs need, and where measured legs begin and end.
/// Owns its memory; one for each thread.
final class LegModel {
  private let leg: PassiveLeg
  private let rater: RungRater
  private let w: Workspace
  /// The fibres of each head in straight-leg raises, by `raises`.
  private let fibres: [[Double]]

  /// Raises that are looked up, degrees; past them the hamstrings get no longer.
  private static let raises = stride(from: -50.0, through: 126, by: 2).map { $0 }

  /// Nil when the body's tables do not make a body, which its own tests rule out.
  init?() {
    guard let body = FullBody() else { return nil }
    let leg = PassiveLeg(body)
    let w = Workspace(for: body.mechanism)
    let raised = Self.raises.map { leg.stretches(hip: $0 / Self.degrees, knee: 0, w) }
    fibres = Hamstring.allCases.indices.map { head in raised.map { $0[head].fibres } }
    (self.leg, self.w, rater) = (leg, w, RungRater(leg))
  }

  private static let degrees = 180 / Double.pi

  // MARK: Rungs

  /// The furthest pose of a rung for the average leg.
  func rating(of rung: Rung) -> Care.StretchRating? {
    let poses = rung.motion.keyframes.map { leg.rating(of: $0.pose, w) }
    let furthest = poses.max { ($0.needs, $0.most) < ($1.needs, $1.most) }
    return furthest.map { rating in
      Care.StretchRating(
        needs: rating.needs * Self.degrees,
        heads: zip(Hamstring.allCases, rating.heads).map { muscle, head in
          .init(
            muscle: muscle, strain: head.beyondOnset,
            raise: max(0, raise(of: muscle, fibres: head.fibres)))
        }, backBends: rating.lumbarFlexion * Self.degrees)
    }
  }

  /// What a light weight weighs, kilograms (own estimate).
  private static let lightWeight = 5.0

  /// The most that the lowest disc carries in the poses of a rung, in times of quiet standing; nil
  /// where it is not known of one of them.
  func load(of rung: Rung) -> Care.StretchRating.Load? {
    let soles = [BodyPart.footR, .footL].map { Contact(part: $0, on: .floor) }
    guard let standing = rater.rating(of: Pose(), contacts: soles).load?.compression.best else {
      return nil
    }
    let kilograms = rung.props.contains(.weight) ? Self.lightWeight : 0
    let poses = rung.motion.keyframes.filter { !$0.isPassed }.map {
      rater.rating(of: $0.pose, contacts: rung.contacts + $0.touching, load: kilograms)
        .load?.compression
    }
    guard let most = poses.compactMap({ $0 }).max(by: { $0.best < $1.best }),
      !poses.contains(where: { $0 == nil })
    else { return nil }
    return .init(
      low: most.low / standing, best: most.best / standing, high: most.high / standing)
  }

  // MARK: Legs

  /// How far fibres go beyond the average person's before slack is gone.
  struct Slack: Hashable, Sendable {
    var best: Double
    var error: Double
  }

  /// What measured tests of one leg say of it; none gives the average and the spread of people.
  func slack(_ tests: [HamstringTest]) -> Slack {
    let calibrated = leg.calibrated(tests, w)
    return Slack(best: calibrated.best.slack, error: calibrated.slackError)
  }

  func leg(_ slack: Slack, whose: Leg.Whose) -> Leg {
    let onsets = Hamstring.allCases.map {
      raise(of: $0, fibres: leg.fit.hamstrings.onset + slack.best)
    }
    let band = [slack.best - slack.error, slack.best + slack.error].map { end($0) }
    return Leg(
      whose: whose, begins: max(0, onsets.sorted()[1]), ends: end(slack.best),
      error: (band[1] - band[0]) / 2, onsets: onsets.map { max(0, $0) })
  }

  private func end(_ slack: Double) -> Double {
    var own = leg
    own.suppleness = Suppleness(slack: slack)
    return own.endOfRaise(w) * Self.degrees
  }

  /// The raise that draws a head's fibres so far, degrees.
  private func raise(of muscle: Hamstring, fibres asked: Double) -> Double {
    let table = fibres[Hamstring.allCases.firstIndex(of: muscle) ?? 0]
    guard let next = table.firstIndex(where: { $0 >= asked }) else {
      return Self.raises[Self.raises.count - 1]
    }
    guard next > 0 else { return Self.raises[0] }
    let share = (asked - table[next - 1]) / (table[next] - table[next - 1])
    return Self.raises[next - 1] + share * (Self.raises[next] - Self.raises[next - 1])
  }
}
