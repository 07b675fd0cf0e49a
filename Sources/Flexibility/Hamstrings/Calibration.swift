import Anatomy
import Mechanics

/// A test of the hamstrings as a person or practitioner measured it, radians.
public struct HamstringTest: Hashable, Sendable {
  public var kind: Kind
  /// Hip flexion of a straight-leg raise; the knee's way from straight in a knee extension.
  public var angle: Double
  /// One standard error of the measurement.
  public var error: Double

  public enum Kind: Hashable, Sendable { case straightLegRaise, kneeExtension }

  public init(_ kind: Kind, angle: Double, error: Double) {
    self.kind = kind
    self.angle = angle
    self.error = error
  }
}

/// A person's hamstrings as their tests say, with what is not known of them.
public struct CalibratedHamstrings: Hashable, Sendable {
  public var best: Suppleness
  /// One standard error of the slack.
  public var slackError: Double

  /// The person one standard error tighter, and one suppler: carry both through any question.
  public var tighter: Suppleness { moved(by: -slackError) }
  public var suppler: Suppleness { moved(by: slackError) }

  private func moved(by slack: Double) -> Suppleness {
    Suppleness(slack: best.slack + slack, stiffness: best.stiffness)
  }
}

extension PassiveLeg {
  /// Where the average person's straight-leg raise ends, radians: 72°, between the means of men
  /// (68.5°) and women (76.3°) of Youdas 2005 (from memory).
  public static let averageRaise = 72 * Double.pi / 180
  /// People stop at different torques: one standard deviation, of the torque (own estimate).
  public static let tolerance = 0.25
  /// Hip flexion of the knee-extension test.
  static let quarterTurn = Double.pi / 2
  /// How much tighter and suppler than average people are looked for, optimal fibre lengths.
  static let slackRange = -0.9...0.9

  /// The torque at which a raise ends, newton metres (straightening the hip, negative): what the
  /// average person's leg gives at the average raise.
  public func endTorqueOfRaise(_ w: Workspace) -> Double {
    average.torque(hip: Self.averageRaise, knee: 0, w).hip
  }

  /// The hip flexion at which this leg's raise ends, radians: what `calibrated` would be told.
  public func endOfRaise(_ w: Workspace) -> Double {
    let end = endTorqueOfRaise(w)
    if torque(hip: Self.quarterTurn, knee: 0, w).hip <= end {
      return root(in: 0...Self.quarterTurn) { torque(hip: $0, knee: 0, w).hip - end }
    }
    let pull = endPullPastRightAngle(end, w)
    return root(in: Self.quarterTurn...2.2) { self.pull(hip: $0, knee: 0, w) - pull }
  }

  /// Past a right angle the hamstrings' arm at the hip shrinks and the torque with it, however hard
  /// they pull: there the end is told by the pull that ends a raise at the right angle.
  private func endPullPastRightAngle(_ end: Double, _ w: Workspace) -> Double {
    let held = average.held(hip: Self.quarterTurn, knee: 0, w)
    let slack = root(in: Self.slackRange) { held.torque(slack: $0).hip - end }
    return held.pull(slack: slack)
  }

  /// The average person's way from a straight knee in a knee extension, radians: where the
  /// hamstrings pull as hard as at the end of the average raise.
  public func averageKneeExtension(_ w: Workspace) -> Double {
    let tension = average.pull(hip: Self.averageRaise, knee: 0, w)
    return root(in: 0...2) { average.pull(hip: Self.quarterTurn, knee: $0, w) - tension }
  }

  /// The suppleness with which the leg ends its tests where this person's did. Several tests count
  /// by how sure they are; none gives the average person with the spread of people.
  public func calibrated(_ tests: [HamstringTest], _ w: Workspace) -> CalibratedHamstrings {
    var (weights, sum) = (0.0, 0.0)
    for test in tests {
      let slack = slack(test.kind, test.angle, times: 1, w)
      let nudge = max(test.error, 1e-4)
      let byError =
        (self.slack(test.kind, test.angle + nudge, times: 1, w)
          - self.slack(test.kind, test.angle - nudge, times: 1, w)) / 2 / nudge * test.error
      let byTolerance =
        (self.slack(test.kind, test.angle, times: 1 + Self.tolerance, w)
          - self.slack(test.kind, test.angle, times: 1 - Self.tolerance, w)) / 2
      let weight = 1 / max(1e-9, byError * byError + byTolerance * byTolerance)
      weights += weight
      sum += weight * slack
    }
    guard weights > 0 else {
      return CalibratedHamstrings(best: .average, slackError: Self.spread)
    }
    return CalibratedHamstrings(
      best: Suppleness(slack: sum / weights), slackError: (1 / weights).squareRoot())
  }

  /// The spread of slack among people who were not measured, optimal fibre lengths: it makes the
  /// raise differ by 12° (one standard deviation). Among one sex 6 to 14° were found in the knee
  /// extension, 17° in a raise to the first pull (docs/body/hamstrings.md).
  static let spread = 0.07

  private var average: PassiveLeg {
    var leg = self
    leg.suppleness = .average
    return leg
  }

  /// The slack of the person whose straight-leg raise ends at an angle, radians.
  func slackEnding(raiseAt angle: Double, _ w: Workspace) -> Double {
    slack(.straightLegRaise, angle, times: 1, w)
  }

  /// The slack with which a test ends at an angle, when it ends at so many times the usual torque.
  private func slack(
    _ kind: HamstringTest.Kind, _ angle: Double, times: Double, _ w: Workspace
  ) -> Double {
    switch kind {
    case .straightLegRaise:
      let end = endTorqueOfRaise(w) * times
      if angle > Self.quarterTurn {
        let pull = endPullPastRightAngle(end, w)
        let held = average.held(hip: angle, knee: 0, w)
        return root(in: Self.slackRange) { pull - held.pull(slack: $0) }
      }
      let held = average.held(hip: angle, knee: 0, w)
      return root(in: Self.slackRange) { held.torque(slack: $0).hip - end }
    case .kneeExtension:
      let end = average.torque(hip: Self.quarterTurn, knee: averageKneeExtension(w), w).knee * times
      let held = average.held(hip: Self.quarterTurn, knee: angle, w)
      return root(in: Self.slackRange) { end - held.torque(slack: $0).knee }
    }
  }

  /// All heads' tension, newtons.
  func pull(hip: Double, knee: Double, _ w: Workspace) -> Double {
    stretches(hip: hip, knee: knee, w).reduce(0) { $0 + $1.tension }
  }
}
