import Biomechanics
import Mechanics

/// The leg of the law tests with paths over one kind of surface, and markers on every body.
final class LegBench {
  private let mechanism: Mechanism
  private let w: Workspace
  private let truth: Workspace
  private let dynamics: InverseDynamics
  private let sharing: StaticOptimisation

  private init?(_ shape: WrapSurface.Shape, _ half: WrapSurface.Half?, _ courses: Courses) {
    var parts = Leg.parts(courses: courses)
    let x = parts.curves.spline(x: [-2, -1, 0, 1], y: [0.02, 0.03, 0.05, 0.04])
    let y = parts.curves.linear(slope: 0.02, at: -0.05)
    let z = parts.curves.constant(0.01)
    let motion = PathPoint.Motion(
      x: .init(curve: x, coordinate: Leg.knee), y: .init(curve: y, coordinate: Leg.cap),
      z: .init(curve: z, coordinate: nil))
    let surface = WrapSurface(
      body: 2,
      frame: Placement(turn: Turning(xyz: Vector(0.3, 0.2, 0.1)), origin: Vector(-0.03, -0.1, 0)),
      shape: shape, half: half)
    let low = WrapSurface(
      body: 2, frame: Placement(origin: Vector(0, -0.4, 0)),
      shape: .cylinder(radius: 0.02, length: 1), half: nil)
    let start = PathPoint(body: 1, place: Vector(-0.10, 0.02, 0.05))
    let end = PathPoint(body: 3, place: Vector(-0.04, -0.06, 0.02))
    let sometimes = PathPoint(
      body: 2, place: Vector(-0.03, -0.2, 0.01),
      condition: .init(coordinate: Leg.hip, lowest: -0.3, highest: 0.3))
    Leg.add([start, end], over: [surface], to: &parts)
    Leg.add([start, sometimes, end], over: [surface, low], to: &parts)
    Leg.add(
      [start, PathPoint(body: 3, place: Vector(), motion: motion), end], over: [], to: &parts)
    for body in 1..<parts.links.count {
      for place in [Vector(0.1, 0, 0), Vector(0, -0.12, 0.03), Vector(-0.02, 0.01, 0.09)] {
        parts.markers.append(Marker(body: body, place: place))
      }
    }
    parts.muscles = parts.paths.map { _ in
      Musculotendon(
        maxForce: 900, optimalLength: 0.2, slackLength: 0.2, pennation: 0.1, maxPennation: 1.47,
        maxVelocity: 10, rigidTendon: true, minActivation: 0.01, shortest: 0.44,
        curves: .deGrooteFregly(DeGrooteFreglyCurves()))
    }
    guard let mechanism = try? Mechanism(parts) else { return nil }
    self.mechanism = mechanism
    w = Workspace(for: mechanism)
    truth = Workspace(for: mechanism)
    dynamics = InverseDynamics(mechanism)
    sharing = StaticOptimisation(
      mechanism,
      actuators: mechanism.freedoms.indices.map { .init(coordinate: $0, strength: 20) })
  }

  /// Every surface, whole and by half, laid both ways.
  static func all() -> [LegBench] {
    let shapes: [WrapSurface.Shape] = [
      .cylinder(radius: 0.04, length: 1), .sphere(radius: 0.05),
      .ellipsoid(radii: Vector(0.05, 0.07, 0.04)), .torus(inner: 0.03, outer: 0.09),
    ]
    let halves: [WrapSurface.Half?] = [nil, .init(axis: 0, positive: false)]
    return shapes.flatMap { shape in
      halves.flatMap { half in
        [Courses.shortest, .asOpenSim].compactMap { LegBench(shape, half, $0) }
      }
    }
  }

  func wraps(_ n: Int, into print: inout Fingerprint) {
    Leg.pose(n, w)
    mechanism.move(w)
    mechanism.measurePaths(w)
    print.add(w.lengths)
    print.add(w.arms)
  }

  /// Markers some millimetres off where the truth has them.
  func fitting(_ n: Int, into print: inout Fingerprint) {
    Leg.pose(n, truth)
    mechanism.move(truth)
    let targets = mechanism.markers.indices.map { i in
      let marker = mechanism.markers[i]
      let off = Vector(spread(n + i), spread(n + 2 * i), spread(n + 3 * i)) * 0.01
      let place = truth.places[marker.body] * marker.place + off
      return Fitting.Target(marker: i, weight: 1 + spread(i), place: place)
    }
    mechanism.rest(w)
    let outcome = Fitting(mechanism, targets: targets).fit(w, accuracy: 1e-9)
    print.add([outcome.rootMeanSquare, outcome.worst, Double(outcome.rounds)])
    print.add(w.q)
  }

  /// A movement shared among the muscles, and what then presses the joints.
  func effort(_ n: Int, into print: inout Fingerprint) {
    Leg.pose(n, w)
    mechanism.move(w)
    for c in dynamics.speeds.indices {
      dynamics.speeds[c] = 2 * spread(3 * n + c) - 1
      dynamics.accelerations[c] = 4 * spread(5 * n + c) - 2
    }
    dynamics.solve(w)
    let outcome = sharing.solve(w, dynamics)
    print.add(outcome.missed)
    print.add(sharing.tensions)
    let reactions = JointReactions(mechanism)
    reactions.solve(w, dynamics, tensions: sharing.tensions)
    for link in 1..<mechanism.links.count {
      let reaction = reactions.reaction(at: link, on: .child, w)
      print.add(reaction.force)
      print.add(reaction.moment)
    }
  }
}
