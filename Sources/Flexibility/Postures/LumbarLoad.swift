import Anatomy
import Biomechanics
import Mechanics

/// What a posture asks of the lowest lumbar joint, and who carries it.
public struct LumbarLoad: Hashable, Sendable {
  /// Newtons along L5 and across it at L5/S1; shear is positive when it pushes L5 forward.
  public var compression: Double
  public var shear: Double
  /// The moment of all weight above L5/S1 that bends the back forward, newton metres.
  public var weightMoment: Double
  /// Newton metres of it carried by bands and discs, by relaxed muscle, by active muscle. Active is
  /// negative where the belly must pull to keep the back bent.
  public var tissue: Double
  public var relaxed: Double
  public var active: Double
  /// What of the moments at the six levels the muscles could not balance, newton metres, at most.
  public var unbalanced: Double

  /// The share of the weight's moment that nothing active carries.
  public var passiveShare: Double { weightMoment > 0 ? (tissue + relaxed) / weightMoment : 0 }
}

/// The forces of a trunk in equilibrium.
struct TrunkForces {
  /// Newtons for `Trunk.muscles`: all of it, and its relaxed part.
  var muscles: [Double]
  var relaxed: [Double]
  var bands: [Double]
  var load: LumbarLoad
}

extension Trunk {
  /// How far a level's moments may be missed, newton metres: no better is known how tissue shares
  /// them out among the levels, and muscles straining against each other over it would be an artefact.
  static let slackness = 5.0

  /// The forces that hold the trunk still in the pose last moved to, with a load in the hands
  /// (kilograms). Muscles share so that the sum of squares of their shares of maximal force is
  /// least, at all six levels together, and none pushes. Lengths are measured here.
  func hold(load: Double, _ w: Workspace) -> TrunkForces {
    let bands = body.bands.indices.map { i in
      let path = body.muscles.count + i
      body.mechanism.measurePath(path, w)
      return body.bands[i].force(at: w.lengths[path])
    }
    let relaxed = muscles.indices.map { i in
      body.mechanism.measurePath(muscles[i], w)
      return relaxedPull(i, length: w.lengths[muscles[i]])
    }
    var needed = [Double](repeating: 0, count: Self.levels.count)
    var tissue = needed
    var arms = [[Double]](repeating: [], count: needed.count)
    var carried = needed
    for level in needed.indices {
      let weight = weightMoment(above: level, load: load, w)
      let angle = lumbarAngle(level, w)
      tissue[level] = angle * LumbarTissue.disc(below: Self.levels[level])
      for (band, force) in zip(body.bands, bands) {
        tissue[level] += force * crossing([band.lower, band.upper], level: level, w).arm
      }
      arms[level] = muscles.map { crossing(body.muscles[$0].points, level: level, w).arm }
      carried[level] = zip(arms[level], relaxed).reduce(0) { $0 + $1.0 * $1.1 }
      needed[level] = weight - tissue[level] - carried[level]
    }
    let limits = muscles.indices.map { max(1, body.muscles[muscles[$0]].maxForce) }
    let share = LeastEffort(
      arms: arms, limits: limits, needed: needed, slackness: Self.slackness
    ).solve()
    let total = zip(relaxed, share.forces).map { $0 + $1 }
    let reaction = reaction(muscles: total, bands: bands, load: load, w)
    let active = zip(arms[0], share.forces).reduce(0) { $0 + $1.0 * $1.1 }
    let result = LumbarLoad(
      compression: reaction.along, shear: reaction.across,
      weightMoment: weightMoment(above: 0, load: load, w), tissue: tissue[0],
      relaxed: carried[0], active: active,
      unbalanced: share.missed.map { abs($0) }.max() ?? 0)
    return TrunkForces(muscles: total, relaxed: relaxed, bands: bands, load: result)
  }

  /// How far a level is bent forward, radians.
  private func lumbarAngle(_ level: Int, _ w: Workspace) -> Double {
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
  private static let hands: [Segment] = [.handR, .handL]

  /// Forward bending moment of the weight above a joint, newton metres.
  private func weightMoment(above level: Int, load: Double, _ w: Workspace) -> Double {
    weightMoment(of: Self.allAbove[level], about: Self.levels[level], load: load, w)
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

  /// The direction along which L5/S1 is compressed: from it to L4/5, in the ground.
  func axis(_ w: Workspace) -> Vector {
    unit(
      w.places[FullBody.link(of: .lumbar4)].origin - w.places[FullBody.link(of: .lumbar5)].origin)
  }

  /// What the sacrum gives L5: along L5 and across it.
  private func reaction(
    muscles forces: [Double], bands: [Double], load: Double, _ w: Workspace
  ) -> (along: Double, across: Double) {
    let weight = Self.allAbove[0].reduce(load) {
      $0 + body.mechanism.links[FullBody.link(of: $1)].inertia.mass
    }
    var push = body.mechanism.gravity * weight
    for (muscle, force) in zip(muscles, forces) {
      push += crossing(body.muscles[muscle].points, level: 0, w).force * force
    }
    for (band, force) in zip(body.bands, bands) {
      push += crossing([band.lower, band.upper], level: 0, w).force * force
    }
    let along = axis(w)
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
