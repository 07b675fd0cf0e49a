import Biomechanics
import Mechanics
import Testing

struct SpringTests {
  /// A leg with every kind of spring, and the pose and speeds of a moment in its swing.
  private struct Sprung {
    let mechanism: Mechanism
    let w: Workspace
    let loads: SpringLoads
    let dynamics: InverseDynamics

    init(_ springs: (inout Mechanism.Parts) -> [Spring]) throws {
      var parts = Leg.parts()
      parts.gravity = Vector()
      let first = parts.points.count
      parts.points += [
        PathPoint(body: 0, place: Vector(0.1, 0.2, 0)),
        PathPoint(body: 2, place: Vector(0.05, -0.2, 0.03)),
        PathPoint(body: 3, place: Vector(0.02, -0.3, -0.01)),
      ]
      parts.paths.append(Path(points: first..<first + 3, wraps: 0..<0))
      parts.springs = springs(&parts)
      mechanism = try Mechanism(parts)
      w = Workspace(for: mechanism)
      loads = SpringLoads(mechanism)
      dynamics = InverseDynamics(mechanism)
      for c in mechanism.freedoms.indices { w.q[c] = 0.25 + 0.11 * Double(c % 4) }
      mechanism.move(w)
    }

    /// What the springs do along each coordinate, followers' share with their leaders: what must be
    /// done against them with nothing moving and nothing weighing.
    func forces() -> [Double] {
      mechanism.move(w)
      dynamics.solve(w, springs: loads)
      var forces = dynamics.forces.map { -$0 }
      for (c, freedom) in mechanism.freedoms.enumerated() {
        guard let follow = freedom.follows else { continue }
        let slope = mechanism.curves.jet(follow.curve, at: w.q[follow.leader]).slope
        forces[follow.leader] += forces[c] * slope
        forces[c] = 0
      }
      return forces
    }

    func energy() throws -> Double {
      mechanism.move(w)
      mechanism.measurePaths(w)
      return try mechanism.springs.indices.reduce(0) {
        $0 + (try #require(mechanism.energy(of: $1, w)))
      }
    }
  }

  private static func kinds(_ parts: inout Mechanism.Parts) -> [Spring] {
    let path = parts.paths.count - 1
    let frames = (
      Placement(turn: Turning(xyz: Vector(0.3, 0.1, -0.2)), origin: Vector(0.1, 0, 0.05)),
      Placement(turn: Turning(xyz: Vector(-0.2, 0.4, 0.1)), origin: Vector(0, 0.1, 0.02))
    )
    return [
      .along(path: path, .spring(rest: 0.2, stiffness: 900, dissipation: 0.1)),
      .along(path: path, .toed(rest: 0.3, stiffness: 500, toe: 5, damping: 2)),
      .along(path: path, .toed(rest: 0.3, stiffness: 500, toe: 0.1, damping: 2)),
      .at(coordinate: Leg.hip, .spring(stiffness: 30, rest: 0.1, viscosity: 2)),
      .at(
        coordinate: Leg.knee,
        .limit(
          .init(
            upper: 0.2, upperStiffness: 40, lower: -1, lowerStiffness: 30, transition: 0.3,
            damping: 0.5))),
      .at(
        coordinate: Leg.knee,
        .limit(
          .init(
            upper: 2, upperStiffness: 40, lower: 1, lowerStiffness: 30, transition: 0.2,
            damping: 0.5))),
      .between(
        PointSpring(
          body: 1, place: Vector(0.1, 0, 0), otherBody: 3, otherPlace: Vector(0, 0.1, 0.1),
          stiffness: 300, restLength: 0.2)),
      .bushing(
        Bushing(
          body: 1, frame: frames.0, otherBody: 2, otherFrame: frames.1,
          turning: .init(Vector(10, 20, 30)), sliding: .init(Vector(100, 200, 300)),
          turningDamping: .init(Vector(1, 2, 3)), slidingDamping: .init(Vector(4, 5, 6)))),
    ]
  }

  @Test(arguments: 0..<8)
  func aSpringsForceIsMinusTheSlopeOfItsEnergy(_ kind: Int) throws {
    let leg = try Sprung { [Self.kinds(&$0)[kind]] }
    let forces = leg.forces()
    #expect(forces.contains { abs($0) > 0.1 })
    for (c, freedom) in leg.mechanism.freedoms.enumerated() where freedom.follows == nil {
      let (h, here) = (1e-5, leg.w.q[c])
      leg.w.q[c] = here + h
      let more = try leg.energy()
      leg.w.q[c] = here - h
      let less = try leg.energy()
      leg.w.q[c] = here
      #expect(abs(forces[c] + (more - less) / (2 * h)) < 1e-5 * max(1, abs(forces[c])), "\(c)")
    }
  }

  @Test(arguments: 0..<8)
  func movingASpringNeverGetsMorePowerFromItThanItsEnergyGives(_ kind: Int) throws {
    let leg = try Sprung { [Self.kinds(&$0)[kind]] }
    let (still, n) = (leg.forces(), leg.mechanism.freedoms.count)
    for c in 0..<n where leg.mechanism.freedoms[c].follows == nil {
      leg.dynamics.speeds[c] = 0.7 - 0.2 * Double(c % 5)
    }
    let speeds = leg.dynamics.speeds.map { $0 }
    let moving = leg.forces()
    // What the same movement costs without springs.
    let bare = try Sprung { _ in [] }
    for c in 0..<n { bare.dynamics.speeds[c] = speeds[c] }
    let inertial = bare.forces()
    func power(_ forces: [Double]) -> Double { zip(forces, speeds).reduce(0) { $0 + $1.0 * $1.1 } }
    #expect(power(moving) - power(inertial) <= power(still) + 1e-9)
  }
}
