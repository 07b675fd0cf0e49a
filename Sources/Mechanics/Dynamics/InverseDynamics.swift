import Biomechanics

/// A push on a body from outside, all in the ground's frame: newtons, metres, newton metres.
public struct ExternalPush: Hashable, Sendable {
  public var body: Int
  public var force: Vector
  public var point: Vector
  public var torque: Vector

  public init(body: Int, force: Vector, point: Vector, torque: Vector = Vector()) {
    (self.body, self.force, self.point, self.torque) = (body, force, point, torque)
  }
}

/// Finds what moves a body as it is seen to move: the recursive Newton-Euler method (Luh, Walker
/// and Paul 1980) in the ground's frame, one pass out for motions and one back for forces.
/// One for each thread; nothing is taken while solving.
public final class InverseDynamics {
  private let mechanism: Mechanism
  /// How fast each coordinate changes, and how that changes. Followers' are overruled, unless the
  /// pose was taken to the letter.
  public let speeds: Numbers
  public let accelerations: Numbers
  /// The force along each coordinate, newtons or newton metres, each coordinate's own axes only:
  /// a follower's lies with the follower, as OpenSim tells it.
  public let forces: Numbers
  /// What each joint passes on to its body, about the ground's origin.
  let loads: UnsafeMutableBufferPointer<Wrench>
  private let motions: UnsafeMutableBufferPointer<Movement>

  private struct Movement {
    /// Turning speed and how it changes; how the body's point at its joint's centre speeds up.
    var turn = Vector()
    var turning = Vector()
    var linear = Vector()

    /// How a point of the body speeds up, so far from the centre.
    @inline(__always)
    func linear(at arm: Vector) -> Vector {
      linear + cross(turning, arm) + cross(turn, cross(turn, arm))
    }
  }

  public init(_ mechanism: Mechanism) {
    self.mechanism = mechanism
    speeds = .taken(mechanism.freedoms.count, 0)
    accelerations = .taken(mechanism.freedoms.count, 0)
    forces = .taken(mechanism.freedoms.count, 0)
    loads = .taken(mechanism.links.count, Wrench())
    motions = .taken(mechanism.links.count, Movement())
  }

  deinit {
    for numbers in [speeds, accelerations, forces] { numbers.deallocate() }
    loads.deallocate()
    motions.deallocate()
  }

  /// Solves for the pose last moved to, with `speeds` and `accelerations` as set. What the springs
  /// do need not be done along the coordinates; they are gathered here.
  public func solve(_ w: Workspace, pushes: [ExternalPush] = [], springs: SpringLoads? = nil) {
    follow(w)
    springs?.gather(w, speeds: speeds)
    // The ground falling up is gravity.
    motions[0] = Movement(linear: -mechanism.gravity)
    for i in 1..<max(1, mechanism.links.count) {
      carry(i, w)
      loads[i] = demand(i, w)
    }
    for push in pushes where push.body > 0 {
      loads[push.body].add(-push.force, at: push.point)
      loads[push.body].moment -= push.torque
    }
    for c in forces.indices { forces[c] = 0 }
    if let springs {
      for i in loads.indices {
        loads[i].force -= springs.wrenches[i].force
        loads[i].moment -= springs.wrenches[i].moment
      }
      for c in forces.indices { forces[c] = -springs.along[c] }
    }
    for i in stride(from: mechanism.links.count - 1, to: 0, by: -1) {
      let load = loads[i]
      let moment = load.moment - cross(w.centres[i], load.force)
      for k in mechanism.links[i].axes {
        guard let c = mechanism.axes[k].coordinate else { continue }
        let along = dot(w.drives[k], mechanism.axes[k].turns ? moment : load.force)
        forces[c] += along * w.jets[k].slope
      }
      let parent = mechanism.links[i].parent
      loads[parent].force += load.force
      loads[parent].moment += load.moment
    }
    handOn(w)
  }

  /// What the joint of a body passes on to it: the force, and its moment about the joint's centre,
  /// in the ground's frame.
  public func jointLoad(_ link: Int, _ w: Workspace) -> (force: Vector, moment: Vector) {
    let load = loads[link]
    return (load.force, load.moment - cross(w.centres[link], load.force))
  }

  private func follow(_ w: Workspace) {
    for c in mechanism.followers where w.isCoupled || mechanism.freedoms[c].isHidden {
      if let blend = mechanism.freedoms[c].blend {
        follow(c, blend, w)
        continue
      }
      let leader = mechanism.leaders[c]
      let speed = speeds[leader]
      speeds[c] = w.lead[c] * speed
      accelerations[c] = w.lead[c] * accelerations[leader] + w.leadBend[c] * speed * speed
    }
  }

  private func follow(_ c: Int, _ blend: Blend, _ w: Workspace) {
    (speeds[c], accelerations[c]) = (0, 0)
    let asked = mechanism.asked(by: c)
    for a in asked {
      let slope = blend.rate(w.q, by: a)
      speeds[c] += slope * speeds[a]
      accelerations[c] += slope * accelerations[a]
      for b in asked {
        accelerations[c] += blend.bend(w.q, by: a, and: b) * speeds[a] * speeds[b]
      }
    }
  }

