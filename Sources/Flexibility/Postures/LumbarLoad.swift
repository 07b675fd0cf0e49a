import Anatomy
import Biomechanics
import Mechanics

/// What a posture asks of the lowest lumbar joint, and who carries it.
public struct LumbarLoad: Hashable, Sendable {
  /// Newtons along L5 and across it at L5/S1; shear is positive when it pushes L5 forward.
  public var compression: Double
  public var shear: Double
  /// Newtons along L4 at L4/5, where pressures were measured.
  public var compressionAbove: Double
  /// The moment of all weight above L5/S1 that bends the back forward, newton metres.
  public var weightMoment: Double
  /// Newton metres of it carried by bands and discs, by relaxed muscle, by the pressure in the belly,
  /// by active muscle. Active is negative where the belly must pull to keep the back bent.
  public var tissue: Double
  public var relaxed: Double
  public var belly: Double
  public var active: Double
  /// What of the moments at the six levels the muscles could not balance, newton metres, at most.
  public var unbalanced: Double

  /// The share of the weight's moment that nothing active carries.
  public var passiveShare: Double { weightMoment > 0 ? (tissue + relaxed) / weightMoment : 0 }
}

extension Trunk {
  /// How far a level's moments may be missed, newton metres: no better is known how tissue shares
  /// them out among the levels, and muscles straining against each other over it would be an artefact.
  static let slackness = 5.0
  /// A level whose tissue holds more than the weight on it bends a little less than its share of the
  /// flexion: so much of its tissue's moment goes at most, at next to no cost.
  static let yielding = 0.5
  static let yieldingCost = 0.04
  /// What pressing the belly as hard as can be costs, a muscle's full effort being one. Fitted so
  /// that the pressure passes 1.3 kPa (10 mmHg) where the weight's moment passes 54 Nm (Marras and
  /// Mirka 1996).
  static let bellyCost = 10.0

  /// How far a level is bent forward, radians.
  func lumbarAngle(_ level: Int, _ w: Workspace) -> Double {
    -w.q[Coordinate.lumbarExtension.rawValue] * Self.levels[level].lumbarShare
  }

  /// Segments above a joint.
  private static func above(_ joint: Segment) -> [Segment] {
    Segment.allCases.filter { segment in
      var at: Segment? = segment
      while let s = at {
        if s == joint { return true }
        at = s.carrier
      }
      return false
    }
  }

  private static let allAbove = levels.map(above)
  private static let upperChest = above(.thoraxHigh)
  private static let hands: [Segment] = [.handR, .handL]

  /// Forward bending moment of the weight above a joint, newton metres.
  func weightMoment(above level: Int, load: Double, _ w: Workspace) -> Double {
    weightMoment(of: Self.allAbove[level], about: Self.levels[level], load: load, w)
  }

  /// Forward bending moment of the weight the upper part of the chest carries, newton metres.
  func upperChestMoment(load: Double, _ w: Workspace) -> Double {
    weightMoment(of: Self.upperChest, about: .thoraxHigh, load: load, w)
  }

  private func weightMoment(
    of segments: [Segment], about joint: Segment, load: Double, _ w: Workspace
  ) -> Double {
    let x = w.places[FullBody.link(of: joint)].origin.x
    let g = -body.mechanism.gravity.y
    var moment = 0.0
    for segment in segments {
      let link = FullBody.link(of: segment)
      let inertia = body.mechanism.links[link].inertia
      moment += inertia.mass * g * ((w.places[link] * inertia.centre).x - x)
    }
    for hand in Self.hands { moment += load / 2 * g * (body.handGrip(hand, w).x - x) }
    return moment
  }

  /// The direction along which a level is compressed: from it to the next, in the ground.
  func axis(_ level: Int, _ w: Workspace) -> Vector {
    unit(
      w.places[FullBody.link(of: Self.levels[level + 1])].origin
        - w.places[FullBody.link(of: Self.levels[level])].origin)
  }

  /// What a vertebra (the sacrum below the lowest level) gives the next: along that one and across.
  func reaction(
    at level: Int, _ forces: TrunkForces, load: Double, _ w: Workspace
  ) -> (along: Double, across: Double) {
    var weight = load
    for segment in Self.allAbove[level] {
      weight += body.mechanism.links[FullBody.link(of: segment)].inertia.mass
    }
    var push = body.mechanism.gravity * weight
    for (i, pull) in pulls.enumerated() where forces.pulls[i] != 0 {
      push += crossing(pull.points, level: level, w).force * forces.pulls[i]
    }
    for (i, band) in body.bands.enumerated() where forces.bands[i] != 0 {
      push += crossing([band.lower, band.upper], level: level, w).force * forces.bands[i]
    }
    let along = axis(level, w)
    let ahead = Vector(along.y, -along.x, 0)
    return (-dot(push, along), dot(push, ahead))
  }
}

extension FullBody {
  /// Where a hand holds things, in the ground.
  func handGrip(_ hand: Segment, _ w: Workspace) -> Vector {
    let link = Self.link(of: hand)
    return w.places[link] * mechanism.links[link].inertia.centre
  }
}
