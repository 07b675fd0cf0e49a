import Anatomy
import Biomechanics
import Mechanics

/// What a pose asks of this person, for choosing between rungs.
public struct StretchRating: Hashable, Sendable {
  /// Each head of the leg that is stretched more.
  public var heads: [PassiveLeg.Stretch]
  /// Radians the lumbar spine is bent forward meanwhile; below nought it arches.
  public var lumbarFlexion: Double
  /// The straight-leg raise of the least supple person who can take the pose, radians; nought where
  /// it asks for none. See `PassiveLeg.rangeNeeded`.
  public var needs: Double
  /// What L5/S1 carries; nil where nothing is known of it.
  public var load: RungLoad?

  /// The most any head is drawn beyond its onset, optimal fibre lengths; below 0 nothing is
  /// stretched.
  public var most: Double { heads.reduce(-.infinity) { max($0, $1.beyondOnset) } }
}

/// What L5/S1 carries in a pose, newtons, each number with its band.
public struct RungLoad: Hashable, Sendable {
  /// Pressing the disc.
  public var compression: Band
  /// Sliding L5 along it in any direction; never below nought.
  public var shear: Band

  public init(compression: Double, shear: Double) {
    self.compression = Band(compression).asLoad
    self.shear = Band(shear).asLoad
  }
}

/// Rates rungs for one person. Owns its memory; one for each thread.
public final class RungRater {
  public let leg: PassiveLeg
  private let w: Workspace
  private let still: Still

  /// `flesh` is where the person's body touches.
  public init(_ leg: PassiveLeg, flesh: Flesh = Body.adult.flesh) {
    self.leg = leg
    w = Workspace(for: leg.body.mechanism)
    still = Still(leg.body, flesh: flesh)
  }

  /// Rates a pose that rests on its contacts, with a load in the hands (kilograms). The load on the
  /// back is nil where the body would not stay so on these contacts.
  public func rating(
    of pose: Pose, contacts: [Contact] = [], load: Double = 0
  ) -> StretchRating {
    var rating = leg.rating(of: pose, w)
    rating.load = still.load(of: pose, contacts, leg: leg, kilograms: load)
    return rating
  }
}

extension PassiveLeg {
  /// Rates a pose without its load. Both legs are looked at; the workspace's pose is overwritten.
  public func rating(of pose: Pose, _ w: Workspace) -> StretchRating {
    let needs = rangeNeeded(for: pose, w)
    let sides = [pose, pose.mirrored].map { side in
      for coordinate in Coordinate.allCases { w.q[coordinate.rawValue] = side[coordinate] }
      body.mechanism.move(w)
      return StretchRating(
        heads: stretches(w), lumbarFlexion: -pose[.lumbarExtension], needs: needs, load: nil)
    }
    return sides[0].most >= sides[1].most ? sides[0] : sides[1]
  }
}
