import Mechanics
import OpenSim
import Testing

/// What is written reads back the same.
struct RoundTripTests {
  private func again(_ model: Model) throws -> Model {
    let (read, omissions) = try Model.read(Array(model.osim.utf8), file: "again.osim")
    #expect(omissions.isEmpty)
    return read
  }

  /// One of everything a model can hold.
  private var everything: Model {
    var model = Model()
    model.name = "one of <everything> & more"
    model.credits = "nobody \"in particular\""
    model.frames.append(
      .init(
        name: "a",
        kind: .body(
          Inertia(
            mass: 1.25, centre: Vector(0.1, 0.2, 0.3), moments: Vector(1, 2, 3),
            products: Vector(0.1, 0.2, 0.3)))))
    model.frames.append(
      .init(
        name: "a_offset",
        kind: .offset(in: 1, translation: Vector(1, 0, 0), orientation: Vector(0.1, 0.2, 0.3)),
        joint: 0))
    var knee = Model.Coordinate(name: "knee")
    knee.rest = 0.25
    (knee.lowest, knee.highest, knee.clamped, knee.locked) = (-1, 2, true, true)
    (knee.yields, knee.prescribed, knee.speed) = (true, true, 0.5)
    knee.prescription = .step(from: 0, to: 1, start: 2, end: 3)
    let functions: [Function] = [
      .linear([1, 0]), .simmSpline(x: [0, 1, 2], y: [0, 0.5, 0.25]), .polynomial([1, 2, 3]),
      .multiplier(scale: 2, .piecewiseLinear(x: [0, 1], y: [1, 2])),
      .piecewiseConstant(x: [0, 1], y: [1, 2]),
      .sine(amplitude: 1, omega: 2, phase: 3, offset: 4),
    ]
    var axes = functions.enumerated().map { i, function in
      Model.TransformAxis(
        axis: Vector(i % 3 == 0 ? 1 : 0, i % 3 == 1 ? 1 : 0, i % 3 == 2 ? 1 : 0),
        coordinates: ["knee"], function: function)
    }
    axes[0].coordinates = ["knee", "roll"]
    axes[0].function = .multivariate(dimension: 2, order: 1, [0.1, 0.2, 0.3])
    axes[1].function = .naturalSpline(half: 3, x: [0, 1, 2, 3], y: [0, 1, 0, 2])
    model.joints.append(
      .init(
        name: "j", kind: .custom(axes), parent: 0, child: 2,
        coordinates: [knee, Model.Coordinate(name: "roll")]))
    let ends = (
      Model.PointSpring.Point(frame: 0, place: Vector(1, 2, 3)),
      Model.PointSpring.Point(frame: 1, place: Vector(4, 5, 6))
    )
    let constraints: [Model.Constraint.Kind] = [
      .weld(0, 1), .point(ends.0, ends.1), .distance(ends.0, ends.1, 0.5),
      .line(ends.0, direction: Vector(0, 0.6, 0.8), ends.1),
    ]
    model.constraints = constraints.enumerated().map {
      .init(name: "c\($0)", enforced: $0 != 1, kind: $1)
    }
    model.surfaces = [
      .init(name: "c", frame: 1, shape: .cylinder(radius: 0.1, length: 0.2)),
      .init(name: "s", frame: 1, shape: .sphere(radius: 0.1)),
      .init(name: "e", frame: 1, shape: .ellipsoid(radii: Vector(0.1, 0.2, 0.3))),
      .init(name: "t", frame: 1, shape: .torus(inner: 0.1, outer: 0.2)),
    ]
    model.surfaces[0].quadrant = "-x"
    model.surfaces[1].active = false
    var path = Model.GeometryPath()
    path.points = [
      .init(name: "p", frame: 0, kind: .fixed(Vector(1, 2, 3))),
      .init(
        name: "q", frame: 1,
        kind: .conditional(Vector(1, 2, 3), coordinate: "knee", lowest: -0.5, highest: 0.5)),
      .init(
        name: "r", frame: 1,
        kind: .moving(functions.prefix(3).map { .init(function: $0, coordinate: "knee") })),
    ]
    path.wraps = [
      .init(surface: "c", method: .axial, first: 1, last: 2),
      .init(surface: "e", method: .midpoint, first: -1, last: -1),
    ]
    var millard = Model.Millard()
    millard.passive.curviness = 0.5
    millard.tendon.toeForce = 0.6
    var limit = Model.CoordinateLimit()
    limit.coordinate = "knee"
    limit.upperLimit = 120
    var band = Model.Blankevoort()
    (band.slackLength, band.stiffness, band.transition, band.damping) = (0.1, 200, 0.05, 3)
    var spring = Model.PointSpring(
      .init(frame: 0, place: Vector(1, 2, 3)), .init(frame: 1, place: Vector(4, 5, 6)))
    (spring.stiffness, spring.restLength) = (7, 0.5)
    var bushing = Model.Bushing(1, 2)
    (bushing.turning, bushing.sliding) = (Vector(1, 2, 3), Vector(4, 5, 6))
    (bushing.turningDamping, bushing.slidingDamping) = (Vector(7, 8, 9), Vector(1, 1, 2))
    let formula = try! Formula("-2*q", variables: ["q", "qdot"])
    var told = Model.Bushing(2, 1)
    told.slidingDamping = Vector(1, 2, 3)
    var push = spring
    push.formula = .init("-2*d+ddot", try! Formula("-2*d+ddot", variables: ["d", "ddot"]))
    (push.stiffness, push.restLength) = (1, 0)
    let angles = ["theta_x", "theta_y", "theta_z", "delta_x", "delta_y", "delta_z"]
    let six = ["2*theta_x", "theta_y^3", "0", "delta_x-1", "exp(delta_y)", "4"]
    told.formulas = six.map { .init($0, try! Formula($0, variables: angles)) }
    let kinds: [Model.Force.Kind] = [
      .muscle(.init(curves: .millard(millard)), path),
      .muscle(.init(curves: .thelen(.init())), path),
      .muscle(.init(curves: .deGrooteFregly(.init())), path),
      .muscle(.init(curves: .drawn(.init(.rigid))), path),
      .muscle(.init(curves: .drawn(.init(.schutte))), path),
      .muscle(.init(curves: .drawn(.init(.delp))), path),
      .ligament(.init(restingLength: 0.1, scale: 2, forceLength: functions[1]), path),
      .pathSpring(restingLength: 0.1, stiffness: 2, dissipation: 0.3, path),
      .pathActuator(optimalForce: 3, path),
      .coordinateActuator(coordinate: "knee", optimalForce: 4),
      .coordinateLimit(limit),
      .coordinateSpring(coordinate: "knee", stiffness: 1, rest: 0.5, viscosity: 0.1),
      .blankevoort(band, path), .pointSpring(spring), .pointSpring(push), .bushing(bushing),
      .bushing(told),
      .coordinateFormula(coordinate: "knee", text: "-2*q", formula),
    ]
    model.forces = kinds.enumerated().map { .init(name: "f\($0)", applies: $0 != 3, kind: $1) }
    model.markers = [.init(name: "m", frame: 1, place: Vector(0.5, 0, 0), fixed: true)]
    return model
  }

