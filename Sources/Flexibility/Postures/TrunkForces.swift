import Anatomy
import Biomechanics
import Mechanics

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
