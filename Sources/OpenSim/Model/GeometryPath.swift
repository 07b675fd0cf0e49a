import Mechanics

extension Model {
  /// A path by functions of coordinates, "FunctionBasedPath".
  public struct PathFunction: Hashable, Sendable {
    public var coordinates: [String]
    public var length: Function
    /// One a coordinate; empty for minus the slopes of the length.
    public var arms: [Function]

    public init(coordinates: [String], length: Function, arms: [Function]) {
      (self.coordinates, self.length, self.arms) = (coordinates, length, arms)
    }
  }

  public struct GeometryPath: Hashable, Sendable {
    public var points: [Point] = []
    public var wraps: [Wrap] = []
    /// What the length follows where the path has no points.
    public var formula: PathFunction?

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
