/// One rigid body and the joint that carries it. Number 0 is the ground, which has no joint.
///
/// The joint is written from a frame F to a frame M by `axes`: first the sliding ones, along F's
/// directions, then the turning ones, each about a direction carried by those before it. F is
/// fixed to the parent and M to this body; a reversed joint has them the other way round.
public struct Link: Hashable, Sendable {
  public var parent: Int
  /// The joint's near frame in the parent.
  public var near: Placement
  /// This body in the joint's far frame.
  public var far: Placement
  public var reversed: Bool
  public var axes: Range<Int>
  public var inertia: Inertia
  /// Its turning speeds are about F's own axes, whatever the pose, as OpenSim has it for ball and
  /// free joints: a force along such a coordinate is a moment about F's axis, not about the angle.
  public var spins: Bool
  /// Where OpenSim's custom joint reckons otherwise how its axes are carried along.
  public var carried: CarriedAxes?

  public init(
    parent: Int, near: Placement, far: Placement, reversed: Bool = false, axes: Range<Int>,
    inertia: Inertia, spins: Bool = false
  ) {
    self.parent = parent
    self.near = near
    self.far = far
    self.reversed = reversed
    self.axes = axes
    self.inertia = inertia
    self.spins = spins
  }
}

/// How OpenSim's custom joint (Simbody's FunctionBased) lets its second and third turning axis be
/// carried along: by what the joint's first coordinate turns, and by what all but its third turn.
/// That is so where each coordinate has an axis of its own, in order; where it is not, as in knees
/// whose one coordinate turns about three axes, the speed-dependent forces differ a little from
/// physics, and `Courses.asOpenSim` follows OpenSim.
public struct CarriedAxes: Hashable, Sendable {
  public var first: Int
  public var third: Int?
  /// The second and the third turning axis, among the mechanism's.
  public var middle: Int?
  public var last: Int?

  public init(first: Int, third: Int?, middle: Int?, last: Int?) {
    (self.first, self.third, self.middle, self.last) = (first, third, middle, last)
  }
}

/// How a body resists being moved.
public struct Inertia: Hashable, Sendable {
  /// Kilograms.
  public var mass: Double
  /// In the body's frame, metres.
  public var centre: Vector
  /// About the centre of mass, kg·m²: xx, yy, zz and xy, xz, yz.
  public var moments: Vector
  public var products: Vector

  public init(
    mass: Double = 0, centre: Vector = Vector(), moments: Vector = Vector(),
    products: Vector = Vector()
  ) {
    self.mass = mass
    self.centre = centre
    self.moments = moments
    self.products = products
  }

  /// The inertia tensor times a vector, in the body's frame.
  public static func * (inertia: Inertia, v: Vector) -> Vector {
    let (m, p) = (inertia.moments, inertia.products)
    return Vector(
      m.x * v.x + p.x * v.y + p.y * v.z,
      p.x * v.x + m.y * v.y + p.z * v.z,
      p.y * v.x + p.z * v.y + m.z * v.z)
  }
}

/// One way in which a joint moves: about or along a direction, by a curve of one coordinate.
public struct Axis: Hashable, Sendable {
  /// Length one.
  public var direction: Vector
  /// About the direction rather than along it.
  public var turns: Bool
  public var curve: Curve
  /// Nil when the curve is constant.
  public var coordinate: Int?

  public init(direction: Vector, turns: Bool, curve: Curve, coordinate: Int?) {
    self.direction = direction
    self.turns = turns
    self.curve = curve
    self.coordinate = coordinate
  }
}

/// A coordinate: one number of the pose, radians or metres.
public struct Freedom: Hashable, Sendable {
  public var rest: Double
  public var lowest: Double
  public var highest: Double
  public var locked: Bool
  public var clamped: Bool
  public var kind: Kind
  /// The coordinate this one follows, and how.
  public var follows: Follow?
  /// How it follows several coordinates, if it does; then `follows` is nil.
  public var blend: Blend?
  /// It is no coordinate of the model, only what an axis with several coordinates moves by.
  public var isHidden = false
  /// It gives way, without counting, where bonds ask for it.
  public var yields = false

  var isFollower: Bool { follows != nil || blend != nil }

  /// What the number says, as OpenSim tells it: an angle, a length, or neither by itself.
  public enum Kind: Hashable, Sendable { case angle, length, coupled }

  public struct Follow: Hashable, Sendable {
    public var leader: Int
    public var curve: Curve

    public init(leader: Int, curve: Curve) {
      self.leader = leader
      self.curve = curve
    }
  }

  public init(
    rest: Double, lowest: Double, highest: Double, locked: Bool, clamped: Bool, kind: Kind,
    follows: Follow? = nil
  ) {
    self.rest = rest
    self.lowest = lowest
    self.highest = highest
    self.locked = locked
    self.clamped = clamped
    self.kind = kind
    self.follows = follows
  }
}

/// A point painted on a body, as a motion camera sees it.
public struct Marker: Hashable, Sendable {
  public var body: Int
  public var place: Vector

  public init(body: Int, place: Vector) {
    self.body = body
    self.place = place
  }
}
