import Anatomy
import Biomechanics
import Mechanics

/// Holds a person's body still in a pose on what it rests on, and tells what L5/S1 carries.
/// Owns its memory; one for each thread.
final class Still {
  private let trunk: Trunk
  private let holding: Holding
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
    holding = Holding(
      mechanism,
      muscles: body.muscles.indices.map { .init(path: $0, strength: body.muscles[$0].maxForce) },
      supports: Self.most, residual: Self.residual
    ) { joint in
      Segment(rawValue: joint.link - 1).map(Self.motor) ?? 1
    }
    dynamics = InverseDynamics(mechanism)
    reactions = JointReactions(mechanism)
    w = Workspace(for: mechanism)
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
    let along = trunk.axis(w)
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
    for (i, path) in trunk.muscles.enumerated() {
      holding.tensions[path] = trunk.relaxedPull(i, length: w.lengths[path])
    }
    leg.relaxedPulls(w, into: holding.tensions)
    for (i, band) in body.bands.enumerated() {
      let path = body.muscles.count + i
      holding.tensions[path] = band.force(at: w.lengths[path])
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