  /// What pushes along an axis of several coordinates pushes along each of them.
  private func handOn(_ w: Workspace) {
    for c in mechanism.followers where mechanism.freedoms[c].isHidden {
      guard let blend = mechanism.freedoms[c].blend else { continue }
      for a in mechanism.asked(by: c) { forces[a] += forces[c] * blend.rate(w.q, by: a) }
      forces[c] = 0
    }
  }

  /// From the parent's motion to this body's, one axis at a time.
  private func carry(_ i: Int, _ w: Workspace) {
    let link = mechanism.links[i]
    let from = motions[link.parent]
    var (turn, turning) = (from.turn, from.turning)
    var linear = from.linear(at: w.centres[i] - w.centres[link.parent])
    func advance(_ k: Int) {
      let axis = mechanism.axes[k]
      guard let c = axis.coordinate else { return }
      let jet = w.jets[k]
      let rate = jet.slope * speeds[c]
      let change = jet.slope * accelerations[c] + jet.bend * speeds[c] * speeds[c]
      let direction = w.directions[k]
      if axis.turns {
        turning += direction * change + cross(turn, direction) * rate
        turn += direction * rate
      } else {
        linear += direction * change + cross(turn, direction) * (2 * rate)
      }
    }
    func spin() {
      var (rate, change) = (Vector(), Vector())
      for k in link.axes where mechanism.axes[k].turns {
        guard let c = mechanism.axes[k].coordinate else { continue }
        rate += w.drives[k] * speeds[c]
        change += w.drives[k] * accelerations[c]
      }
      turning += change + cross(turn, rate)
      turn += rate
    }
    if let carried = link.carried, !link.reversed, mechanism.courses == .asOpenSim {
      for k in link.axes where !mechanism.axes[k].turns { advance(k) }
      let own = turns(of: link, carried, w)
      turning += own.change + cross(turn, own.rate)
      turn += own.rate
    } else if link.spins {
      // Turning about axes that F carries; a reversed joint turns before it slides.
      if link.reversed { spin() }
      for k in link.axes where !mechanism.axes[k].turns { advance(k) }
      if !link.reversed { spin() }
    } else if link.reversed {
      for k in link.axes.reversed() { advance(k) }
    } else {
      for k in link.axes { advance(k) }
    }
    motions[i] = Movement(turn: turn, turning: turning, linear: linear)
  }

  /// How a joint turns, and how that changes, as OpenSim's custom joint has it.
  private func turns(
    of link: Link, _ carried: CarriedAxes, _ w: Workspace
  ) -> (rate: Vector, change: Vector) {
    var (all, byFirst, butThird, change) = (Vector(), Vector(), Vector(), Vector())
    for k in link.axes where mechanism.axes[k].turns {
      guard let c = mechanism.axes[k].coordinate else { continue }
      let (direction, jet) = (w.directions[k], w.jets[k])
      all += direction * (jet.slope * speeds[c])
      byFirst += direction * (jet.slope * part(of: c, by: carried.first, w))
      let third = carried.third.map { part(of: c, by: $0, w) } ?? 0
      butThird += direction * (jet.slope * (speeds[c] - third))
      change +=
        direction * (jet.slope * accelerations[c] + jet.bend * speeds[c] * speeds[c])
    }
    for (axis, by) in [(carried.middle, byFirst), (carried.last, butThird)] {
      guard let axis, let c = mechanism.axes[axis].coordinate else { continue }
      change += cross(by, w.directions[axis]) * (w.jets[axis].slope * speeds[c])
    }
    return (all, change)
  }

  /// How much of a coordinate's speed is another's: all of its own, or its share in a hidden one.
  private func part(of c: Int, by other: Int, _ w: Workspace) -> Double {
    if c == other { return speeds[c] }
    guard mechanism.freedoms[c].isHidden, let blend = mechanism.freedoms[c].blend else { return 0 }
    return blend.rate(w.q, by: other) * speeds[other]
  }

  /// What a body needs to move as it does, about the ground's origin.
  private func demand(_ i: Int, _ w: Workspace) -> Wrench {
    let inertia = mechanism.links[i].inertia
    let place = w.places[i]
    let motion = motions[i]
    let centre = place * inertia.centre
    let spin = place.turn.undo(motion.turn)
    let moment = inertia * place.turn.undo(motion.turning) + cross(spin, inertia * spin)
    var wrench = Wrench()
    wrench.add(motion.linear(at: centre - w.centres[i]) * inertia.mass, at: centre)
    wrench.moment += place.turn * moment
    return wrench
  }
}

extension Mechanism {
  /// The whole body's mass, kilograms, and its centre in the ground in the pose last moved to.
  public func centreOfMass(_ w: Workspace) -> (mass: Double, place: Vector) {
    var (mass, sum) = (0.0, Vector())
    for (i, link) in links.enumerated() {
      mass += link.inertia.mass
      sum += (w.places[i] * link.inertia.centre) * link.inertia.mass
    }
    return (mass, mass > 0 ? sum / mass : Vector())
  }
}
