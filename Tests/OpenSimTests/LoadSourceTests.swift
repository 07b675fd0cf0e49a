import Mechanics
import OpenSim
import Testing

/// Pushes from outside between and beyond the moments they were measured at.
struct LoadSourceTests {
  private static let times = [0, 0.1, 0.2, 0.35, 0.5, 0.6, 0.7, 0.9]
  private static let pushes = [1.0, 3, 2, 5, -1, 0, 4, 4]

  /// What pushes at a moment, after so many measurements of the same number everywhere.
  private func push(after count: Int, at time: Double) throws -> ExternalPush {
    let columns = ["time"] + ["f", "p", "t"].flatMap { name in "xyz".map { name + String($0) } }
    let rows = zip(Self.times, Self.pushes).prefix(count).map { time, value in
      [time] + Array(repeating: value, count: 9)
    }
    var loads = ExternalLoads()
    var force = ExternalLoads.Force()
    (force.body, force.force, force.point, force.torque) = ("ground", "f", "p", "t")
    loads.forces = [force]
    let assembly = try Assembly(Model())
    let source = try LoadSource(
      loads, TimeTable(name: "", columns: columns, rows: rows), assembly, file: "loads.mot")
    let w = Workspace(for: assembly.mechanism)
    assembly.mechanism.move(w)
    return try #require(source.pushes(at: time, w).first)
  }

  /// What OpenSim 4.6 says (ExternalForce.getForceAtTime).
  @Test(arguments: [
    (8, -0.25, -6.699118216359565),
    (8, 0.05, 2.404867732453936),
    (8, 0.3, 4.517217482734722),
    (8, 0.65, 2.0638755466341685),
    (8, 0.95, 3.2340669582048927),
    (8, 1.2, -0.595598250770655),
    (3, -0.25, -4.0),
    (3, 0.05, 2.0),
    (3, 0.3, 1.0),
    (2, -0.25, -4.0),
    (2, 0.3, 7.0),
    (1, -0.25, 1.0),
    (1, 0.3, 1.0),
  ])
  func pushesFollowOpenSimsSplineAndGoOnStraight(_ count: Int, _ time: Double, _ value: Double)
    throws
  {
    let push = try push(after: count, at: time)
    for part in [push.force, push.point, push.torque] {
      for axis in 0..<3 { #expect(abs(part[axis] - value) < 1e-9) }
    }
  }

  @Test func pushesWithoutAnyMeasurementAreRefused() {
    #expect(throws: OpenSimError.self) { try push(after: 0, at: 0) }
  }
}
