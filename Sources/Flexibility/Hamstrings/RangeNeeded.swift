import Anatomy
import Biomechanics
import Mechanics

extension PassiveLeg {
  /// Straight-leg raises among which the needed one is looked for, radians.
  private static let raises = 0.1...2.1

  /// The straight-leg raise, radians, of the least supple person who can take this pose: the one
  /// whose hamstrings then pull as hard as at the end of their own raise. Nought where even the
  /// tightest person is not stretched so far. It is the same for everyone, so ask once a pose.
  public func rangeNeeded(for pose: Pose, _ w: Workspace) -> Double {
    max(rangeNeeded(rightLegOf: pose, w), rangeNeeded(rightLegOf: pose.mirrored, w))
  }

  private func rangeNeeded(rightLegOf pose: Pose, _ w: Workspace) -> Double {
    let asked = fibres(in: pose, w)
    /// How much harder a person with such a raise is pulled in the pose than at the raise's end.
    func excess(_ raise: Double) -> Double {
      let slack = slackEnding(raiseAt: raise, w)
      return pull(ofFibres: asked, slack: slack)
        - pull(ofFibres: headFibres(raise, w), slack: slack)
    }
    if excess(Self.raises.lowerBound) <= 0 { return 0 }
    return root(in: Self.raises, near: 1e-6, excess)
  }

  private func headFibres(_ raise: Double, _ w: Workspace) -> [Double] {
    stretches(hip: raise, knee: 0, w).map { $0.fibres }
  }

  private func fibres(in pose: Pose, _ w: Workspace) -> [Double] {
    for coordinate in Coordinate.allCases { w.q[coordinate.rawValue] = pose[coordinate] }
    body.mechanism.move(w)
    return stretches(w).map { $0.fibres }
  }
}
