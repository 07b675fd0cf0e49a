import Biomechanics

/// What the parts of joints press on each other once muscles, ligaments and pushes from outside
/// have done their part (OpenSim's JointReaction). Motors on coordinates turn the joint through the
/// joint itself: their moments are part of the reaction. One for each thread; nothing is taken
/// while solving.
public final class JointReactions {
  public struct Reaction: Hashable, Sendable {
    /// Newtons.
    public var force: Vector
    /// Newton metres, about `point`.
    public var moment: Vector
    /// Metres.
    public var point: Vector
  }

  /// The part of the joint that is pressed.
  public enum Side: Hashable, Sendable { case parent, child }

  private let mechanism: Mechanism
  /// What paths pull each body with and all it carries, about the ground's origin.
  private let pulls: UnsafeMutableBufferPointer<Wrench>
  private let loads: UnsafeMutableBufferPointer<Wrench>

  public init(_ mechanism: Mechanism) {
    self.mechanism = mechanism
    pulls = .taken(mechanism.links.count, Wrench())
    loads = .taken(mechanism.links.count, Wrench())
  }

  deinit {
    pulls.deallocate()
    loads.deallocate()
  }

  /// Solves for the pose and movement that `dynamics` last solved, with what `muscles` found for it.
  public func solve(
    _ w: Workspace, _ dynamics: InverseDynamics, muscles: StaticOptimisation
  ) {
    for i in pulls.indices { pulls[i] = Wrench() }
    var equation = 0
    for bond in mechanism.bonds {
      mechanism.rows(of: bond, w) { row in
        add(row, muscles.bondForce(equation))
        equation += 1
      }
    }
    carry(w, dynamics, muscles.tensions)
  }

  private func add(_ row: BondRow, _ force: Double) {
    let push = row.direction * force
    if row.turns {
      pulls[row.bodies.1].moment += push
      pulls[row.bodies.0].moment -= push
    } else {
      pulls[row.bodies.1].add(push, at: row.points.1)
      pulls[row.bodies.0].add(-push, at: row.points.0)
    }
  }

  /// Solves with these tensions (newtons, by path) and no bonds.
  public func solve(_ w: Workspace, _ dynamics: InverseDynamics, tensions: Numbers) {
    for i in pulls.indices { pulls[i] = Wrench() }
    carry(w, dynamics, tensions)
  }

  private func carry(_ w: Workspace, _ dynamics: InverseDynamics, _ tensions: Numbers) {
    for path in mechanism.paths.indices where tensions[path] != 0 {
      mechanism.addPull(of: path, tension: tensions[path], to: pulls, w)
    }
    for i in stride(from: mechanism.links.count - 1, to: 0, by: -1) {
      let parent = mechanism.links[i].parent
      pulls[parent].force += pulls[i].force
      pulls[parent].moment += pulls[i].moment
      loads[i].force = dynamics.loads[i].force - pulls[i].force
      loads[i].moment = dynamics.loads[i].moment - pulls[i].moment
    }
  }

  /// What one side of a joint gets from the other, at that side's frame of the joint, all in the
  /// ground. The joint is named by the body it carries in the mechanism; of a reversed joint that
  /// is its parent.
  public func reaction(at link: Int, on side: Side, _ w: Workspace) -> Reaction {
    let joint = mechanism.links[link]
    let carried = (side == .child) != joint.reversed
    let frame = mechanism.jointFrame(at: link, on: side, w)
    let load = loads[link]
    let sign = carried ? 1.0 : -1.0
    return Reaction(
      force: load.force * sign, moment: (load.moment - cross(frame.origin, load.force)) * sign,
      point: frame.origin)
  }
}

extension JointReactions.Reaction {
  /// The same seen in a frame of the ground.
  public func seen(in frame: Placement) -> Self {
    Self(
      force: frame.turn.undo(force), moment: frame.turn.undo(moment), point: frame.undo(point))
  }
}

extension Mechanism {
  /// The joint's frame on one of its sides, in the ground.
  public func jointFrame(
    at link: Int, on side: JointReactions.Side, _ w: Workspace
  ) -> Placement {
    let joint = links[link]
    let carried = (side == .child) != joint.reversed
    return carried ? w.places[link] * joint.far.inverse : w.places[joint.parent] * joint.near
  }

  /// Adds what a path pulls the bodies along it with, about the ground's origin.
  func addPull(
    of path: Int, tension: Double, to wrenches: UnsafeMutableBufferPointer<Wrench>, _ w: Workspace
  ) {
    // What a formula pulls coordinates with presses no joint.
    if paths[path].formula != nil { return }
    let course = Course(self, path, w)
    for i in 1..<max(1, course.count) {
      let (a, b) = (course[i - 1], course[i])
      if a.body == b.body { continue }
      let force = unit(b.seen - a.seen) * tension
      wrenches[a.body].add(force, at: a.place)
      wrenches[b.body].add(-force, at: b.place)
    }
  }
}
