import Mechanics

extension Model {
  /// What touches: a ball, or a half of space whose x points into it.
  public struct ContactShape: Hashable, Sendable {
    public var name: String
    public var frame: Int
    public var translation = Vector()
    /// Radians about x, y, z in turn.
    public var orientation = Vector()
    /// Metres; nil for a half of space.
    public var radius: Double?

    public init(name: String, frame: Int) { (self.name, self.frame) = (name, frame) }
  }

  /// A contact force, "HuntCrossleyForce" or "SmoothSphereHalfSpaceForce".
  public struct Touching: Hashable, Sendable {
    /// Everything that may touch everything else here.
    public var surfaces: [Surface] = []
    public var transition = 0.01
    /// The smooth law's numbers; nil for the plain one.
    public var smoothing: Smoothing?

    public init() {}

    /// A shape by its place in the model, and what it is made of.
    public struct Surface: Hashable, Sendable {
      public var shape: Int
      public var stiffness = 0.0
      public var dissipation = 0.0
      public var still = 0.0
      public var sliding = 0.0
      public var viscous = 0.0

      public init(shape: Int) { self.shape = shape }
    }

    public struct Smoothing: Hashable, Sendable {
      public var constant = 1e-5
      public var hertz = 300.0
      public var huntCrossley = 50.0

      public init() {}
    }
  }

  /// A push over time.
  public struct Prescribed: Hashable, Sendable {
    public var frame: Int
    /// Three functions of time or none, each.
    public var force: [Function] = []
    public var point: [Function] = []
    public var torque: [Function] = []
    public var forceIsGlobal = true
    public var pointIsGlobal = false

    public init(frame: Int) { self.frame = frame }
  }
}

extension Assembler {
  /// A contact for every ball and what it may touch.
  func contacts(_ force: Model.Touching) -> ContactGroup {
    var group = ContactGroup(pairs: [], members: [], count: force.surfaces.count)
    for (i, first) in force.surfaces.enumerated() {
      for (j, second) in force.surfaces.enumerated().dropFirst(i + 1) {
        let (a, b) = (model.contactShapes[first.shape], model.contactShapes[second.shape])
        // What is fixed to one body never meets.
        if place(a.frame).body == place(b.frame).body { continue }
        // A half of space comes first; two of them never touch in one place.
        if b.radius != nil {
          group.pairs.append(contact(force, (first, a), (second, b)))
          group.members.append(.init(i, j))
        } else if a.radius != nil {
          group.pairs.append(contact(force, (second, b), (first, a)))
          group.members.append(.init(j, i))
        }
      }
    }
    return group
  }

  private func contact(
    _ force: Model.Touching, _ first: (own: Model.Touching.Surface, shape: Model.ContactShape),
    _ second: (own: Model.Touching.Surface, shape: Model.ContactShape)
  ) -> BallContact {
    let (a, b) = (place(first.shape.frame), place(second.shape.frame))
    let own = Placement(
      turn: Turning(xyz: first.shape.orientation), origin: first.shape.translation)
    let law: BallContact.Law =
      if let smooth = force.smoothing {
        .smooth(
          stiffness: second.own.stiffness, dissipation: second.own.dissipation,
          constant: smooth.constant, depthStep: smooth.hertz, speedStep: smooth.huntCrossley)
      } else {
        .elastic(
          .init(stiffness: first.own.stiffness, dissipation: first.own.dissipation),
          .init(stiffness: second.own.stiffness, dissipation: second.own.dissipation))
      }
    func shared(_ x: Double, _ y: Double) -> Double { x + y == 0 ? 0 : 2 * x * y / (x + y) }
    return BallContact(
      body: a.body, frame: a.place * own, radius: first.shape.radius, otherBody: b.body,
      otherCentre: b.place * second.shape.translation, otherRadius: second.shape.radius ?? 0,
      law: law,
      friction: .init(
        still: shared(first.own.still, second.own.still),
        sliding: shared(first.own.sliding, second.own.sliding),
        viscous: shared(first.own.viscous, second.own.viscous), transition: force.transition))
  }

  mutating func push(_ push: Model.Prescribed, of name: String) throws(OpenSimError) -> TimedPush {
    func curves(_ functions: [Function]) throws(OpenSimError) -> [Curve] {
      var made: [Curve] = []
      for function in functions {
        guard let curve = function.curve(in: &parts.curves) else {
          throw fault("\(name) is a function of several numbers")
        }
        made.append(curve)
      }
      return made
    }
    let (body, place) = place(push.frame)
    return TimedPush(
      body: body, frame: place, force: try curves(push.force), point: try curves(push.point),
      torque: try curves(push.torque), forceIsGlobal: push.forceIsGlobal,
      pointIsGlobal: push.pointIsGlobal)
  }
}
