/// The course of a muscle, ligament or spring: straight from point to point, round the surfaces
/// in its way. Ranges lie in the mechanism's common lists.
public struct Path: Hashable, Sendable {
  public var points: Range<Int>
  public var wraps: Range<Int>
  /// What the length follows instead of points; then there are none.
  public var formula: PathFormula?

  /// Bodies whose movement changes the length, children before parents, in `Mechanism.reach`.
  var reach: Range<Int> = 0..<0
  /// The coordinates that change the length, in `Mechanism.columns`.
  var columns: Range<Int> = 0..<0

  public init(points: Range<Int>, wraps: Range<Int>) {
    self.points = points
    self.wraps = wraps
  }

  public init(formula: PathFormula) {
    (points, wraps) = (0..<0, 0..<0)
    self.formula = formula
  }
}

/// A point through which a path runs, fixed to a body.
public struct PathPoint: Hashable, Sendable {
  public var body: Int
  /// In the body's frame. A moving point's place is overruled by its `motion`.
  public var place: Vector
  /// Where in its frame the point moves to, if it moves.
  public var motion: Motion?
  /// When the point counts, if not always.
  public var condition: Condition?

  public init(body: Int, place: Vector, motion: Motion? = nil, condition: Condition? = nil) {
    self.body = body
    self.place = place
    self.motion = motion
    self.condition = condition
  }

  /// The three parts of the place as curves of coordinates, in a frame fixed to the body.
  public struct Motion: Hashable, Sendable {
    public var x: Part
    public var y: Part
    public var z: Part
    public var frame: Placement

    public struct Part: Hashable, Sendable {
      public var curve: Curve
      public var coordinate: Int?

      public init(curve: Curve, coordinate: Int?) {
        self.curve = curve
        self.coordinate = coordinate
      }
    }

    public init(x: Part, y: Part, z: Part, frame: Placement = .none) {
      (self.x, self.y, self.z, self.frame) = (x, y, z, frame)
    }

    func part(_ i: Int) -> Part { i == 0 ? x : i == 1 ? y : z }
  }

  /// The point counts while a coordinate lies in a range.
  public struct Condition: Hashable, Sendable {
    public var coordinate: Int
    public var lowest: Double
    public var highest: Double

    public init(coordinate: Int, lowest: Double, highest: Double) {
      (self.coordinate, self.lowest, self.highest) = (coordinate, lowest, highest)
    }

    /// OpenSim's allowance at either end of the range, radians or metres.
    static let slack = 1e-5

    func holds(_ value: Double) -> Bool {
      value >= lowest - Self.slack && value <= highest + Self.slack
    }
  }
}

/// That a path may touch a surface, somewhere between two of its points.
public struct PathWrap: Hashable, Sendable {
  public var surface: Int
  public var method: Method
  /// The first and last of the path's points between which the surface counts, from 0.
  public var first: Int
  public var last: Int

  public enum Method: Hashable, Sendable { case hybrid, midpoint, axial }

  public init(surface: Int, method: Method, first: Int, last: Int) {
    self.surface = surface
    self.method = method
    self.first = first
    self.last = last
  }
}

/// A surface over which paths slide without friction.
public struct WrapSurface: Hashable, Sendable {
  public var body: Int
  /// The surface's own frame in the body.
  public var frame: Placement
  public var shape: Shape
  /// The half on which paths must lie; nil for wherever they like.
  public var half: Half?

  public enum Shape: Hashable, Sendable {
    /// About z; beyond the length nothing is touched.
    case cylinder(radius: Double, length: Double)
    case sphere(radius: Double)
    case ellipsoid(radii: Vector)
    /// A tube of `inner` radius round a circle of `outer` radius in the plane z = 0.
    case torus(inner: Double, outer: Double)
  }

  /// One half of the surface: the side of a sign along an axis (0 x, 1 y, 2 z).
  public struct Half: Hashable, Sendable {
    public var axis: Int
    public var positive: Bool

    public init(axis: Int, positive: Bool) {
      self.axis = axis
      self.positive = positive
    }

    func holds(_ v: Vector) -> Bool { (v[axis] >= 0) == positive }
  }

  public init(body: Int, frame: Placement, shape: Shape, half: Half?) {
    self.body = body
    self.frame = frame
    self.shape = shape
    self.half = half
  }
}
