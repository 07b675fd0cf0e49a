import Biomechanics

/// A ball that pushes against a flat half of space, or against another ball, when they overlap.
///
/// Pushes follow Hunt and Crossley 1975 over Hertz' law for elastic balls, rubs follow Stribeck, as
/// Simbody has both.
public struct BallContact: Hashable, Sendable {
  /// The half of space, or the first ball.
  public var body: Int
  /// For a half of space the frame whose x points into it, for a ball its middle.
  public var frame: Placement
  /// Nil for a half of space; metres.
  public var radius: Double?
  /// The second thing: a ball.
  public var otherBody: Int
  public var otherCentre: Vector
  public var otherRadius: Double
  public var law: Law
  public var friction: Friction

  public enum Law: Hashable, Sendable {
    /// What each is made of.
    case elastic(Stuff, Stuff)
    /// Serrancoli and others 2019: smooth, and a little there even without touching. Stiffness in
    /// N/m², dissipation in s/m, the constant in N, the steepness of two steps in 1/m and s/m.
    case smooth(
      stiffness: Double, dissipation: Double, constant: Double, depthStep: Double,
      speedStep: Double)
  }

  /// Stiffness in N/m², dissipation in s/m.
  public struct Stuff: Hashable, Sendable {
    public var stiffness: Double
    public var dissipation: Double

    public init(stiffness: Double, dissipation: Double) {
      (self.stiffness, self.dissipation) = (stiffness, dissipation)
    }
  }

  public struct Friction: Hashable, Sendable {
    public var still: Double
    public var sliding: Double
    /// s/m
    public var viscous: Double
    /// The speed at which rubbing is greatest, m/s.
    public var transition: Double

    public init(still: Double, sliding: Double, viscous: Double, transition: Double) {
      (self.still, self.sliding) = (still, sliding)
      (self.viscous, self.transition) = (viscous, transition)
    }

    /// How much of a push at a speed of sliding.
    func share(at speed: Double) -> Double {
      let relative = speed / transition
      return min(relative, 1) * (sliding + 2 * (still - sliding) / (1 + relative * relative))
        + viscous * speed
    }
  }

  public init(
    body: Int, frame: Placement, radius: Double?, otherBody: Int, otherCentre: Vector,
    otherRadius: Double, law: Law, friction: Friction
  ) {
    (self.body, self.frame, self.radius) = (body, frame, radius)
    (self.otherBody, self.otherCentre, self.otherRadius) = (otherBody, otherCentre, otherRadius)
    (self.law, self.friction) = (law, friction)
  }
}

/// Where two things touch.
private struct Touch {
  /// Negative where they are apart, metres.
  var depth: Double
  /// From the first to the second.
  var normal: Vector
  /// Halfway through what overlaps.
  var place: Vector
  /// Of a ball that would dent as much on a flat.
  var radius: Double
}

extension Mechanism {
  /// - Returns: whether the two are not being pulled apart faster than they spring back.
  func add(
    _ contact: BallContact, _ w: Workspace, _ speeds: Numbers, to loads: SpringLoads
  ) -> Bool {
    guard var touch = touch(contact, w) else { return true }
    switch contact.law {
    case .elastic(let first, let second):
      guard touch.depth > 0 else { return true }
      // Stiffness as Simbody keeps it; the softer of the two gives way more.
      let (a, b) = (power(first.stiffness, 2 / 3), power(second.stiffness, 2 / 3))
      guard a + b > 0 else { return true }
      let share = b / (a + b)
      touch.place += touch.normal * (touch.depth * (0.5 - share))
      let k = a * share
      let hertz = 4 / 3 * k * touch.depth * (touch.radius * k * touch.depth).squareRoot()
      let c = first.dissipation * share + second.dissipation * (1 - share)
      let slip = slip(contact, touch, w, speeds)
      let push = hertz * (1 + 1.5 * c * slip.nearing)
      guard push > 0 else { return false }
      rub(contact, touch, push, slip.sliding, steady: 0, w, loads)
    case .smooth(let stiffness, let dissipation, let constant, let depthStep, let speedStep):
      let k = 0.5 * power(stiffness, 2 / 3)
      let depth = (touch.depth * touch.depth + constant).squareRoot()
      let hertz =
        4 / 3 * k * (touch.radius * k).squareRoot() * depth * depth.squareRoot()
        * (0.5 + 0.5 * hyperbolicTangent(depthStep * touch.depth))
      let slip = slip(contact, touch, w, speeds)
      let edge = dissipation > 0 ? slip.nearing + 2 / (3 * dissipation) : 1e9
      let push =
        hertz * (1 + 1.5 * dissipation * slip.nearing)
        * (0.5 + 0.5 * hyperbolicTangent(speedStep * edge))
      rub(contact, touch, push, slip.sliding, steady: constant, w, loads)
    }
    return true
  }

  private func touch(_ contact: BallContact, _ w: Workspace) -> Touch? {
    let place = w.places[contact.body] * contact.frame
    let centre = w.places[contact.otherBody] * contact.otherCentre
    guard let radius = contact.radius else {
      let inward = place.turn.x
      let depth = contact.otherRadius + dot(inward, centre - place.origin)
      return Touch(
        depth: depth, normal: -inward,
        place: centre + inward * (contact.otherRadius - 0.5 * depth), radius: contact.otherRadius)
    }
    let apart = centre - place.origin
    let distance = length(apart)
    guard distance > 0 else { return nil }
    let depth = radius + contact.otherRadius - distance
    let normal = apart / distance
    return Touch(
      depth: depth, normal: normal, place: place.origin + normal * (radius - 0.5 * depth),
      radius: radius * contact.otherRadius / (radius + contact.otherRadius))
  }

  /// How fast the two near each other, and how the first slides past the second, m/s.
  private func slip(
    _ contact: BallContact, _ touch: Touch, _ w: Workspace, _ speeds: Numbers
  ) -> (nearing: Double, sliding: Vector) {
    let first = speed(of: touch.place, on: contact.body, w, speeds).point
    let second = speed(of: touch.place, on: contact.otherBody, w, speeds).point
    let nearing = dot(first - second, touch.normal)
    return (nearing, first - second - touch.normal * nearing)
  }

  /// Pushes the two apart and rubs them.
  private func rub(
    _ contact: BallContact, _ touch: Touch, _ push: Double, _ sliding: Vector, steady: Double,
    _ w: Workspace, _ loads: SpringLoads
  ) {
    var force = touch.normal * push
    let speed = (dot(sliding, sliding) + steady).squareRoot()
    if speed > 0 { force += sliding * (push * contact.friction.share(at: speed) / speed) }
    loads.wrenches[contact.otherBody].add(force, at: touch.place)
    loads.wrenches[contact.body].add(-force, at: touch.place)
  }
}
