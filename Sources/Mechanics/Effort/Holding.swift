import Biomechanics

/// A body held still, by its muscles and by what it leans on, with the least effort: contact forces
/// and muscle forces are found together. Every turning axis of every joint is balanced by itself,
/// whatever coordinates share it, and the body as a whole in force and moment; and where it may sway
/// it stands at least as firmly as asked. One for each thread; nothing is taken while solving.
public final class Holding {
  public let mechanism: Mechanism
  /// The links and axes of the balanced moments; then come the whole body's six (forces along and
  /// moments about the ground's axes), and the ways it may sway.
  public let joints: [Joint]
  public let solver: LeastEffort
  /// What every path pulls with, newtons. What relaxed muscles and bands pull with is put in by the
  /// caller before solving, muscles' effort is added.
  public let tensions: Numbers
  /// Newton metres that tissue gives each joint, in their order; put in by the caller.
  public let tissue: Numbers
  /// How firmly tissue makes it stand, way by way, newton metres per radian; put in by the caller.
  public let firmness: Numbers
  /// How it sways: the caller measures it in the pose before solving.
  public let sway: Sway
  /// What the supports give: one push each, two where another body gets the opposite.
  public private(set) var pushes: [ExternalPush] = []

  private let muscles: [Muscle]
  private let yields: [Yield]
  private let most: Int
  /// How cheap leaning is: a support that bears the whole weight costs as much as a muscle that
  /// works by this share. It settles how several share.
  private static let leaning = 0.05
  private let rows: [Int]
  private var count: Int { joints.count + 6 + sway.ways.count }
  /// Efforts in their order: muscles, supports' corners, yields, what is firmer than asked.
  private var yielding: Int { muscles.count + most * Footing.corners }
  private let pulls: UnsafeMutableBufferPointer<Wrench>
  private let weight: Double

  /// - Parameters:
  ///   - motor: newton metres of a joint's own motor that costs as much as one muscle: what is
  ///     known no better, or the muscles a model does not have.
  ///   - residual: newtons, and a fifth of it newton metres, that the room helps the whole body with
  ///     at the same cost.
  ///   - supports: at most so many.
  ///   - sway: the ways it must stand firmly, of at least nought newton metres per radian.
  ///   - yields: by their joints' places among `joints(of:)`.
  public init(
    _ mechanism: Mechanism, muscles: [Muscle], supports most: Int, residual: Double, sway: Sway,
    yields: [Yield] = [], motor: (Joint) -> Double
  ) {
    self.mechanism = mechanism
    self.muscles = muscles
    self.most = most
    self.yields = yields
    self.sway = sway
    let joints = Self.joints(of: mechanism)
    self.joints = joints
    let ways = sway.ways.count
    let count = joints.count + 6 + ways
    let last = muscles.count + most * Footing.corners + yields.count
    solver = LeastEffort(efforts: last + ways, moments: count)
    for (i, muscle) in muscles.enumerated() { solver.weights[i] = muscle.cost }
    for (i, yield) in yields.enumerated() {
      let effort = last - yields.count + i
      (solver.lowest[effort], solver.highest[effort]) = (-yield.most, 0)
      solver.weights[effort] = yield.cost
    }
    for way in 0..<ways { solver.letPass(joints.count + 6 + way, with: last + way) }
    for (row, joint) in joints.enumerated() { solver.reserves[row] = motor(joint) }
    for i in 0..<3 {
      solver.reserves[joints.count + i] = residual
      solver.reserves[joints.count + 3 + i] = residual / 5
    }
    var rows = [Int](repeating: 0, count: mechanism.links.count + 1)
    for joint in joints { rows[joint.link + 1] += 1 }
    for i in 1..<rows.count { rows[i] += rows[i - 1] }
    self.rows = rows
    tensions = .taken(mechanism.paths.count, 0)
    tissue = .taken(joints.count, 0)
    firmness = .taken(max(1, ways), 0)
    pulls = .taken(mechanism.links.count, Wrench())
    weight =
      mechanism.links.reduce(0) { $0 + $1.inertia.mass } * length(mechanism.gravity)
    pushes.reserveCapacity(2 * most)
  }

  deinit {
    tensions.deallocate()
    tissue.deallocate()
    firmness.deallocate()
    pulls.deallocate()
  }

