import Biomechanics

/// Springs and dampers between two frames, along and about the axes of the first: the forces are
/// of the shift of the second's origin in the first, and of its three turning angles (about x,
/// then the turned y, then the turned z), as in Simbody's linear bushing.
public struct Bushing: Hashable, Sendable {
  public var body: Int
  public var frame: Placement
  public var otherBody: Int
  public var otherFrame: Placement
  /// Nm/rad, N/m; Nms/rad, Ns/m.
  public var turning: Resistance
  public var sliding: Resistance
  public var turningDamping: Resistance
  public var slidingDamping: Resistance
  /// What it does instead of its stiffness: moments about and forces along the three axes, each of
  /// the three angles and the three shifts. Six or none.
  public var formulas: [Formula] = []

  /// A stiffness for each of three axes.
  public struct Resistance: Hashable, Sendable {
    public var each: Vector

    public init(_ each: Vector) { self.each = each }

    func times(_ v: Vector) -> Vector { Vector(each.x * v.x, each.y * v.y, each.z * v.z) }
    func dot(_ v: Vector) -> Double { each.x * v.x * v.x + each.y * v.y * v.y + each.z * v.z * v.z }
  }

  public init(
    body: Int, frame: Placement, otherBody: Int, otherFrame: Placement, turning: Resistance,
    sliding: Resistance, turningDamping: Resistance, slidingDamping: Resistance
  ) {
    (self.body, self.frame, self.otherBody, self.otherFrame) = (body, frame, otherBody, otherFrame)
    (self.turning, self.sliding) = (turning, sliding)
    (self.turningDamping, self.slidingDamping) = (turningDamping, slidingDamping)
  }
}

extension Bushing {
  /// Moments about and forces along the axes, speeds not heeded.
  fileprivate func stiffness(_ angles: Vector, _ shift: Vector) -> (Vector, Vector) {
    guard formulas.count == 6 else {
      return (turning.times(angles) * -1, sliding.times(shift) * -1)
    }
    let numbers = SIMD8(angles.x, angles.y, angles.z, shift.x, shift.y, shift.z, 0, 0)
    func told(_ first: Int) -> Vector {
      Vector(
        formulas[first].value(of: numbers), formulas[first + 1].value(of: numbers),
        formulas[first + 2].value(of: numbers)) * -1
    }
    return (told(0), told(3))
  }
}

extension Mechanism {
  struct Deflection {
    var near: Placement
    var far: Placement
    var angles: Vector
    var shift: Vector
  }

  func deflection(_ bushing: Bushing, _ w: Workspace) -> Deflection {
    let near = w.places[bushing.body] * bushing.frame
    let far = w.places[bushing.otherBody] * bushing.otherFrame
    let turn = near.turn.inverse * far.turn
    return Deflection(
      near: near, far: far, angles: turn.xyz, shift: near.undo(far.origin))
  }

  func add(_ bushing: Bushing, _ w: Workspace, _ speeds: Numbers, to loads: SpringLoads) {
    let d = deflection(bushing, w)
    var (turning, sliding) = bushing.stiffness(d.angles, d.shift)
    // The axes about which the three angles turn, in the near frame.
    let first = Vector(1, 0, 0)
    let second = Turning(about: first, by: d.angles.x) * Vector(0, 1, 0)
    let third = (d.near.turn.inverse * d.far.turn).z
    let volume = dot(first, cross(second, third))
    guard abs(volume) > 1e-9 else { return }
    // Rates of the angles are these times the turning speed.
    let rows = (
      cross(second, third) / volume, cross(third, first) / volume, cross(first, second) / volume
    )
    if bushing.turningDamping.each != Vector() || bushing.slidingDamping.each != Vector() {
      let (spin, drift) = relativeSpeed(bushing, d, w, speeds)
      let rates = Vector(dot(rows.0, spin), dot(rows.1, spin), dot(rows.2, spin))
      turning += bushing.turningDamping.times(rates) * -1
      sliding += bushing.slidingDamping.times(drift) * -1
    }
    let moment = d.near.turn * (rows.0 * turning.x + rows.1 * turning.y + rows.2 * turning.z)
    let force = d.near.turn * sliding
    loads.wrenches[bushing.otherBody].add(force, at: d.far.origin)
    loads.wrenches[bushing.otherBody].moment += moment
    loads.wrenches[bushing.body].add(-force, at: d.far.origin)
    loads.wrenches[bushing.body].moment -= moment
  }

  /// How the far frame turns and moves, seen from the near one.
  private func relativeSpeed(
    _ bushing: Bushing, _ d: Deflection, _ w: Workspace, _ speeds: Numbers
  ) -> (spin: Vector, drift: Vector) {
    let a = speed(of: d.far.origin, on: bushing.body, w, speeds)
    let b = speed(of: d.far.origin, on: bushing.otherBody, w, speeds)
    return (d.near.turn.undo(b.turn - a.turn), d.near.turn.undo(b.point - a.point))
  }

  /// How a body turns and how a point of it, given in the ground, moves.
  func speed(
    of point: Vector, on body: Int, _ w: Workspace, _ speeds: Numbers
  ) -> (turn: Vector, point: Vector) {
    var (turn, move) = (Vector(), Vector())
    var b = body
    while b > 0 {
      for k in links[b].axes {
        guard let c = axes[k].coordinate else { continue }
        let rate = w.drives[k] * (w.jets[k].slope * speeds[c])
        if axes[k].turns {
          turn += rate
          move += cross(rate, point - w.centres[b])
        } else {
          move += rate
        }
      }
      b = links[b].parent
    }
    return (turn, move)
  }
}
