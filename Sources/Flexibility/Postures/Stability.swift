import Anatomy
import Biomechanics
import Mechanics

extension Trunk {
  /// A working muscle's stiffness is this many times its force over its length (Bergmark 1989; 5 to
  /// 10 in use, from memory).
  static let stiffening = 10.0

  /// How the potential energy of trunk, muscles and weight curves in the posture held, newton metres
  /// per radian (Bergmark 1989, Cholewicki and McGill 1996): the smaller of bending forward and
  /// bending aside, along the shared lumbar coordinates. Nothing reflexive is in it.
  func stability(_ forces: TrunkForces, load: Double, _ w: Workspace) -> Double {
    min(
      curvature(.lumbarExtension, forces, load, w), curvature(.lumbarBending, forces, load, w))
  }

  /// Leaves the workspace as it was.
  private func curvature(
    _ coordinate: Coordinate, _ forces: TrunkForces, _ load: Double, _ w: Workspace
  ) -> Double {
    let step = 2e-3
    let rest = w.q[coordinate.rawValue]
    func energy(at value: Double) -> Double {
      w.q[coordinate.rawValue] = value
      body.mechanism.move(w)
      return self.energy(forces, load, w)
    }
    let bend = energy(at: rest - step) + energy(at: rest + step) - 2 * energy(at: rest)
    return bend / (step * step) + LumbarTissue.discStiffness(about: coordinate)
  }

  /// Of weight, working muscles as springs about their held lengths, and bands; without the discs.
  func energy(_ forces: TrunkForces, _ load: Double, _ w: Workspace) -> Double {
    let g = -body.mechanism.gravity.y
    var energy = 0.0
    for segment in Segment.allCases {
      let link = FullBody.link(of: segment)
      let inertia = body.mechanism.links[link].inertia
      energy += inertia.mass * g * (w.places[link] * inertia.centre).y
    }
    for hand in [Segment.handR, .handL] { energy += load / 2 * g * body.handGrip(hand, w).y }
    for (i, muscle) in muscles.enumerated() {
      body.mechanism.measureLength(muscle, w)
      let drawn = w.lengths[muscle] - forces.lengths[i]
      let stiffness = Self.stiffening * forces.muscles[i] / forces.lengths[i]
      energy += forces.muscles[i] * drawn + stiffness * drawn * drawn / 2
    }
    for (i, band) in body.bands.enumerated() {
      body.mechanism.measureLength(body.muscles.count + i, w)
      energy += band.energy(at: w.lengths[body.muscles.count + i])
    }
    return energy
  }
}
