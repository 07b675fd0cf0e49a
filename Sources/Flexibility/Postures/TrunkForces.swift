import Anatomy
import Biomechanics
import Mechanics

/// The forces of a trunk held still: found by `hold`, kept until the next. One for each thread;
/// nothing is taken while holding.
final class TrunkForces {
  let trunk: Trunk
  /// Newtons for `Trunk.pulls`: all of it, and its relaxed part.
  let pulls: Numbers
  let relaxed: Numbers
  let bands: Numbers
  private let sway: Sway
  /// How firmly it stands each way without effort, newton metres per radian.
  private let own: Numbers
  /// What the levels' tissue gave up because they bend less, newton metres along the flexion they
  /// share.
  private(set) var yielded = 0.0
  private let solver: LeastEffort
  /// What stands by itself at each level, newton metres: tissue, and relaxed muscle.
  private let tissue: Numbers
  private let carried: Numbers

  /// Efforts after the pulls: what each level yields, then how much firmer than asked it stands.
  private var yielding: Int { trunk.pulls.count }
  private var sparing: Int { yielding + Trunk.levels.count }

  init(_ trunk: Trunk) {
    self.trunk = trunk
    let (count, levels, ways) = (trunk.pulls.count, Trunk.levels.count, Trunk.ways.count)
    pulls = .taken(count, 0)
    relaxed = .taken(count, 0)
    bands = .taken(trunk.body.bands.count, 0)
    tissue = .taken(levels, 0)
    carried = .taken(levels, 0)
    sway = trunk.sway()
    own = .taken(ways, 0)
    solver = LeastEffort(efforts: count + levels + ways, moments: levels + ways)
    for level in 0..<levels {
      solver.reserves[level] = Trunk.slackness
      solver.lowest[yielding + level] = -Trunk.yielding
      solver.highest[yielding + level] = 0
      solver.weights[yielding + level] = Trunk.yieldingCost
    }
    solver.weights[trunk.belly] = Trunk.bellyCost
    for way in 0..<ways { solver.letPass(levels + way, with: sparing + way) }
  }

  deinit { for numbers in [pulls, relaxed, bands, tissue, carried, own] { numbers.deallocate() } }

  /// The forces that hold the trunk still in the pose last moved to, with a load in the hands
  /// (kilograms) and let it not buckle. Everything that pulls shares so that the sum of squares of
  /// its share of what it can is least, at all six levels together. Lengths are measured here.
  func hold(load: Double, _ w: Workspace) -> LumbarLoad {
    rest(w)
    sway.measure(w)
    let (levels, ways) = (Trunk.levels.count, Trunk.ways.count)
    for level in 0..<levels {
      let moment = trunk.weightMoment(above: level, load: load, w)
      solver.gains[(yielding + level) * (levels + ways) + level] = tissue[level]
      solver.needed[level] = moment - tissue[level] - carried[level]
      for (i, pull) in trunk.pulls.enumerated() {
        let arm = trunk.crossing(pull.points, level: level, w).arm
        solver.gains[i * (levels + ways) + level] = arm * pull.strength
      }
    }
    for way in 0..<ways {
      own[way] =
        trunk.firmness(way, relaxed: relaxed, bands: bands, sway, w)
        + trunk.weightFirmness(way, load: load, sway, w)
      solver.needed[levels + way] = -own[way]
      for (i, pull) in trunk.pulls.enumerated() {
        solver.gains[i * (levels + ways) + levels + way] =
          sway.added(by: pull.path, stiffening: pull.stiffening, way) * pull.strength
      }
    }
    solver.forget()
    solver.solve()
    yield()
    return told(load: load, w)
  }

  private func told(load: Double, _ w: Workspace) -> LumbarLoad {
    let row = Trunk.levels.count + Trunk.ways.count
    var (active, missed) = (0.0, 0.0)
    for (i, pull) in trunk.pulls.enumerated() {
      pulls[i] = relaxed[i] + solver.efforts[i] * pull.strength
      active += solver.efforts[i] * solver.gains[i * row]
    }
    for level in Trunk.levels.indices { missed = max(missed, abs(solver.reserve(level))) }
    let belly = solver.efforts[trunk.belly] * solver.gains[trunk.belly * row]
    let reaction = trunk.reaction(at: 0, self, load: load, w)
    return LumbarLoad(
      compression: reaction.along, shear: reaction.across,
      compressionAbove: trunk.reaction(at: 1, self, load: load, w).along,
      weightMoment: trunk.weightMoment(above: 0, load: load, w), tissue: tissue[0],
      relaxed: carried[0], belly: belly, active: active - belly, unbalanced: missed)
  }

  /// How firmly it stands the way it does least, newton metres per radian.
  var firmness: Double {
    Trunk.ways.indices.reduce(.infinity) { least, way in
      let at = Trunk.levels.count + way
      let row = Trunk.levels.count + Trunk.ways.count
      return min(
        least,
        trunk.pulls.indices.reduce(own[way]) {
          $0 + solver.efforts[$1] * solver.gains[$1 * row + at]
        })
    }
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
      let part = 1 + solver.efforts[yielding + level]
      yielded += tissue[level] * (1 - part) * Trunk.levels[level].lumbarShare
      tissue[level] *= part
      bands[level] *= part
    }
  }

  /// What pulls without effort.
  private func rest(_ w: Workspace) {
    let body = trunk.body
    for i in bands.indices {
      let path = body.muscles.count + i
      body.mechanism.measureLength(path, w)
      bands[i] = body.bands[i].force(at: w.lengths[path])
    }
    for (i, pull) in trunk.pulls.enumerated() {
      body.mechanism.measureLength(pull.path, w)
      relaxed[i] = trunk.relaxedPull(i, length: w.lengths[pull.path])
    }
    for level in Trunk.levels.indices {
      tissue[level] =
        trunk.lumbarAngle(level, w) * LumbarTissue.disc(below: Trunk.levels[level])
      for (i, band) in body.bands.enumerated() {
        tissue[level] += bands[i] * trunk.crossing([band.lower, band.upper], level: level, w).arm
      }
      carried[level] = 0
      for (i, pull) in trunk.pulls.enumerated() where relaxed[i] > 0 {
        carried[level] += relaxed[i] * trunk.crossing(pull.points, level: level, w).arm
      }
    }
  }
}
