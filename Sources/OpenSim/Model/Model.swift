import Mechanics

/// A musculoskeletal model as an .osim file tells it, by names and in the order of the file.
/// Versions 3 and 4 of the format read into the same value.
public struct Model: Hashable, Sendable {
  public var name = ""
  public var credits = ""
  public var publications = ""
  public var lengthUnits = "meters"
  public var forceUnits = "N"
  /// m/s²
  public var gravity = Vector(0, -9.80665, 0)
  /// Number 0 is the ground.
  public var frames: [Frame] = [Frame(name: "ground", kind: .ground)]
  public var joints: [Joint] = []
  public var couplers: [Coupler] = []
  public var constraints: [Constraint] = []
  public var surfaces: [Surface] = []
  public var contactShapes: [ContactShape] = []
  public var forces: [Force] = []
  public var markers: [ModelMarker] = []

  public init() {}

  public var coordinates: [Coordinate] { joints.flatMap(\.coordinates) }

  /// Something to which points, joints and surfaces are fixed.
  public struct Frame: Hashable, Sendable {
    public var name: String
    public var kind: Kind
    /// The joint that brings an offset frame along, if one does.
    public var joint: Int?

    public init(name: String, kind: Kind, joint: Int? = nil) {
      self.name = name
      self.kind = kind
      self.joint = joint
    }

    public enum Kind: Hashable, Sendable {
      case ground
      case body(Inertia)
      /// Fixed in another frame: metres, and radians about x, y, z in turn.
      case offset(in: Int, translation: Vector, orientation: Vector)
    }
  }

  public struct Joint: Hashable, Sendable {
    public var name: String
    public var kind: Kind
    public var parent: Int
    public var child: Int
    public var coordinates: [Coordinate]

    public init(name: String, kind: Kind, parent: Int, child: Int, coordinates: [Coordinate]) {
      self.name = name
      self.kind = kind
      self.parent = parent
      self.child = child
      self.coordinates = coordinates
    }

    public enum Kind: Hashable, Sendable {
      case weld, pin, slider, planar, universal, ball, gimbal, free
      /// Turning freely, its origin on an ellipsoid of three radii, its z upright on it; metres.
      case ellipsoid(Vector)
      /// The same on the chest, then a turn about an axis in the blade's plane through a point of
      /// it; metres and radians.
      case scapulothoracic(radii: Vector, origin: Vector, direction: Double)
      /// Three turning axes, then three sliding ones.
      case custom([TransformAxis])
    }
  }

  public struct TransformAxis: Hashable, Sendable {
    public var axis: Vector
    /// The coordinates of the joint the function takes; none for a constant.
    public var coordinates: [String]
    public var function: Function

    public init(axis: Vector, coordinates: [String], function: Function) {
      self.axis = axis
      self.coordinates = coordinates
      self.function = function
    }
  }

  public struct Coordinate: Hashable, Sendable {
    public var name: String
    public var rest = 0.0
    public var lowest = -10.0
    public var highest = 10.0
    public var clamped = false
    public var locked = false
    /// Gives way where constraints ask for it.
    public var yields = false
    /// Of time; while `prescribed` the coordinate does as it says.
    public var prescription: Function?
    public var prescribed = false
    /// At first, radians or metres a second.
    public var speed = 0.0

    public init(name: String) { self.name = name }
  }

  /// One coordinate as a function of others.
  public struct Coupler: Hashable, Sendable {
    public var name: String
    public var follower: String
    public var leaders: [String]
    public var function: Function
    public var scale = 1.0
    public var enforced = true

    public init(name: String, follower: String, leaders: [String], function: Function) {
      self.name = name
      self.follower = follower
      self.leaders = leaders
      self.function = function
    }
  }

  /// Something that holds two frames together besides joints.
  public struct Constraint: Hashable, Sendable {
    public var name: String
    public var enforced: Bool
    public var kind: Kind

    public init(name: String, enforced: Bool, kind: Kind) {
      (self.name, self.enforced, self.kind) = (name, enforced, kind)
    }

    public enum Kind: Hashable, Sendable {
      case weld(Int, Int)
      case point(PointSpring.Point, PointSpring.Point)
      case distance(PointSpring.Point, PointSpring.Point, Double)
      /// A point on a line through another along a direction.
      case line(PointSpring.Point, direction: Vector, PointSpring.Point)
    }
  }

  public struct Surface: Hashable, Sendable {
    public var name: String
    public var frame: Int
    public var translation = Vector()
    /// Radians about x, y, z in turn.
    public var rotation = Vector()
    /// As the file says it: "all", "-x", "+y" …
    public var quadrant = "all"
    public var active = true
    public var shape: WrapSurface.Shape

    public init(name: String, frame: Int, shape: WrapSurface.Shape) {
      self.name = name
      self.frame = frame
      self.shape = shape
    }
  }

  public struct ModelMarker: Hashable, Sendable {
    public var name: String
    public var frame: Int
    public var place: Vector
    public var fixed: Bool

    public init(name: String, frame: Int, place: Vector, fixed: Bool) {
      self.name = name
      self.frame = frame
      self.place = place
      self.fixed = fixed
    }
  }
}
