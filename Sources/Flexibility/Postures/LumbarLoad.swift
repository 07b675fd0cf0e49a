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

/// The forces of a trunk held still: found by `hold`, kept until the next. One for each thread;
/// nothing is taken while holding.
final class TrunkForces {
  let trunk: Trunk
  /// Newtons for `Trunk.muscles`: all of it, and its relaxed part.
  let muscles: Numbers
  let relaxed: Numbers
  let bands: Numbers
  /// Of the muscles when they were held, metres.
  let lengths: Numbers
  /// What the levels' tissue gave up because they bend less, newton metres along the flexion they
  /// share.
  private(set) var yielded = 0.0
  private let solver: LeastEffort
  /// What stands by itself at each level, newton metres: tissue, and relaxed muscle.
  private let tissue: Numbers
  private let carried: Numbers

  init(_ trunk: Trunk) {
    self.trunk = trunk
    muscles = .allocate(capacity: trunk.muscles.count)
    relaxed = .allocate(capacity: trunk.muscles.count)
    bands = .allocate(capacity: trunk.body.bands.count)
    lengths = .allocate(capacity: trunk.muscles.count)
    tissue = .allocate(capacity: Trunk.levels.count)
    carried = .allocate(capacity: Trunk.levels.count)
    for numbers in [muscles, relaxed, bands, lengths, tissue, carried] {
      numbers.initialize(repeating: 0)
    }
    let (count, levels) = (trunk.muscles.count, Trunk.levels.count)
    solver = LeastEffort(efforts: count + levels, moments: levels)
    for level in 0..<levels {
      solver.reserves[level] = Trunk.slackness
      solver.lowest[count + level] = -Trunk.yielding
      solver.highest[count + level] = 0
      solver.weights[count + level] = Trunk.yieldingCost
    }
  }

  deinit {
    for numbers in [muscles, relaxed, bands, lengths, tissue, carried] { numbers.deallocate() }
  }

  /// The forces that hold the trunk still in the pose last moved to, with a load in the hands
  /// (kilograms). Muscles share so that the sum of squares of their shares of maximal force is
  /// least, at all six levels together, and none pushes. Lengths are measured here.
  func hold(load: Double, _ w: Workspace) -> LumbarLoad {
    rest(w)
    let weight = trunk.weightMoment(above: 0, load: load, w)
    let belly = Belly(weightMoment: weight)
    for level in Trunk.levels.indices {
      let moment = trunk.weightMoment(above: level, load: load, w)
      let own = (trunk.muscles.count + level) * Trunk.levels.count + level
      solver.gains[own] = tissue[level]
      solver.needed[level] = moment - tissue[level] - carried[level] - belly.moment
      for (i, muscle) in trunk.muscles.enumerated() {
        let arm = trunk.crossing(trunk.body.muscles[muscle].points, level: level, w).arm
        solver.gains[i * Trunk.levels.count + level] = arm * strength(i)
      }
    }
    solver.forget()
    solver.solve()
    yield()
    var (active, missed) = (0.0, 0.0)
    for i in muscles.indices {
      let force = solver.efforts[i] * strength(i)
      muscles[i] = relaxed[i] + force
      active += solver.efforts[i] * solver.gains[i * Trunk.levels.count]
    }
    for level in Trunk.levels.indices { missed = max(missed, abs(solver.reserve(level))) }
    let reaction = trunk.reaction(self, belly: belly, load: load, w)
    return LumbarLoad(
      compression: reaction.along, shear: reaction.across, weightMoment: weight,
      tissue: tissue[0], relaxed: carried[0], belly: belly.moment, active: active,
      unbalanced: missed)
  }

  /// The moment with which bands, discs and relaxed muscles resist at L5/S1 in the pose last moved
  /// to, newton metres.
  func resistance(_ w: Workspace) -> Double {
    rest(w)
    return tissue[0] + carried[0]
  }

  /// Levels that bend a little less than their share have less of their tissue.
  private func yield() {
    yielded = 0
    for level in bands.indices {
      let part = 1 + solver.efforts[trunk.muscles.count + level]
      yielded += tissue[level] * (1 - part) * Trunk.levels[level].lumbarShare
      tissue[level] *= part
      bands[level] *= part
    }
  }

  private func strength(_ i: Int) -> Double {
    max(1, trunk.body.muscles[trunk.muscles[i]].maxForce)
  }

  /// What pulls without effort.
  private func rest(_ w: Workspace) {
    let body = trunk.body
    for i in bands.indices {
      let path = body.muscles.count + i
      body.mechanism.measureLength(path, w)
      bands[i] = body.bands[i].force(at: w.lengths[path])
    }
    for (i, path) in trunk.muscles.enumerated() {
      body.mechanism.measureLength(path, w)
      lengths[i] = w.lengths[path]
      relaxed[i] = trunk.relaxedPull(i, length: lengths[i])
    }
    for level in Trunk.levels.indices {
      tissue[level] =
        trunk.lumbarAngle(level, w) * LumbarTissue.disc(below: Trunk.levels[level])
      for (i, band) in body.bands.enumerated() {
        tissue[level] += bands[i] * trunk.crossing(band, level: level, w).arm
      }
      carried[level] = 0
      for (i, muscle) in trunk.muscles.enumerated() where relaxed[i] > 0 {
        carried[level] +=
          relaxed[i] * trunk.crossing(body.muscles[muscle].points, level: level, w).arm
      }
    }
  }
}

/// What the pressure in the belly does to the back: it pushes the ribs off the pelvis in front of
/// the spine. It rises with the weight's moment; 4 kPa at 100 Nm lies between what models of
/// bending take and what is measured in lifting (from memory, see docs/body/postures.md).
struct Belly {
  /// Pascals for a newton metre.
  static let rise = 40.0
  /// Square metres of diaphragm, and metres from its middle forward of the discs.
  static let area = 0.02
  static let arm = 0.05

  /// Newtons along the spine, and newton metres that extend it.
  var force: Double
  var moment: Double { force * Self.arm }

  init(weightMoment: Double) { force = max(0, weightMoment) * Self.rise * Self.area }
}

extension Trunk {
  /// How far a level's moments may be missed, newton metres: no better is known how tissue shares
  /// them out among the levels, and muscles straining against each other over it would be an artefact.
  static let slackness = 5.0
  /// A level whose tissue holds more than the weight on it bends a little less than its share of the
  /// flexion: so much of its tissue's moment goes at most, at next to no cost.
  static let yielding = 0.5
  static let yieldingCost = 0.04

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

  /// The direction along which L5/S1 is compressed: from it to L4/5, in the ground.
  func axis(_ w: Workspace) -> Vector {
    unit(
      w.places[FullBody.link(of: .lumbar4)].origin - w.places[FullBody.link(of: .lumbar5)].origin)
  }

  /// What the sacrum gives L5: along L5 and across it.
  func reaction(
    _ forces: TrunkForces, belly: Belly, load: Double, _ w: Workspace
  ) -> (along: Double, across: Double) {
    var weight = load
    for segment in Self.allAbove[0] {
      weight += body.mechanism.links[FullBody.link(of: segment)].inertia.mass
    }
    let along = axis(w)
    var push = body.mechanism.gravity * weight + along * belly.force
    for (i, muscle) in muscles.enumerated() where forces.muscles[i] != 0 {
      push += crossing(body.muscles[muscle].points, level: 0, w).force * forces.muscles[i]
    }
    for (i, band) in body.bands.enumerated() where forces.bands[i] != 0 {
      push += crossing(band, level: 0, w).force * forces.bands[i]
    }
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
