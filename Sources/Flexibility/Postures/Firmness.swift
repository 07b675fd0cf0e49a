import Anatomy
import Biomechanics
import Mechanics

extension Trunk {
  /// The ways a back may buckle: forward, aside and in a twist, along the coordinates that its levels
  /// share. Effort is shared so that it does not: in none does the potential energy curve downwards
  /// (Bergmark 1989, Cholewicki and McGill 1996; as a condition on the sharing, Brown and Potvin
  /// 2005). No more is asked than that.
  static let ways: [Coordinate] = [.lumbarExtension, .lumbarBending, .lumbarRotation]

  /// What measures how everything that acts on the back changes as it sways.
  func sway() -> Sway {
    Sway(
      body.mechanism, ways: Self.ways.map { $0.rawValue },
      paths: pulls.map { $0.path } + body.bands.indices.map { body.muscles.count + $0 })
  }

  /// How firmly discs, bands and relaxed muscles make the back stand one way, newton metres per
  /// radian. Nothing reflexive is in it.
  func firmness(_ way: Int, relaxed: Numbers, bands: Numbers, _ sway: Sway, _ w: Workspace)
    -> Double
  {
    var sum = LumbarTissue.discStiffness(about: Self.ways[way])
    for (i, pull) in pulls.enumerated() where relaxed[i] > 0 {
      sum += relaxed[i] * sway.added(by: pull.path, stiffening: pull.stiffening, way)
    }
    for (i, band) in body.bands.enumerated() where bands[i] > 0 {
      let path = body.muscles.count + i
      sum += bands[i] * sway.added(by: path, stiffening: 0, way)
      sum += band.stiffness(at: w.lengths[path]) * sway.added(byStiffnessOf: path, way)
    }
    return sum
  }

  /// What all weight and a load in the hands add, the pelvis standing still; below nought they make
  /// the back fall.
  func weightFirmness(_ way: Int, load: Double, _ sway: Sway, _ w: Workspace) -> Double {
    [Segment.handR, .handL].reduce(sway.weight(way)) { sum, hand in
      sum
        + sway.added(
          by: body.mechanism.gravity * (load / 2), at: body.handGrip(hand, w),
          on: FullBody.link(of: hand), way)
    }
  }
}
