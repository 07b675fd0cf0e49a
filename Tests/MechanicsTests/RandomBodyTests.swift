import Biomechanics
import Mechanics
import Testing

/// Paths and fits on trees of bodies with joints of many kinds.
struct RandomBodyTests {
  /// A tree with a path from its first body to each other one, by way of a point on the body
  /// between where there is one.
  private func tree(_ seed: Int) throws -> Mechanism {
    var parts = RandomTree.parts(seed: seed)
    for body in 2..<parts.links.count {
      let start = parts.points.count
      let between = parts.links[body].parent
      parts.points.append(PathPoint(body: 1, place: Vector(0.05, -0.1, 0.02)))
      if between > 1 { parts.points.append(PathPoint(body: between, place: Vector(0.1, 0, 0.04))) }
      parts.points.append(PathPoint(body: body, place: Vector(-0.12, 0.07, -0.05)))
      parts.paths.append(Path(points: start..<parts.points.count, wraps: 0..<0))
    }
    for body in 1..<parts.links.count {
      for place in [Vector(0.2, 0, 0), Vector(0, -0.25, 0.03), Vector(-0.02, 0.01, 0.19)] {
        parts.markers.append(Marker(body: body, place: place))
      }
    }
    return try Mechanism(parts)
  }

  private func move(_ m: Mechanism, _ w: Workspace, _ n: Int, by size: Double = 1) {
    for c in w.q.indices { w.q[c] = size * RandomTree.spread(n, c) }
    m.move(w)
  }

  @Test(arguments: 0..<24)
  func aMomentArmIsMinusTheSlopeOfTheLength(_ seed: Int) throws {
    let m = try tree(seed)
    let w = Workspace(for: m)
    let h = 1e-5
    for n in 1...4 {
      for c in m.freedoms.indices where m.freedoms[c].follows == nil {
        var lengths: [[Double]] = []
        for side in [-h, h] {
          move(m, w, n)
          w.q[c] += side
          m.move(w)
          m.measureLengths(w)
          lengths.append(Array(w.lengths))
        }
        move(m, w, n)
        m.measurePaths(w)
        for p in m.paths.indices {
          let slope = (lengths[1][p] - lengths[0][p]) / (2 * h)
          #expect(abs(m.momentArm(p, about: c, w) + slope) < 1e-7)
        }
      }
    }
  }

  /// Inverse kinematics undoes kinematics: from a pose near by, every marker is met again.
  @Test(arguments: 0..<24)
  func markersAreMetAgain(_ seed: Int) throws {
    let m = try tree(seed)
    let (truth, w) = (Workspace(for: m), Workspace(for: m))
    for n in 1...3 {
      move(m, truth, n, by: 0.5)
      let targets = m.markers.indices.map { i in
        let marker = m.markers[i]
        return Fitting.Target(
          marker: i, weight: 1, place: truth.places[marker.body] * marker.place)
      }
      move(m, w, n, by: 0.45)
      let outcome = Fitting(m, targets: targets).fit(w, accuracy: 1e-10)
      #expect(outcome.worst < 1e-6)
    }
  }
}
