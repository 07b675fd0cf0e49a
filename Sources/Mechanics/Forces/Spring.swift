import Biomechanics

/// Something that pushes or pulls by itself, without nerves: a ligament, a spring, the end of a
/// joint's range. What it does depends on the pose and, where it damps, on the speeds.
public enum Spring: Hashable, Sendable {
  /// Pulls along a path of the mechanism, and never pushes.
  case along(path: Int, Tension)
  /// Turns or slides one coordinate.
  case at(coordinate: Int, Restraint)
  /// Pulls two points together.
  case between(PointSpring)
  /// Holds two frames together.
  case bushing(Bushing)
  /// Pushes what touches apart.
  case contacts(ContactGroup)
  /// Pushes a body as time tells.
  case push(TimedPush)
}

/// Two points joined by a straight spring that pulls and pushes.
public struct PointSpring: Hashable, Sendable {
  public var body: Int
  /// In the body's frame, metres.
  public var place: Vector
  public var otherBody: Int
  public var otherPlace: Vector
  /// N/m.
  public var stiffness: Double
  /// Metres.
  public var restLength: Double
  /// What pulls them together instead, of their distance and how fast it grows.
  public var formula: Formula?

  public init(
    body: Int, place: Vector, otherBody: Int, otherPlace: Vector, stiffness: Double,
    restLength: Double
  ) {
    (self.body, self.place) = (body, place)
    (self.otherBody, self.otherPlace) = (otherBody, otherPlace)
    (self.stiffness, self.restLength) = (stiffness, restLength)
  }
}

/// What the springs of a mechanism do together in one pose. One for each thread; gathering takes
/// no memory.
public final class SpringLoads {
  /// On each body, about the ground's origin.
  let wrenches: UnsafeMutableBufferPointer<Wrench>
  /// Straight on each coordinate, newtons or newton metres.
  let along: Numbers
  private let mechanism: Mechanism
  /// Which springs act.
  public var acting: [Bool]
  /// Seconds, for pushes that change by themselves.
  public var time = 0.0

  public init(_ mechanism: Mechanism) {
    self.mechanism = mechanism
    wrenches = .taken(mechanism.links.count, Wrench())
    along = .taken(mechanism.freedoms.count, 0)
    acting = [Bool](repeating: true, count: mechanism.springs.count)
  }

  deinit {
    wrenches.deallocate()
    along.deallocate()
  }

  /// Gathers what acts in the pose last moved to, at the speeds given (one a coordinate, followers
  /// with their leaders). Paths that springs pull along are measured on the way.
  public func gather(_ w: Workspace, speeds: Numbers) {
    for i in wrenches.indices { wrenches[i] = Wrench() }
    for i in along.indices { along[i] = 0 }
    for i in mechanism.springs.indices where acting[i] {
      switch mechanism.springs[i] {
      case .along(let path, let law):
        if let formula = mechanism.paths[path].formula {
          pull(formula, path, law, w, speeds)
          continue
        }
        let course = Course(mechanism, path, w)
        let length = course.length
        w.lengths[path] = length
        let speed = course.lengthening(speeds)
        let tension = mechanism.tension(law, length: length, lengthening: speed)
        if tension != 0 { mechanism.add(tension, along: course, w, to: self) }
      case .at(let c, let law):
        along[c] += mechanism.force(law, at: w.q[c], speed: speeds[c])
      case .between(let spring): mechanism.add(spring, w, speeds, to: self)
      case .bushing(let bushing): mechanism.add(bushing, w, speeds, to: self)
      case .contacts(let group): mechanism.add(group, w, speeds, to: self)
      case .push(let push): mechanism.add(push, at: time, w, to: self)
      }
    }
  }

  private func pull(
    _ formula: PathFormula, _ path: Int, _ law: Tension, _ w: Workspace, _ speeds: Numbers
  ) {
    w.lengths[path] = formula.length.value(w.q)
    let tension = mechanism.tension(
      law, length: w.lengths[path], lengthening: formula.lengthening(w.q, speeds))
    for (i, c) in formula.coordinates.enumerated() { along[c] += formula.arm(i, w.q) * tension }
  }
}

extension Mechanism {
  /// The energy a spring holds in the pose last moved to, joules; its path must be measured.
  /// Nil where a formula hides it, and for contacts and pushes.
  public func energy(of spring: Int, _ w: Workspace) -> Double? {
    switch springs[spring] {
    case .along(let path, let law): return energy(law, length: w.lengths[path])
    case .at(let c, let law): return energy(law, at: w.q[c])
    case .between(let s):
      if s.formula != nil { return nil }
      let stretch = length(span(s, w)) - s.restLength
      return 0.5 * s.stiffness * stretch * stretch
    case .bushing(let bushing):
      if !bushing.formulas.isEmpty { return nil }
      let deflection = deflection(bushing, w)
      return 0.5 * (bushing.turning.dot(deflection.angles) + bushing.sliding.dot(deflection.shift))
    case .contacts, .push: return nil
    }
  }

  private func span(_ s: PointSpring, _ w: Workspace) -> Vector {
    w.places[s.otherBody] * s.otherPlace - w.places[s.body] * s.place
  }

  fileprivate func add(
    _ s: PointSpring, _ w: Workspace, _ speeds: Numbers, to loads: SpringLoads
  ) {
    let (here, there) = (w.places[s.body] * s.place, w.places[s.otherBody] * s.otherPlace)
    let (along, distance) = (unit(there - here), length(there - here))
    var pull = s.stiffness * (distance - s.restLength)
    if let formula = s.formula {
      let drift =
        speed(of: there, on: s.otherBody, w, speeds).point
        - speed(of: here, on: s.body, w, speeds).point
      pull = formula.value(distance, dot(along, drift))
    }
    loads.wrenches[s.body].add(along * pull, at: here)
    loads.wrenches[s.otherBody].add(along * -pull, at: there)
  }
}
