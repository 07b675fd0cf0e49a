import Biomechanics
import Testing

@testable import Mechanics

/// Forward dynamics, made of inverse dynamics by its columns, undoes inverse dynamics.
struct ForwardTests {
  /// What inverse dynamics says of a tree, by its leading coordinates.
  private struct Body {
    let mechanism: Mechanism
    let w: Workspace
    let dynamics: InverseDynamics
    let free: [Int]

    init(seed: Int, gravity: Bool = true) throws {
      var parts = RandomTree.parts(seed: seed)
      if !gravity { parts.gravity = Vector() }
      mechanism = try Mechanism(parts)
      w = Workspace(for: mechanism)
      dynamics = InverseDynamics(mechanism)
      free = mechanism.freedoms.indices.filter { parts.freedoms[$0].follows == nil }
    }

    func move(_ n: Int) {
      for c in w.q.indices { w.q[c] = RandomTree.spread(n, c) }
      mechanism.move(w)
    }

    /// A follower's force is its leader's by the ratio of their speeds.
    func forces(speeds: [Double], accelerations: [Double]) -> [Double] {
      for (i, c) in free.enumerated() {
        (dynamics.speeds[c], dynamics.accelerations[c]) = (speeds[i], accelerations[i])
      }
      dynamics.solve(w)
      var sum = [Double](repeating: 0, count: w.q.count)
      for c in w.q.indices { sum[mechanism.leaders[c]] += dynamics.forces[c] * w.lead[c] }
      return free.map { sum[$0] }
    }

    func numbers(_ n: Int) -> [Double] { free.map { RandomTree.spread(n, $0) } }

    /// Row by row: the forces that one coordinate's speeding up takes, without weight and speed.
    func masses() -> [[Double]] {
      let still = [Double](repeating: 0, count: free.count)
      let rest = forces(speeds: still, accelerations: still)
      return free.indices.map { i in
        var one = still
        one[i] = 1
        return zip(forces(speeds: still, accelerations: one), rest).map { $0 - $1 }
      }
    }
  }

  /// Gauss's elimination with the greatest pivot.
  private func solved(_ rows: [[Double]], _ right: [Double]) -> [Double] {
    var m = zip(rows, right).map { $0 + [$1] }
    let n = m.count
    for k in 0..<n {
      let pivot = (k..<n).max { abs(m[$0][k]) < abs(m[$1][k]) } ?? k
      m.swapAt(k, pivot)
      for i in 0..<n where i != k {
        let share = m[i][k] / m[k][k]
        for j in k...n { m[i][j] -= share * m[k][j] }
      }
    }
    return (0..<n).map { m[$0][n] / m[$0][$0] }
  }

  @Test(arguments: 0..<24)
  func theForcesGiveBackTheAccelerationsTheyCameFrom(_ seed: Int) throws {
    let body = try Body(seed: seed)
    for n in 1...5 {
      body.move(n)
      let (speeds, wanted) = (body.numbers(n + 20), body.numbers(n + 40))
      let still = [Double](repeating: 0, count: wanted.count)
      let forces = body.forces(speeds: speeds, accelerations: wanted)
      let without = body.forces(speeds: speeds, accelerations: still)
      let found = solved(body.masses(), zip(forces, without).map { $0 - $1 })
      for (a, b) in zip(found, wanted) { #expect(abs(a - b) < 1e-8) }
    }
  }

  @Test(arguments: 0..<24)
  func massIsTheSameBothWaysAndNeverPulls(_ seed: Int) throws {
    let body = try Body(seed: seed)
    body.move(seed)
    let m = body.masses()
    for i in m.indices { for j in m.indices { #expect(abs(m[i][j] - m[j][i]) < 1e-10) } }
    for n in 0..<10 {
      let v = body.numbers(n)
      var energy = 0.0
      for i in m.indices { for j in m.indices { energy += v[i] * m[i][j] * v[j] / 2 } }
      #expect(energy > 0)
    }
  }

  /// Left to itself without weight, a body keeps its energy: half of speeds times mass times speeds.
  @Test(arguments: 0..<6)
  func aFreeBodyKeepsItsEnergy(_ seed: Int) throws {
    let body = try Body(seed: seed, gravity: false)
    let (step, still) = (1e-3, [Double](repeating: 0, count: body.free.count))
    var (q, v) = (body.numbers(seed).map { $0 / 2 }, body.numbers(seed + 9))
    func accelerations(_ q: [Double], _ v: [Double]) -> [Double] {
      for (i, c) in body.free.enumerated() { body.w.q[c] = q[i] }
      body.mechanism.move(body.w)
      let bias = body.forces(speeds: v, accelerations: still)
      return solved(body.masses(), bias.map { -$0 })
    }
    func energy() -> Double {
      for (i, c) in body.free.enumerated() { body.w.q[c] = q[i] }
      body.mechanism.move(body.w)
      return zip(body.masses(), v).reduce(0) { sum, row in
        sum + row.1 * zip(row.0, v).reduce(0) { $0 + $1.0 * $1.1 } / 2
      }
    }
    func along(_ a: [Double], _ b: [Double], _ h: Double) -> [Double] {
      zip(a, b).map { $0 + h * $1 }
    }
    let before = energy()
    // Runge and Kutta's four steps.
    for _ in 0..<40 {
      let (v1, a1) = (v, accelerations(q, v))
      let v2 = along(v, a1, step / 2)
      let a2 = accelerations(along(q, v1, step / 2), v2)
      let v3 = along(v, a2, step / 2)
      let a3 = accelerations(along(q, v2, step / 2), v3)
      let v4 = along(v, a3, step)
      let a4 = accelerations(along(q, v3, step), v4)
      for i in q.indices {
        q[i] += step / 6 * (v1[i] + 2 * v2[i] + 2 * v3[i] + v4[i])
        v[i] += step / 6 * (a1[i] + 2 * a2[i] + 2 * a3[i] + a4[i])
      }
    }
    #expect(abs(energy() - before) < 1e-7 * before)
  }

  @Test(arguments: 0..<24)
  func weightIsTheSlopeOfTheHeightOfAllMasses(_ seed: Int) throws {
    let body = try Body(seed: seed)
    let (m, w) = (body.mechanism, body.w)
    let still = [Double](repeating: 0, count: body.free.count)
    func height() -> Double {
      m.move(w)
      let (mass, place) = m.centreOfMass(w)
      return -mass * dot(m.gravity, place)
    }
    for n in 1...3 {
      body.move(n)
      let held = body.forces(speeds: still, accelerations: still)
      for (i, c) in body.free.enumerated() {
        let (rest, h) = (w.q[c], 1e-5)
        w.q[c] = rest + h
        let above = height()
        w.q[c] = rest - h
        let below = height()
        w.q[c] = rest
        #expect(abs(held[i] - (above - below) / (2 * h)) < 1e-6)
      }
    }
  }
}
