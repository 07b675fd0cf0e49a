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
      case pathSpring(restingLength: Double, stiffness: Double, dissipation: Double, GeometryPath)
      case pathActuator(optimalForce: Double, GeometryPath)
      case coordinateActuator(coordinate: String, optimalForce: Double)
      case coordinateLimit(CoordinateLimit)
      case coordinateSpring(
        coordinate: String, stiffness: Double, rest: Double, viscosity: Double)
    }

    public var path: GeometryPath? {
      switch kind {
      case .muscle(_, let path), .ligament(_, let path), .pathActuator(_, let path),
        .pathSpring(_, _, _, let path):
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

  public struct GeometryPath: Hashable, Sendable {
    public var points: [Point] = []
    public var wraps: [Wrap] = []

    public init() {}

    public struct Point: Hashable, Sendable {
      public var name: String
      public var frame: Int
      public var kind: Kind

      public init(name: String, frame: Int, kind: Kind) {
        self.name = name
        self.frame = frame
        self.kind = kind
      }

      public enum Kind: Hashable, Sendable {
        case fixed(Vector)
        case conditional(Vector, coordinate: String, lowest: Double, highest: Double)
        /// A function and its coordinate for each of x, y, z.
        case moving([Part])
      }

      public struct Part: Hashable, Sendable {
        public var function: Function
        public var coordinate: String

        public init(function: Function, coordinate: String) {
          self.function = function
          self.coordinate = coordinate
        }
      }
    }

    public struct Wrap: Hashable, Sendable {
      public var surface: String
      public var method: PathWrap.Method
      /// From 1; less than 1 for the path's own first and last point.
      public var first: Int
      public var last: Int

      public init(surface: String, method: PathWrap.Method, first: Int, last: Int) {
        self.surface = surface
        self.method = method
        self.first = first
        self.last = last
      }
    }
  }
}
