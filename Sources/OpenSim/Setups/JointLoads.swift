import Biomechanics
import Mechanics

/// Muscle forces by static optimisation and what they press the joints with, moment by moment.
public final class JointLoads {
  /// What is asked, with OpenSim's words for it.
  public struct Question: Sendable {
    /// Names of joints, each with its columns.
    public var joints: [String]
    public var on = JointReactions.Side.child
    public var frame = Frame.child
    public var manner = StaticOptimisation.Manner()
    /// Newton metres or newtons of a motor on every coordinate, for one in the sum; the model's own
    /// coordinate actuators come on top. Nought for none.
    public var reserve = 1.0
    /// Kilograms shared by some bodies, at their centres of mass; still, not swung.
    public var load = 0.0
    public var hands: [String] = []

    public init(joints: [String]) { self.joints = joints }

    public enum Frame: String, Sendable, CaseIterable { case child, parent, ground }
  }

  /// One moment.
  public struct Row: Sendable {
    public var reactions: [JointReactions.Reaction]
    /// Newtons on the upper part along its axis towards the lower one, and across it.
    public var presses: [(compression: Double, forward: Double, right: Double)]
    public var outcome: LeastEffort.Outcome
  }

  public let assembly: Assembly
  public let question: Question
  public let muscles: StaticOptimisation
  private let joints: [Joint]
  private let hands: [Int]
  private let w: Workspace
  private let dynamics: InverseDynamics
  private let reactions: JointReactions
  private let springs: SpringLoads

  private struct Joint {
    var name: String
    var link: Int
    var parent: Int
    var child: Int
    /// The place of the next joint beyond the child, in the child's body; nil for its own y.
    var next: Vector?
  }

  /// - Throws: `.inconsistent` where a joint or body is not there.
  public init(
    _ model: Model, _ assembly: Assembly, _ question: Question, file: String
  ) throws(OpenSimError) {
    func fault(_ what: String) -> OpenSimError { .inconsistent(.init(file: file, line: 1), what) }
    self.assembly = assembly
    self.question = question
    var joints: [Joint] = []
    for name in question.joints {
      guard let joint = Self.joint(name, model, assembly) else {
        throw fault(
          "there is no joint \(name); there are "
            + model.joints.map { $0.name }.joined(separator: ", "))
      }
      joints.append(joint)
    }
    self.joints = joints
    var hands: [Int] = []
    for name in question.hands {
      guard let body = assembly.body(name) else { throw fault("there is no body \(name)") }
      hands.append(body)
    }
    self.hands = hands
    let mechanism = assembly.mechanism
    var actuators =
      question.reserve > 0
      ? mechanism.freedoms.indices.map {
        StaticOptimisation.Actuator(coordinate: $0, strength: question.reserve)
      } : []
    for force in model.forces where force.applies {
      guard case .coordinateActuator(let name, let strength) = force.kind,
        let coordinate = assembly.coordinate(name)
      else { continue }
      actuators.append(.init(coordinate: coordinate, strength: strength))
    }
    muscles = StaticOptimisation(mechanism, actuators: actuators, manner: question.manner)
    for force in model.forces where !force.applies {
      if let path = assembly.path(force.name) { muscles.limit(path, 0...0) }
    }
    w = Workspace(for: mechanism)
    dynamics = InverseDynamics(mechanism)
    reactions = JointReactions(mechanism)
    springs = SpringLoads(mechanism)
  }

