import Biomechanics
import Mechanics
import Testing

struct ReactionTests {
  /// The test leg with muscles across hip and knee, in front and behind.
  private func leg(bonds: [Bond] = []) throws -> Mechanism {
    var parts = Leg.parts()
    parts.bonds = bonds
    let places: [(Int, Vector, Int, Vector)] = [
      (1, Vector(0.08, 0, 0.08), 2, Vector(0.03, -0.1, 0.02)),
      (1, Vector(-0.1, -0.02, 0.06), 2, Vector(-0.02, -0.12, 0.01)),
      (1, Vector(-0.02, 0.02, 0.14), 2, Vector(0.01, -0.06, 0.05)),
      (1, Vector(-0.02, -0.1, 0.01), 2, Vector(0, -0.2, -0.01)),
      (2, Vector(0.05, -0.2, 0), 3, Vector(0.05, -0.04, 0)),
      (1, Vector(-0.09, -0.1, 0.05), 3, Vector(-0.04, -0.05, 0.02)),
      (1, Vector(0.06, 0.05, 0), 2, Vector(-0.03, -0.05, 0.04)),
    ]
    for (a, from, b, to) in places {
      Leg.add(
        [PathPoint(body: a, place: from), PathPoint(body: b, place: to)], over: [], to: &parts)
      parts.muscles.append(
        Musculotendon(
          maxForce: 1500, optimalLength: 0.12, slackLength: 0.1, pennation: 0.1,
          maxPennation: 1.4, maxVelocity: 10, rigidTendon: true, minActivation: 0,
          shortest: 0.01, curves: .thelen(ThelenCurves())))
    }
    return try Mechanism(parts)
  }

  private func solved(
    _ n: Int, _ m: Mechanism, reserve: Double = 5
  ) -> (Workspace, InverseDynamics, StaticOptimisation, LeastEffort.Outcome) {
    let (w, dynamics) = (Workspace(for: m), InverseDynamics(m))
    Leg.pose(n, w)
    for c in m.freedoms.indices {
      dynamics.speeds[c] = 0.1 * Double(c - 4)
      dynamics.accelerations[c] = 0.3 * Double(5 - c)
    }
    m.move(w)
    dynamics.solve(w)
    let optimum = StaticOptimisation(
      m, actuators: m.freedoms.indices.map { .init(coordinate: $0, strength: reserve) },
      manner: .init(byLength: false, passive: true))
    let outcome = optimum.solve(w, dynamics)
    return (w, dynamics, optimum, outcome)
  }

  /// Muscles with their relaxed pull, and reserves, give what inverse dynamics asks; followers'
  /// share comes to their leaders.
  @Test func theMomentsAreMet() throws {
    let m = try leg()
    for n in 0..<8 {
      let (w, dynamics, optimum, outcome) = solved(n, m)
      #expect(outcome.settled)
      #expect(optimum.coordinates == [6, 7, 8, Leg.knee])
      let half = 0.5
      for (row, c) in optimum.coordinates.enumerated() {
        var asked = dynamics.forces[c]
        if c == Leg.knee { asked += dynamics.forces[Leg.cap] * (0.2 * w.q[Leg.knee] + half) }
        var made = optimum.solver.reserve(row)
        for path in m.paths.indices {
          #expect(optimum.tensions[path] >= 0)
          made += m.momentArm(path, about: c, w) * optimum.tensions[path]
        }
        #expect(abs(asked - made) < 1e-5, "\(n) \(c)")
      }
    }
  }

  /// What is left for the joint's own axes is what its motors give.
  @Test func aJointTurnsOnlyByItsMotors() throws {
    let m = try leg()
    let reactions = JointReactions(m)
    for n in 0..<8 {
      let (w, dynamics, optimum, _) = solved(n, m)
      reactions.solve(w, dynamics, tensions: optimum.tensions)
      // The hip's first axis is z in the pelvis.
      let hip = reactions.reaction(at: 2, on: .child, w)
      let axis = w.places[1].turn.z
      #expect(abs(dot(hip.moment, axis) - optimum.solver.reserve(0)) < 1e-5)
    }
  }

