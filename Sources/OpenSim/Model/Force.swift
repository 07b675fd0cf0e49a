import Mechanics

extension Model {
  /// Something that pulls or pushes.
  public struct Force: Hashable, Sendable {
    public var name: String
    public var applies: Bool
    public var kind: Kind

    public init(name: String, applies: Bool, kind: Kind) {
      self.name = name
      self.applies = applies
      self.kind = kind
    }

    public enum Kind: Hashable, Sendable {
      case muscle(Muscle, GeometryPath)
      case ligament(Ligament, GeometryPath)
      case blankevoort(Blankevoort, GeometryPath)
      case pathSpring(restingLength: Double, stiffness: Double, dissipation: Double, GeometryPath)
      case pathActuator(optimalForce: Double, GeometryPath)
      case coordinateActuator(coordinate: String, optimalForce: Double)
      case coordinateLimit(CoordinateLimit)
      case coordinateSpring(
        coordinate: String, stiffness: Double, rest: Double, viscosity: Double)
      /// A formula of q and qdot.
      case coordinateFormula(coordinate: String, text: String, Formula)
      case pointSpring(PointSpring)
      case bushing(Bushing)
      case contact(Touching)
      case prescribed(Prescribed)
    }

    public var path: GeometryPath? {
      switch kind {
      case .muscle(_, let path), .ligament(_, let path), .pathActuator(_, let path),
        .pathSpring(_, _, _, let path), .blankevoort(_, let path):
        path
      default: nil
      }
    }
  }

  public struct Ligament: Hashable, Sendable {
    public var restingLength: Double
    /// Newtons at one on the curve.
    public var scale: Double
    public var forceLength: Function

    public init(restingLength: Double, scale: Double, forceLength: Function) {
      self.restingLength = restingLength
      self.scale = scale
      self.forceLength = forceLength
    }
  }

  /// Blankevoort and Huiskes 1991.
  public struct Blankevoort: Hashable, Sendable {
    /// Metres.
    public var slackLength = 0.0
    /// Newtons per strain.
    public var stiffness = 0.0
    /// The strain beyond which the force grows straight.
    public var transition = 0.06
    /// Newtons per strain a second.
    public var damping = 0.003

    public init() {}
  }

  /// A formula as the file has it, and taken apart.
  public struct Told: Hashable, Sendable {
    public var text: String
    public var formula: Formula

    public init(_ text: String, _ formula: Formula) { (self.text, self.formula) = (text, formula) }
  }

  public struct PointSpring: Hashable, Sendable {
    public var first: Point
    public var second: Point
    /// N/m and metres.
    public var stiffness = 1.0
    public var restLength = 0.0
    /// What pulls the points together instead, of their distance and its rate.
    public var formula: Told?

    public init(_ first: Point, _ second: Point) { (self.first, self.second) = (first, second) }

    public struct Point: Hashable, Sendable {
      public var frame: Int
      public var place: Vector

      public init(frame: Int, place: Vector) { (self.frame, self.place) = (frame, place) }
    }
  }

  /// About and along x, y, z of the first frame: Nm/rad, N/m, Nms/rad, Ns/m.
  public struct Bushing: Hashable, Sendable {
    public var first: Int
    public var second: Int
    public var turning = Vector()
    public var sliding = Vector()
    public var turningDamping = Vector()
    public var slidingDamping = Vector()
    /// Moments and forces by formulas of the angles and shifts instead of stiffness; six or none.
    public var formulas: [Told] = []

    /// The formulas' elements in a file, and the names of their numbers.
    static let tags = [
      "Mx_expression", "My_expression", "Mz_expression", "Fx_expression", "Fy_expression",
      "Fz_expression",
    ]
    static let variables = ["theta_x", "theta_y", "theta_z", "delta_x", "delta_y", "delta_z"]

    public init(_ first: Int, _ second: Int) { (self.first, self.second) = (first, second) }
  }

  /// Degrees and newton metres per degree for turning coordinates, as the file has them.
  public struct CoordinateLimit: Hashable, Sendable {
    public var coordinate = ""
    public var upperStiffness = 1.0
    public var upperLimit = 0.0
    public var lowerStiffness = 1.0
    public var lowerLimit = 0.0
    public var damping = 0.001
    public var transition = 0.1

    public init() {}
  }
}
