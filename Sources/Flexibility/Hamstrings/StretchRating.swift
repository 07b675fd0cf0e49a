import Anatomy
import Biomechanics
import Mechanics

/// What a pose asks of this person's hamstrings, for choosing between rungs.
public struct StretchRating: Hashable, Sendable {
  /// Each head of the leg that is stretched more.
  public var heads: [PassiveLeg.Stretch]
  /// Radians the lumbar spine is bent forward meanwhile; below nought it arches.
  public var lumbarFlexion: Double

  /// The most any head is drawn beyond its onset, optimal fibre lengths; below 0 nothing is
  /// stretched.
  public var most: Double { heads.reduce(-.infinity) { max($0, $1.beyondOnset) } }
}

extension PassiveLeg {
  /// Rates a pose. Both legs are looked at; the workspace's pose is overwritten.
  public func rating(of pose: Pose, _ w: Workspace) -> StretchRating {
    let sides = [pose, pose.mirrored].map { side in
      for coordinate in Coordinate.allCases { w.q[coordinate.rawValue] = side[coordinate] }
      body.mechanism.move(w)
      return StretchRating(heads: stretches(w), lumbarFlexion: -pose[.lumbarExtension])
    }
    return sides[0].most >= sides[1].most ? sides[0] : sides[1]
  }
}
