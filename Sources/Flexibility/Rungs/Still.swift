import Anatomy
import Biomechanics
import Mechanics

/// Holds a person's body still in a pose on what it rests on, and tells what L5/S1 carries.
/// Owns its memory; one for each thread.
final class Still {
  private let trunk: Trunk
  private let holding: Holding
  private let relaxed: Numbers
  private let bands: Numbers
  private let dynamics: InverseDynamics
  private let reactions: JointReactions
  private let w: Workspace
  private let flesh: Flesh
  /// What the last pose rested on.
  private(set) var supports: [Footing] = []

  /// The most places a body rests on at once.
  private static let most = 32

  /// Newtons (and a fifth of it newton metres) that the room helps with at one muscle's cost.
  private static let residual = 10.0
  /// The most the room may help with before a pose counts as not standing by itself, newtons and
  /// newton metres: a step of a walk is no more.
  private static let help = (force: 160.0, moment: 15.0)

  init(_ body: FullBody, flesh: Flesh) {
    trunk = Trunk(body)
    self.flesh = flesh
    let mechanism = body.mechanism
    relaxed = .taken(trunk.pulls.count, 0)
    bands = .taken(body.bands.count, 0)
    holding = Holding(
      mechanism, muscles: Self.muscles(of: trunk), supports: Self.most, residual: Self.residual,
      sway: trunk.sway(), yields: Self.yields(of: trunk)
    ) { joint in
      Segment(rawValue: joint.link - 1).map(Self.motor) ?? 1
    }
    dynamics = InverseDynamics(mechanism)
    reactions = JointReactions(mechanism)
    w = Workspace(for: mechanism)
  }

  deinit {
    relaxed.deallocate()
    bands.deallocate()
  }

  /// The trunk's as it has them, and the limbs'.
  private static func muscles(of trunk: Trunk) -> [Holding.Muscle] {
    let body = trunk.body
    let limbs = body.muscles.indices.filter { i in !trunk.pulls.contains { $0.path == i } }
    return limbs.map { .init(path: $0, strength: body.muscles[$0].maxForce) }
      + trunk.pulls.enumerated().map { i, pull in
        .init(
          path: pull.path, strength: pull.strength, stiffening: pull.stiffening,
          cost: i == trunk.belly ? Trunk.bellyCost : 1)
      }
  }

  /// A lumbar level gives way to its tissue as `Trunk` lets it.
  private static func yields(of trunk: Trunk) -> [Holding.Yield] {
    let (body, joints) = (trunk.body, Holding.joints(of: trunk.body.mechanism))
    return Trunk.levels.enumerated().compactMap { level, segment in
      joints.firstIndex { joint in
        joint.link == FullBody.link(of: segment)
          && body.mechanism.axes[joint.axis].direction.z > 0.5
      }.map { joint in
        Holding.Yield(
          joint: joint, path: body.muscles.count + level, most: Trunk.yielding,
          cost: Trunk.yieldingCost)
      }
    }
  }

  /// Newton metres of what stands for muscles the body does not have, and of what tissue may miss:
  /// arms, neck and toes by rough strength, elsewhere little.
  private static func motor(_ segment: Segment) -> Double {
    switch segment {
    case .upperArmR, .upperArmL: 40
    case .forearmR, .forearmL: 30
    case .handR, .handL: 10
    case .neck, .head: 15
    case .lumbar5, .lumbar4, .lumbar3, .lumbar2, .lumbar1, .thoraxLow, .thoraxHigh:
      Trunk.slackness
    default: 5
    }
  }

  /// What L5/S1 carries; nil where the body would not stay so by itself.
  func load(of pose: Pose, _ contacts: [Contact], leg: PassiveLeg, kilograms: Double) -> RungLoad? {
    let body = trunk.body
    var posture = Posture(pose, of: Body(skeleton: body.build.skeleton, flesh: flesh))
    posture.stand(on: contacts)
    for coordinate in Coordinate.allCases { w.q[coordinate.rawValue] = pose[coordinate] }
    let moved = posture[.pelvis].origin - body.build.skeleton[.pelvis]
    w.q[Coordinate.pelvisTx.rawValue] = moved.x
    w.q[Coordinate.pelvisTy.rawValue] = moved.y
    w.q[Coordinate.pelvisTz.rawValue] = moved.z
    body.mechanism.move(w)
    body.mechanism.measureLengths(w)
    relax(leg)
    let loads =
      kilograms > 0
      ? [Segment.handR, .handL].map { hand in
        ExternalPush(
          body: FullBody.link(of: hand), force: body.mechanism.gravity * (kilograms / 2),
          point: body.handGrip(hand, w))
      } : []
    supports = Array(posture.footings(for: contacts).prefix(Self.most))
    let outcome = holding.solve(w, supports: supports, loads: loads)
    guard outcome.settled, stands else { return nil }
    dynamics.solve(w, pushes: holding.pushes + loads)
    reactions.solve(w, dynamics, tensions: holding.tensions)
    let force = reactions.reaction(at: FullBody.link(of: .lumbar5), on: .child, w).force
    let along = trunk.axis(0, w)
    let compression = dot(force, along)
    return RungLoad(compression: compression, shear: length(force - along * compression))
  }

  /// What the supports gave in the last pose.
  var pushes: [ExternalPush] { holding.pushes }

  private var stands: Bool {
    let help = holding.help
    return length(help.force) < Self.help.force && length(help.moment) < Self.help.moment
  }

  /// What bands, discs and relaxed muscles pull and turn with.
  private func relax(_ leg: PassiveLeg) {
    let body = trunk.body
    for path in holding.tensions.indices { holding.tensions[path] = 0 }
    for (i, pull) in trunk.pulls.enumerated() {
      relaxed[i] = trunk.relaxedPull(i, length: w.lengths[pull.path])
      holding.tensions[pull.path] = relaxed[i]
    }
    for (i, band) in body.bands.enumerated() {
      let path = body.muscles.count + i
      bands[i] = band.force(at: w.lengths[path])
      holding.tensions[path] = bands[i]
    }
    leg.relaxedPulls(w, into: holding.tensions)
    holding.sway.measure(w)
    for way in Trunk.ways.indices {
      holding.firmness[way] = trunk.firmness(
        way, relaxed: relaxed, bands: bands, holding.sway, w)
    }
    for (row, joint) in holding.joints.enumerated() {
      let axis = body.mechanism.axes[joint.axis]
      guard let segment = Segment(rawValue: joint.link - 1), let coordinate = axis.coordinate
      else { continue }
      let stiffness =
        LumbarTissue.disc(below: segment) * (axis.direction.y > 0.5 ? LumbarTissue.turned : 1)
      holding.tissue[row] = -stiffness * segment.lumbarShare * w.q[coordinate]
    }
  }
}
