import Biomechanics

/// A push and a turn on a body, prescribed over time: OpenSim's PrescribedForce.
public struct TimedPush: Hashable, Sendable {
  public var body: Int
  /// The frame on the body in which point and, unless they are global, force and torque are told.
  public var frame: Placement
  /// Of time: newtons, metres, newton metres; each three curves or none.
  public var force: [Curve]
  public var point: [Curve]
  public var torque: [Curve]
  /// Told in the ground rather than in the frame.
  public var forceIsGlobal: Bool
  public var pointIsGlobal: Bool

  public init(
    body: Int, frame: Placement, force: [Curve], point: [Curve], torque: [Curve],
    forceIsGlobal: Bool, pointIsGlobal: Bool
  ) {
    (self.body, self.frame) = (body, frame)
    (self.force, self.point, self.torque) = (force, point, torque)
    (self.forceIsGlobal, self.pointIsGlobal) = (forceIsGlobal, pointIsGlobal)
  }
}

extension Mechanism {
  func add(_ push: TimedPush, at time: Double, _ w: Workspace, to loads: SpringLoads) {
    let place = w.places[push.body] * push.frame
    func told(_ parts: [Curve]) -> Vector {
      guard parts.count == 3 else { return Vector() }
      return Vector(
        curves.jet(parts[0], at: time).value, curves.jet(parts[1], at: time).value,
        curves.jet(parts[2], at: time).value)
    }
    let (force, torque) = (told(push.force), told(push.torque))
    let point = told(push.point)
    let isGlobal = push.pointIsGlobal && push.point.count == 3
    loads.wrenches[push.body].add(
      push.forceIsGlobal ? force : place.turn * force, at: isGlobal ? point : place * point)
    loads.wrenches[push.body].moment += push.forceIsGlobal ? torque : place.turn * torque
  }
}
