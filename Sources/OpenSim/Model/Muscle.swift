import Mechanics

extension Model {
  public struct Muscle: Hashable, Sendable {
    /// Newtons.
    public var maxForce = 1000.0
    /// Metres.
    public var optimalLength = 0.1
    public var slackLength = 0.2
    /// Radians, at optimal fibre length.
    public var pennation = 0.0
    /// Optimal fibre lengths per second.
    public var maxVelocity = 10.0
    public var rigidTendon = false
    public var minActivation = 0.01
    /// Radians.
    public var maxPennation = 1.4706289056333368
    public var curves: Curves

    /// Muscles drawn point by point may rest altogether, as in OpenSim.
    public init(curves: Curves) {
      self.curves = curves
      if case .drawn = curves { minActivation = 0 }
    }

    public enum Curves: Hashable, Sendable {
      case millard(Millard)
      case thelen(Thelen)
      case deGrooteFregly(DeGrooteFregly)
      case meyerFregly(MeyerFregly)
      case drawn(Drawn)
    }
  }

  public struct Millard: Hashable, Sendable {
    public var damping = 0.1
    public var active = ActiveForceLength()
    public var passive = FiberForceLength()
    public var tendon = TendonForceLength()
    public var velocity = ForceVelocity()

    public init() {}

    public struct ActiveForceLength: Hashable, Sendable {
      public var least = 0.4441
      public var transition = 0.73
      public var most = 1.8123
      public var shallowSlope = 0.8616
      public var minimum = 0.1
    }

    /// The shape numbers are nil where the file leaves them to the curve.
    public struct FiberForceLength: Hashable, Sendable {
      public var strainAtZero = 0.0
      public var strainAtOne = 0.7
      public var stiffnessLow: Double?
      public var stiffnessAtOne: Double?
      public var curviness: Double?
    }

    public struct TendonForceLength: Hashable, Sendable {
      public var strainAtOne = 0.049
      public var stiffnessAtOne: Double?
      public var toeForce: Double?
      public var curviness: Double?
    }

    public struct ForceVelocity: Hashable, Sendable {
      public var concentricAtMax = 0.0
      public var concentricNearMax = 0.25
      public var isometric = 5.0
      public var eccentricAtMax = 0.0
      public var eccentricNearMax = 0.15
      public var mostEccentric = 1.4
      public var concentricCurviness = 0.6
      public var eccentricCurviness = 0.9
    }
  }

  /// The curves, and what a file says of them that no length or force here depends on.
  public struct Thelen: Hashable, Sendable {
    public var curves = ThelenCurves()
    public var linearThreshold = 0.95

    public init() {}
  }

  public struct DeGrooteFregly: Hashable, Sendable {
    public var curves = DeGrooteFreglyCurves()
    public var damping = 0.0

    public init() {}
  }

  public struct MeyerFregly: Hashable, Sendable {
    public var curves = MeyerFreglyCurves()
    public var damping = 0.0

    public init() {}
  }

  /// Curves drawn point by point.
  public struct Drawn: Hashable, Sendable {
    public var kind: Kind
    public var active: Function
    public var passive: Function
    /// Missing where the file's muscle has none.
    public var velocity: Function?
    public var tendon: Function?

    public init(_ kind: Kind) {
      self.kind = kind
      (active, passive) = (Self.usualActive, Self.usualPassive)
      velocity = kind == .schutte ? nil : Self.usualVelocity
      tendon = kind == .rigid ? nil : Self.usualTendon
    }

    public enum Kind: String, Hashable, Sendable {
      case rigid = "RigidTendonMuscle"
      case schutte = "Schutte1993Muscle_Deprecated"
      case delp = "Delp1990Muscle_Deprecated"
    }
  }
}