  /// Forces on a body sum up to what moves it: checked on the thigh, hip and knee and muscles.
  @Test func actionIsReactionAndBodiesBalance() throws {
    let m = try leg()
    let reactions = JointReactions(m)
    let (w, dynamics, optimum, _) = solved(2, m)
    for c in m.freedoms.indices { (dynamics.speeds[c], dynamics.accelerations[c]) = (0, 0) }
    dynamics.solve(w)
    optimum.solve(w, dynamics)
    reactions.solve(w, dynamics, tensions: optimum.tensions)
    let hip = reactions.reaction(at: 2, on: .child, w)
    let knee = reactions.reaction(at: 3, on: .parent, w)
    let cap = reactions.reaction(at: 4, on: .parent, w)
    let centre = w.places[2] * m.links[2].inertia.centre
    let weight = m.gravity * m.links[2].inertia.mass
    var (force, moment) = (weight, cross(centre, weight))
    for reaction in [hip, knee, cap] {
      force += reaction.force
      moment += reaction.moment + cross(reaction.point, reaction.force)
    }
    for (i, path) in m.paths.enumerated() {
      let (a, b) = (m.points[path.points.lowerBound], m.points[path.points.lowerBound + 1])
      let (from, to) = (w.places[a.body] * a.place, w.places[b.body] * b.place)
      let pull = unit(to - from) * optimum.tensions[i]
      if a.body == 2 {
        force += pull
        moment += cross(from, pull)
      }
      if b.body == 2 {
        force += -pull
        moment += cross(to, -pull)
      }
    }
    #expect(length(force) < 1e-5)
    #expect(length(moment) < 1e-5)
    for (child, link) in [(reactions.reaction(at: 3, on: .child, w), 3)] {
      let parent = reactions.reaction(at: link, on: .parent, w)
      #expect(length(child.force + parent.force) < 1e-9)
    }
  }

  @Test func withoutMusclesTheJointCarriesAll() throws {
    let m = try leg()
    let reactions = JointReactions(m)
    let (w, dynamics, optimum, _) = solved(1, m)
    for i in optimum.tensions.indices { optimum.tensions[i] = 0 }
    reactions.solve(w, dynamics, tensions: optimum.tensions)
    for link in 1..<m.links.count {
      let load = dynamics.jointLoad(link, w)
      let reaction = reactions.reaction(at: link, on: .child, w)
      #expect(length(reaction.force - load.force) < 1e-9)
    }
  }

  /// A rod from pelvis to shin takes part: it pulls or pushes as it must, and the joint still turns
  /// only by its motors.
  @Test func whatABondHoldsIsCarriedByNoMuscle() throws {
    let rod = Bond.rod(
      Bond.Point(body: 1, place: Vector(0.15, 0.05, 0.1)),
      Bond.Point(body: 3, place: Vector(0.08, -0.2, 0)), length: 0.6)
    let (free, bound) = (try leg(), try leg(bonds: [rod]))
    let reactions = JointReactions(bound)
    for n in 0..<4 {
      let (w, dynamics, optimum, outcome) = solved(n, bound)
      #expect(outcome.settled)
      reactions.solve(w, dynamics, muscles: optimum)
      let hip = reactions.reaction(at: 2, on: .child, w)
      #expect(abs(dot(hip.moment, w.places[1].turn.z) - optimum.solver.reserve(0)) < 1e-5)
      // In the same pose without the rod, muscles have more to do.
      let v = Workspace(for: free)
      for c in v.q.indices { v.q[c] = w.q[c] }
      free.move(v)
      let other = InverseDynamics(free)
      for c in v.q.indices {
        (other.speeds[c], other.accelerations[c]) = (dynamics.speeds[c], dynamics.accelerations[c])
      }
      other.solve(v)
      let alone = StaticOptimisation(
        free, actuators: free.freedoms.indices.map { .init(coordinate: $0, strength: 5) },
        manner: .init(byLength: false, passive: true))
      alone.solve(v, other)
      func effort(_ s: StaticOptimisation) -> Double {
        s.coordinates.indices.reduce(0) {
          $0 + s.solver.reserveEffort($1) * s.solver.reserveEffort($1)
        }
          + s.muscles.indices.reduce(0) { $0 + s.solver.efforts[$1] * s.solver.efforts[$1] }
      }
      #expect(effort(optimum) <= effort(alone) + 1e-9)
    }
  }
}
