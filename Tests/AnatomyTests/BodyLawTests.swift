import Anatomy
import Biomechanics
import Mechanics
import Testing

/// What any body must do, whoever's it is.
struct BodyLawTests {
  /// Turning coordinates move, speed and speed up; the pelvis slides stand still.
  private func forces(_ body: FullBody, _ w: Workspace, _ n: Int, mirrored: Bool = false)
    -> [Double]
  {
    let dynamics = InverseDynamics(body.mechanism)
    var (pose, speeds, changes) = (
      FullBodyTests.pose(n), FullBodyTests.pose(n + 50), FullBodyTests.pose(n + 90)
    )
    for slide in [Coordinate.pelvisTx, .pelvisTy, .pelvisTz] {
      (pose[slide], speeds[slide], changes[slide]) = (0, 0, 0)
    }
    if mirrored { (pose, speeds, changes) = (pose.mirrored, speeds.mirrored, changes.mirrored) }
    for coordinate in Coordinate.allCases {
      dynamics.speeds[coordinate.rawValue] = speeds[coordinate]
      dynamics.accelerations[coordinate.rawValue] = changes[coordinate]
    }
    FullBodyTests.move(body, pose, w)
    dynamics.solve(w)
    return Array(dynamics.forces)
  }

  @Test func aMirroredMovementTakesMirroredForces() throws {
    let body = try #require(FullBody())
    let w = Workspace(for: body.mechanism)
    for n in 0..<12 {
      let right = forces(body, w, n)
      let left = forces(body, w, n, mirrored: true)
      for coordinate in Coordinate.allCases {
        let sign = coordinate.changesSignWhenMirrored ? -1.0 : 1.0
        let other = sign * left[coordinate.mirrored.rawValue]
        #expect(abs(right[coordinate.rawValue] - other) < 1e-8, "\(coordinate.name)")
      }
    }
  }

  /// Held still, moments go with mass times length and forces with mass.
  @Test func aTallerHeavierBodyIsHeldByMomentsAsManyTimesGreater() throws {
    let small = Build(stature: 1.6, mass: 55, sex: .female)
    let tall = Build(stature: 1.6 * 1.2, mass: 55 * 1.5, sex: .female)
    let bodies = try [small, tall].map { try #require(FullBody($0)) }
    for n in 0..<6 {
      let forces = bodies.map { body in
        let w = Workspace(for: body.mechanism)
        let dynamics = InverseDynamics(body.mechanism)
        FullBodyTests.move(body, FullBodyTests.pose(n), w)
        dynamics.solve(w)
        return Array(dynamics.forces)
      }
      for coordinate in Coordinate.allCases {
        let times = coordinate.isTranslation ? 1.5 : 1.5 * 1.2
        let (a, b) = (forces[0][coordinate.rawValue], forces[1][coordinate.rawValue])
        // Neck and collar bones weigh a gram in everybody.
        #expect(abs(b - times * a) < 0.02, "\(coordinate.name)")
      }
      #expect((forces[1].map { abs($0) }.max() ?? 0) > 100)
    }
  }

  /// Moment arms are lengths: they grow with the body, and so do the lengths.
  @Test func aTallerBodyHasMomentArmsAsMuchLonger() throws {
    let small = try #require(FullBody(Build(stature: 1.6, mass: 60, sex: .male)))
    let tall = try #require(FullBody(Build(stature: 1.6 * 1.2, mass: 60, sex: .male)))
    let (v, w) = (Workspace(for: small.mechanism), Workspace(for: tall.mechanism))
    for n in 0..<6 {
      var pose = FullBodyTests.pose(n)
      for slide in [Coordinate.pelvisTx, .pelvisTy, .pelvisTz] { pose[slide] = 0 }
      FullBodyTests.move(small, pose, v)
      FullBodyTests.move(tall, pose, w)
      small.mechanism.measurePaths(v)
      tall.mechanism.measurePaths(w)
      for i in v.arms.indices { #expect(abs(w.arms[i] - 1.2 * v.arms[i]) < 1e-9) }
      for i in v.lengths.indices { #expect(abs(w.lengths[i] - 1.2 * v.lengths[i]) < 1e-9) }
    }
  }

  /// Round a loop of poses that ends where it began, weight has done no work.
  @Test func weightGivesBackWhatItTook() throws {
    let body = try #require(FullBody())
    let w = Workspace(for: body.mechanism)
    let dynamics = InverseDynamics(body.mechanism)
    let (steps, turn) = (400, 2 * Double.pi)
    var (work, spent) = (0.0, 0.0)
    for step in 0..<steps {
      let phase = turn * (Double(step) + 0.5) / Double(steps)
      var slopes = [Double](repeating: 0, count: w.q.count)
      for c in w.q.indices {
        let (sine, cosine) = sineAndCosine(phase + Double(c))
        w.q[c] = 0.4 * sine
        slopes[c] = 0.4 * cosine
      }
      body.mechanism.move(w)
      dynamics.solve(w)
      for c in w.q.indices {
        let share = dynamics.forces[c] * slopes[c] * turn / Double(steps)
        work += share
        spent += abs(share)
      }
    }
    #expect(spent > 100)
    #expect(abs(work) < 1e-9 * spent)
  }
}