  /// Solves for the pose last moved to. Footings beyond the most are left out.
  @discardableResult
  public func solve(
    _ w: Workspace, supports: [Footing], loads: [ExternalPush] = []
  ) -> LeastEffort.Outcome {
    for i in pulls.indices {
      let inertia = mechanism.links[i].inertia
      pulls[i] = Wrench()
      pulls[i].add(mechanism.gravity * inertia.mass, at: w.places[i] * inertia.centre)
    }
    for load in loads {
      pulls[load.body].add(load.force, at: load.point)
      pulls[load.body].moment += load.torque
    }
    for path in mechanism.paths.indices where tensions[path] != 0 {
      mechanism.addPull(of: path, tension: tensions[path], to: pulls, w)
    }
    project(into: solver.needed, at: 0, w, sign: -1)
    for row in joints.indices { solver.needed[row] -= tissue[row] }
    need(firmness, loads)
    for (i, muscle) in muscles.enumerated() {
      clear()
      mechanism.addPull(of: muscle.path, tension: muscle.strength, to: pulls, w)
      project(into: solver.gains, at: i * count, w, sign: 1)
      for way in sway.ways.indices {
        solver.gains[i * count + joints.count + 6 + way] =
          sway.added(by: muscle.path, stiffening: muscle.stiffening, way) * muscle.strength
      }
    }
    for (i, yield) in yields.enumerated() {
      clear()
      mechanism.addPull(of: yield.path, tension: tensions[yield.path], to: pulls, w)
      project(into: solver.gains, at: (yielding + i) * count, w, sign: 1)
      solver.gains[(yielding + i) * count + yield.joint] += tissue[yield.joint]
    }
    for s in 0..<most {
      for corner in 0..<Footing.corners {
        let i = muscles.count + s * Footing.corners + corner
        let used = s < supports.count && (corner == 0 || supports[s].friction > 0)
        (solver.lowest[i], solver.highest[i]) = (0, used ? .infinity : 0)
        let cost = Self.leaning * (used ? supports[s].reluctance : 1)
        solver.weights[i] = cost * cost
        clear()
        if used {
          let force = supports[s].corner(corner) * weight
          pulls[supports[s].body].add(force, at: supports[s].place)
          if let other = supports[s].other { pulls[other.body].add(-force, at: other.place) }
        }
        project(into: solver.gains, at: i * count, w, sign: 1)
        for way in sway.ways.indices {
          solver.gains[i * count + joints.count + 6 + way] =
            used ? firmness(of: supports[s], corner, way) : 0
        }
      }
    }
    solver.forget()
    let outcome = solver.solve()
    for (i, yield) in yields.enumerated() {
      tensions[yield.path] *= 1 + solver.efforts[yielding + i]
      tissue[yield.joint] *= 1 + solver.efforts[yielding + i]
    }
    for (i, muscle) in muscles.enumerated() {
      tensions[muscle.path] += solver.efforts[i] * muscle.strength
    }
    tell(supports)
    return outcome
  }

  private func need(_ own: Numbers, _ loads: [ExternalPush]) {
    for way in sway.ways.indices {
      let held = loads.reduce(own[way] + sway.weight(way)) {
        $0 + sway.added(by: $1.force, at: $1.point, on: $1.body, way)
      }
      solver.needed[joints.count + 6 + way] = -held
    }
  }

  /// What leaning adds one way. It is never counted in favour: what rests on the floor would be
  /// held up by it, not swayed with a force that stays.
  private func firmness(of support: Footing, _ corner: Int, _ way: Int) -> Double {
    let force = support.corner(corner) * weight
    let own = sway.added(by: force, at: support.place, on: support.body, way)
    guard let other = support.other else { return min(0, own) }
    return min(0, own + sway.added(by: -force, at: other.place, on: other.body, way))
  }

  /// How much of the whole body's balance the room had to help with: newtons and newton metres.
  public var help: (force: Vector, moment: Vector) {
    let first = joints.count
    func v(_ i: Int) -> Vector {
      Vector(
        solver.reserve(first + i), solver.reserve(first + i + 1), solver.reserve(first + i + 2))
    }
    return (v(0), v(3))
  }

  private func tell(_ supports: [Footing]) {
    pushes.removeAll(keepingCapacity: true)
    for (s, support) in supports.prefix(most).enumerated() {
      var force = Vector()
      for corner in 0..<Footing.corners {
        let effort = solver.efforts[muscles.count + s * Footing.corners + corner]
        force += support.corner(corner) * (weight * effort)
      }
      pushes.append(ExternalPush(body: support.body, force: force, point: support.place))
      if let other = support.other {
        pushes.append(ExternalPush(body: other.body, force: -force, point: other.place))
      }
    }
  }

  private func clear() { for i in pulls.indices { pulls[i] = Wrench() } }

  /// What the pulls turn each joint with, and the whole body.
  private func project(into numbers: Numbers, at start: Int, _ w: Workspace, sign: Double) {
    for i in stride(from: mechanism.links.count - 1, to: 0, by: -1) {
      let (force, moment) = (pulls[i].force, pulls[i].moment)
      let own = moment - cross(w.centres[i], force)
      for row in rows[i]..<rows[i + 1] {
        numbers[start + row] = sign * dot(w.directions[joints[row].axis], own)
      }
      let parent = mechanism.links[i].parent
      pulls[parent].force += force
      pulls[parent].moment += moment
    }
    // About the middle of the body, so that forces and moments are of one size.
    let root = w.places[min(1, w.places.count - 1)].origin
    let moment = pulls[0].moment - cross(root, pulls[0].force)
    write(pulls[0].force * sign, to: numbers, at: start + joints.count)
    write(moment * sign, to: numbers, at: start + joints.count + 3)
  }

  private func write(_ v: Vector, to numbers: Numbers, at start: Int) {
    (numbers[start], numbers[start + 1], numbers[start + 2]) = (v.x, v.y, v.z)
  }
}
