import Anatomy
import Biomechanics
import Flexibility
import Mechanics

/// Our own body, moved, measured, pushed, calibrated and put into postures.
final class PersonBench {
  private let body: FullBody
  private let leg: PassiveLeg
  private let w: Workspace
  private let forces: InverseDynamics

  init?() {
    guard let body = FullBody() else { return nil }
    self.body = body
    leg = PassiveLeg(body)
    w = Workspace(for: body.mechanism)
    forces = InverseDynamics(body.mechanism)
  }

  /// Over the coordinates' whole ranges.
  private func pose(_ n: Int) -> Pose {
    var pose = Pose()
    for coordinate in Coordinate.allCases {
      let i = coordinate.rawValue
      let range = coordinate.range
      pose[coordinate] =
        range.lowerBound + spread(n * (2 * i + 3) + i) * (range.upperBound - range.lowerBound)
    }
    return pose
  }

  private func move(_ n: Int) {
    let pose = pose(n)
    for coordinate in Coordinate.allCases { w.q[coordinate.rawValue] = pose[coordinate] }
    body.mechanism.move(w)
  }

  func kinematics(_ n: Int, into print: inout Fingerprint) {
    move(n)
    for place in w.places { print.add(place) }
    print.add(body.mechanism.centreOfMass(w).place)
  }

  func paths(_ n: Int, into print: inout Fingerprint) {
    move(n)
    body.mechanism.measurePaths(w)
    print.add(w.lengths)
    print.add(w.arms)
  }

  func dynamics(_ n: Int, into print: inout Fingerprint) {
    move(n)
    for i in forces.speeds.indices {
      forces.speeds[i] = 4 * spread(3 * n + i) - 2
      forces.accelerations[i] = 20 * spread(5 * n + i) - 10
    }
    let foot = FullBody.link(of: .footR)
    let push = ExternalPush(
      body: foot, force: Vector(40, 600, -20), point: w.places[foot].origin,
      torque: Vector(1, 2, 3))
    forces.solve(w, pushes: [push])
    print.add(forces.forces)
    let (force, moment) = forces.jointLoad(FullBody.link(of: .lumbar5), w)
    print.add(force)
    print.add(moment)
  }

  /// How far leg raises and knee extensions of people from tight to supple go, radians.
  private func test(_ n: Int) -> HamstringTest {
    n % 2 == 0
      ? HamstringTest(.straightLegRaise, angle: 0.7 + 0.1 * Double(n), error: 0.05)
      : HamstringTest(.kneeExtension, angle: 0.1 + 0.08 * Double(n), error: 0.06)
  }

  func calibration(_ n: Int, into print: inout Fingerprint) {
    let found = leg.calibrated([test(n), test(n + 3)], w)
    print.add([found.best.slack, found.slackError, leg.endOfRaise(w), leg.averageKneeExtension(w)])
  }

  private static let tasks: [PostureTask] = [
    .standing, .sitting(upright: true), .sitting(upright: false), .longSitting,
    .bending(toHandHeight: 0.35, knees: 0, load: 0),
    .bending(toHandHeight: 0.3, knees: 0.6, load: 8),
    .bending(toHandHeight: 0.1, knees: 1.4, load: 0), .bendingFully,
  ]

  func posture(_ n: Int, into print: inout Fingerprint) {
    var own = leg
    own.suppleness = Suppleness(slack: [-0.15, 0, 0.15][n / Self.tasks.count])
    let found = PostureSolver(own).solve(Self.tasks[n % Self.tasks.count])
    print.add(Coordinate.allCases.map { found.pose[$0] })
    let back = found.back
    print.add([
      found.handHeight, found.stability, found.hipWeightMoment, found.hipPassive,
      back.compression, back.shear, back.weightMoment, back.tissue, back.relaxed, back.active,
      back.unbalanced,
    ])
    for stretch in found.hamstrings {
      print.add([stretch.length, stretch.beyondOnset, stretch.tension])
    }
  }

  func rating(_ n: Int, into print: inout Fingerprint) {
    let rating = leg.rating(of: pose(n), w)
    print.add([rating.most, rating.lumbarFlexion])
  }

  static let rungs: [RungPose] = [.lying, .bridge, .birdDog, .sidePlank, .strapRaise]

  /// What holds the body still on the floor, muscles and contacts together.
  func rung(_ n: Int, into print: inout Fingerprint) {
    let rung = Self.rungs[n]
    let rating = RungRater(leg).rating(of: rung.pose, contacts: rung.contacts, load: 0)
    print.add([
      rating.most, rating.needs, rating.load?.compression.best ?? -1,
      rating.load?.shear.best ?? -1,
    ])
  }
}
