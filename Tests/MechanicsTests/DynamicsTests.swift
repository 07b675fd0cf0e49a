import Biomechanics
import Mechanics
import Testing

struct DynamicsTests {
  /// A smooth swing of every coordinate, with its exact speed and change of speed.
  private func swing(_ c: Int, _ t: Double) -> (Double, Double, Double) {
    let (rate, size) = (1 + 0.3 * Double(c), 0.3 + 0.02 * Double(c))
    let (s, co) = sineAndCosine(rate * t + Double(c))
    return (size * s, size * rate * co, -size * rate * rate * s)
  }

  /// Kinetic and potential energy, from the bodies' places a little before and after.
  private func energy(_ m: Mechanism, _ t: Double) -> Double {
    let h = 1e-4
    func places(_ t: Double) -> [Placement] {
      let w = Workspace(for: m)
      for c in m.freedoms.indices { w.q[c] = swing(c, t).0 }
      m.move(w)
      return Array(w.places)
    }
    let (before, now, after) = (places(t - h), places(t), places(t + h))
    var sum = 0.0
    for (i, link) in m.links.enumerated() {
      let inertia = link.inertia
      let speed = (after[i] * inertia.centre - before[i] * inertia.centre) / (2 * h)
      // Turning speed from how the axes move.
      var spin = Vector()
      let (b, a, n) = (before[i].turn, after[i].turn, now[i].turn)
      spin += 0.5 * cross(n.x, (a.x - b.x) / (2 * h))
      spin += 0.5 * cross(n.y, (a.y - b.y) / (2 * h))
      spin += 0.5 * cross(n.z, (a.z - b.z) / (2 * h))
      let own = n.undo(spin)
      sum += 0.5 * inertia.mass * dot(speed, speed) + 0.5 * dot(own, inertia * own)
      sum -= inertia.mass * dot(m.gravity, now[i] * inertia.centre)
    }
    return sum
  }

  private func reversed(_ parts: Mechanism.Parts) -> Mechanism.Parts {
    var parts = parts
    for i in 1..<parts.links.count { parts.links[i].reversed = true }
    return parts
  }

  @Test(arguments: [false, true], [false, true])
  func theForcesWorkIsTheGainOfEnergy(_ backwards: Bool, _ blended: Bool) throws {
    let leg = blended ? BondTests.blended() : Leg.parts()
    let parts = backwards ? reversed(leg) : leg
    let m = try Mechanism(parts)
    let (w, dynamics) = (Workspace(for: m), InverseDynamics(m))
    for t in stride(from: 0.1, through: 3, by: 0.17) {
      for c in m.freedoms.indices {
        (w.q[c], dynamics.speeds[c], dynamics.accelerations[c]) = swing(c, t)
      }
      m.move(w)
      dynamics.solve(w)
      var power = 0.0
      for c in m.freedoms.indices { power += dynamics.forces[c] * dynamics.speeds[c] }
      let h = 1e-3
      let gain = (energy(m, t + h) - energy(m, t - h)) / (2 * h)
      #expect(abs(power - gain) < 2e-3 * max(1, abs(gain)))
    }
  }

  @Test func aBodyAtRestIsHeldAgainstGravity() throws {
    let m = try Mechanism(Leg.parts())
    let (w, dynamics) = (Workspace(for: m), InverseDynamics(m))
    Leg.pose(5, w)
    m.move(w)
    dynamics.solve(w)
    let (mass, place) = m.centreOfMass(w)
    #expect(abs(mass - 16) < 1e-12)
    // Coordinates 3, 4, 5 slide the pelvis along x, y, z.
    #expect(abs(dynamics.forces[4] - mass * 9.80665) < 1e-9)
    #expect(abs(dynamics.forces[3]) < 1e-9)
    let (force, moment) = dynamics.jointLoad(1, w)
    #expect(abs(force.y - mass * 9.80665) < 1e-9)
    let arm = place - w.places[1].origin
    #expect(length(moment - cross(arm, Vector(0, mass * 9.80665, 0))) < 1e-9)
  }

  @Test func aPushThatCarriesTheBodyLeavesNothingToHold() throws {
    let m = try Mechanism(Leg.parts())
    let (w, dynamics) = (Workspace(for: m), InverseDynamics(m))
    Leg.pose(7, w)
    m.move(w)
    let pushes = m.links.indices.dropFirst().map { i in
      let inertia = m.links[i].inertia
      return ExternalPush(
        body: i, force: -m.gravity * inertia.mass, point: w.places[i] * inertia.centre)
    }
    dynamics.solve(w, pushes: pushes)
    #expect(dynamics.forces.allSatisfy { abs($0) < 1e-10 })
  }

  /// Dynamics counts on it, and would answer wrongly without a word.
  @Test func aJointThatTurnsBeforeItSlidesIsRefused() throws {
    var parts = Leg.parts()
    let slides = Axis(
      direction: Vector(1, 0, 0), turns: false, curve: parts.curves.constant(0), coordinate: nil)
    let turns = Axis(
      direction: Vector(0, 0, 1), turns: true, curve: parts.curves.constant(0), coordinate: nil)
    let first = parts.axes.count
    parts.axes += [turns, slides]
    parts.links[1].axes = first..<first + 2
    #expect(throws: MechanismFault.turnsFirst(link: 1)) { try Mechanism(parts) }
    parts.axes[first...] = [slides, turns]
    #expect(throws: Never.self) { try Mechanism(parts) }
  }
}