  @Test func aModelOfEverythingComesBackAsItWas() throws {
    #expect(try again(everything) == everything)
  }

  /// Two bushings of the case bring frames of one name into one body.
  @Test(arguments: CaseTests.names)
  func aCaseComesBackComputingTheSame(_ name: String) throws {
    let model = try CaseTests.model(name)
    let (one, other) = (try Assembly(model), try Assembly(again(model)))
    let (a, b) = (Workspace(for: one.mechanism), Workspace(for: other.mechanism))
    for (assembly, w) in [(one, a), (other, b)] {
      for c in assembly.coordinates.indices { w.q[c] = 0.1 * Double(c % 3) }
      assembly.mechanism.move(w)
      assembly.mechanism.measurePaths(w)
    }
    #expect(one.coordinates == other.coordinates)
    #expect(Array(a.lengths) == Array(b.lengths))
    let (forces, others) = (InverseDynamics(one.mechanism), InverseDynamics(other.mechanism))
    forces.solve(a, springs: SpringLoads(one.mechanism))
    others.solve(b, springs: SpringLoads(other.mechanism))
    #expect(Array(forces.forces) == Array(others.forces))
  }

  @Test(
    .enabled(if: Shared.isThere, Shared.absent),
    arguments: [
      "models/LaiUhlrich2022.osim", "models/gait2392_thelen2003muscle.osim",
      "models/Christophy2012_axialRotationUpd_skeletonOnly.osim",
      "ik/model_rajagopal_scaled_walk.osim", "gait2392/subject01_simbody.osim",
    ])
  func aPublishedModelComesBackAsItWas(_ file: String) throws {
    let model = try Shared.model(file)
    let back = try again(model)
    #expect(back.joints == model.joints)
    #expect(back.forces == model.forces)
    #expect(back.markers == model.markers)
    #expect(back.couplers == model.couplers)
    #expect(Set(back.surfaces) == Set(model.surfaces))
    #expect(back.frames == model.frames)
  }
}