  /// Solves one moment of a movement.
  public func row(_ moment: Int, of movement: Movement, loads: LoadSource? = nil) -> Row {
    let mechanism = assembly.mechanism
    movement.take(moment, mechanism, w, dynamics)
    var pushes = loads?.pushes(at: movement.moments[moment], w) ?? []
    for hand in hands {
      let share = question.load / Double(hands.count)
      pushes.append(
        ExternalPush(
          body: hand, force: mechanism.gravity * share,
          point: w.places[hand] * mechanism.links[hand].inertia.centre))
    }
    dynamics.solve(w, pushes: pushes, springs: springs)
    let outcome = muscles.solve(w, dynamics)
    reactions.solve(w, dynamics, muscles: muscles)
    return Row(
      reactions: joints.map { joint in
        let frame =
          switch question.frame {
          case .child: w.places[joint.child]
          case .parent: w.places[joint.parent]
          case .ground: Placement.none
          }
        return reactions.reaction(at: joint.link, on: question.on, w).seen(in: frame)
      }, presses: joints.map(press), outcome: outcome)
  }

  private func press(_ joint: Joint) -> (compression: Double, forward: Double, right: Double) {
    let child = w.places[joint.child]
    let force = reactions.reaction(at: joint.link, on: .child, w).force
    let frame = assembly.mechanism.jointFrame(at: joint.link, on: .child, w)
    var along = child.turn.y
    if let next = joint.next { along = unit(child * next - frame.origin) }
    let right = unit(child.turn.z - along * dot(child.turn.z, along))
    return (dot(force, along), dot(force, cross(along, right)), dot(force, right))
  }

  /// By how much the reserve of each balanced coordinate helped, newton metres or newtons.
  public var reserves: [(coordinate: String, help: Double)] {
    muscles.coordinates.enumerated().map { row, c in
      (assembly.coordinates[c], muscles.solver.reserve(row))
    }
  }

  /// The names of what a row of reactions says, as OpenSim writes them.
  public var columns: [String] {
    joints.flatMap { joint in
      let body = assembly.bodies[question.on == .child ? joint.child : joint.parent]
      let frame =
        switch question.frame {
        case .child: assembly.bodies[joint.child]
        case .parent: assembly.bodies[joint.parent]
        case .ground: "ground"
        }
      let start = "\(joint.name)_on_\(body)_in_\(frame)_"
      return ["fx", "fy", "fz", "mx", "my", "mz", "px", "py", "pz"].map { start + $0 }
        + ["compression", "shear_forward", "shear_right"].map { "\(joint.name)_\($0)" }
    }
  }

  public func values(of row: Row) -> [Double] {
    zip(row.reactions, row.presses).flatMap { reaction, press in
      [reaction.force, reaction.moment, reaction.point].flatMap { [$0.x, $0.y, $0.z] }
        + [press.compression, press.forward, press.right]
    }
  }

  private static func joint(_ name: String, _ model: Model, _ assembly: Assembly) -> Joint? {
    guard let joint = model.joints.first(where: { $0.name == name }),
      let parent = assembly.body(model.base(of: joint.parent)),
      let child = assembly.body(model.base(of: joint.child))
    else { return nil }
    let links = assembly.mechanism.links
    let link = links[child].parent == parent && !links[child].reversed ? child : parent
    let beyond = links.indices.filter { links[$0].parent == child && $0 != 0 }
    let near = beyond.count == 1 ? links[beyond[0]].near.origin : nil
    // A joint that lies where this one does tells no direction.
    let next = near.flatMap { length($0) > 0.01 ? $0 : nil }
    return Joint(name: name, link: link, parent: parent, child: child, next: next)
  }

  /// The joint at the foot of the back: L5/S1 where the model has one, else the one named for the
  /// back.
  public static func backJoint(of model: Model) -> String? {
    func first(_ fits: (String) -> Bool) -> String? {
      model.joints.first { fits($0.name.lowercased()) }?.name
    }
    return first { $0.contains("l5_s1") || $0.contains("l5s1") || $0.contains("lumbosacral") }
      ?? first { $0 == "back" || $0 == "back_joint" } ?? first { $0.contains("lumbar") }
  }
}

extension Model {
  /// The name of the body to which a frame is fixed.
  func base(of frame: Int) -> String {
    var at = frame
    while case .offset(let outer, _, _) = frames[at].kind { at = outer }
    return frames[at].name
  }
}
