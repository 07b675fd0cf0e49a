import Biomechanics

/// A muscle's fibres in series with its tendon (Zajac 1989): fibres of one length side by side,
/// leaning so that the muscle keeps its thickness.
public struct Musculotendon: Hashable, Sendable {
  /// Newtons.
  public var maxForce: Double
  /// Metres.
  public var optimalLength: Double
  public var slackLength: Double
  /// Radians, at optimal fibre length.
  public var pennation: Double
  public var maxPennation: Double
  /// Optimal fibre lengths per second.
  public var maxVelocity: Double
  public var rigidTendon: Bool
  public var minActivation: Double
  public var curves: Curves

  public enum Curves: Hashable, Sendable {
    case millard(MillardCurves)
    case thelen(ThelenCurves)
    case deGrooteFregly(DeGrooteFreglyCurves)
    case meyerFregly(MeyerFreglyCurves)
    case drawn(DrawnCurves)

    /// Whether there is no curve for a tendon that stretches.
    var isAlwaysRigid: Bool {
      switch self {
      case .drawn(let d): d.tendon == nil
      case .meyerFregly: true
      default: false
      }
    }
  }

  /// The thickness across which fibres lean, metres.
  var height: Double
  /// Fibres get no shorter, metres.
  var shortest: Double

  public init(
    maxForce: Double, optimalLength: Double, slackLength: Double, pennation: Double,
    maxPennation: Double, maxVelocity: Double, rigidTendon: Bool, minActivation: Double,
    shortest: Double, curves: Curves
  ) {
    self.maxForce = maxForce
    self.optimalLength = optimalLength
    self.slackLength = slackLength
    self.pennation = pennation
    self.maxPennation = maxPennation
    self.maxVelocity = maxVelocity
    self.rigidTendon = rigidTendon
    self.minActivation = minActivation
    self.curves = curves
    height = optimalLength * sineAndCosine(pennation).sine
    let leaning = height / max(1e-9, sineAndCosine(maxPennation).sine)
    self.shortest = max(shortest * optimalLength, leaning, 0.01 * optimalLength)
  }

  /// A muscle at rest: nothing moves.
  public struct Rest: Hashable, Sendable {
    /// Metres.
    public var fibreLength: Double
    /// In optimal fibre lengths.
    public var strain: Double
    public var cosPennation: Double
    public var tendonLength: Double
    /// Newtons along the fibres, and in the tendon.
    public var passiveForce: Double
    public var activeForce: Double
    public var tendonForce: Double

    /// What the fibres' passive pull gives the tendon, newtons.
    public var passiveInTendon: Double { passiveForce * cosPennation }
  }
}

extension Mechanism {
  /// The muscle at a length, metres, with its tendon as stiff as it is.
  public func rest(_ muscle: Musculotendon, length: Double, activation: Double)
    -> Musculotendon.Rest
  {
    muscle.rigidTendon
      ? rigid(muscle, length: length, activation: activation)
      : equilibrium(muscle, length: length, activation: activation)
  }

  /// The muscle with a tendon that does not stretch.
  public func rigid(
    _ muscle: Musculotendon, length: Double, activation: Double
  ) -> Musculotendon.Rest {
    let along = max(0, length - muscle.slackLength)
    let fibre = (along * along + muscle.height * muscle.height).squareRoot()
    var rest = state(muscle, fibre: max(muscle.shortest, fibre), length: length, activation)
    rest.tendonForce = (rest.passiveForce + rest.activeForce) * rest.cosPennation
    // A tendon shorter than its slack length buckles.
    if rest.tendonLength < muscle.slackLength - 1e-9 {
      (rest.passiveForce, rest.activeForce, rest.tendonForce) = (0, 0, 0)
    }
    return rest
  }

  /// The muscle with fibres and tendon pulling equally: the fibre length is found by halving and
  /// Newton's method between its shortest and that at which the tendon is slack.
  public func equilibrium(
    _ muscle: Musculotendon, length: Double, activation: Double
  ) -> Musculotendon.Rest {
    if muscle.curves.isAlwaysRigid {
      return rigid(muscle, length: length, activation: activation)
    }
    let a = max(muscle.minActivation, min(1, activation))
    let along = max(0, length - muscle.slackLength)
    var low = muscle.shortest
    var high = max(low, (along * along + muscle.height * muscle.height).squareRoot())
    // A curve that still pulls when slack, or pushes, has its balance a little beyond.
    if imbalance(muscle, high, length, a) < 0 { high *= 1.5 }
    if imbalance(muscle, low, length, a) >= 0 {
      return state(muscle, fibre: low, length: length, a)
    }
    var (fLow, fHigh) = (imbalance(muscle, low, length, a), imbalance(muscle, high, length, a))
    var side = 0
    for round in 0..<200 {
      // Illinois' false position; a plain halving now and then keeps its promise.
      var fibre = (low * fHigh - high * fLow) / (fHigh - fLow)
      if !(fibre > low && fibre < high) || round % 8 == 7 { fibre = 0.5 * (low + high) }
      let f = imbalance(muscle, fibre, length, a)
      if f < 0 {
        (low, fLow) = (fibre, f)
        if side == -1 { fHigh /= 2 }
        side = -1
      } else {
        (high, fHigh) = (fibre, f)
        if side == 1 { fLow /= 2 }
        side = 1
      }
      if high - low <= 1e-14 * high || f == 0 { break }
    }
    let balance = abs(fLow) < abs(fHigh) ? low : high
    return state(muscle, fibre: balance, length: length, a)
  }

  /// What the fibres pull more than the tendon, in greatest forces.
  private func imbalance(
    _ muscle: Musculotendon, _ fibre: Double, _ length: Double, _ activation: Double
  ) -> Double {
    let rest = state(muscle, fibre: fibre, length: length, activation)
    return ((rest.passiveForce + rest.activeForce) * rest.cosPennation - rest.tendonForce)
      / muscle.maxForce
  }

  private func state(
    _ muscle: Musculotendon, fibre: Double, length: Double, _ activation: Double
  ) -> Musculotendon.Rest {
    let sine = min(1, muscle.height / fibre)
    let cosine = (1 - sine * sine).squareRoot()
    let tendon = length - fibre * cosine
    let strain = fibre / muscle.optimalLength
    let stretch = muscle.slackLength > 0 ? tendon / muscle.slackLength : 1
    return .init(
      fibreLength: fibre, strain: strain, cosPennation: cosine, tendonLength: tendon,
      passiveForce: muscle.maxForce * passive(muscle, strain),
      activeForce: muscle.maxForce * activation * active(muscle, strain),
      tendonForce: muscle.maxForce * self.tendon(muscle, stretch))
  }

  /// Shares of greatest force, of lengths in optimal fibre or slack lengths.
  public func active(_ muscle: Musculotendon, _ length: Double) -> Double {
    switch muscle.curves {
    case .millard(let m): curves.jet(m.active, at: length).value
    case .thelen(let t): t.active(length)
    case .deGrooteFregly(let d): d.active(length)
    case .meyerFregly(let m): m.active(length)
    case .drawn(let d): curves.jet(d.active, at: length).value
    }
  }

  public func passive(_ muscle: Musculotendon, _ length: Double) -> Double {
    switch muscle.curves {
    case .millard(let m): curves.jet(m.passive, at: length).value
    case .thelen(let t): t.passive(length)
    case .deGrooteFregly(let d): d.passive(length)
    case .meyerFregly(let m): m.passive(length)
    // A spline through points at nought dips a little below it between them.
    case .drawn(let d): max(0, curves.jet(d.passive, at: length).value)
    }
  }

  public func tendon(_ muscle: Musculotendon, _ length: Double) -> Double {
    switch muscle.curves {
    case .millard(let m): curves.jet(m.tendon, at: length).value
    case .thelen(let t): t.tendon(length)
    case .deGrooteFregly(let d): d.tendon(length)
    case .meyerFregly: 0
    case .drawn(let d): d.tendon.map { curves.jet($0, at: length - 1).value } ?? 0
    }
  }

  /// The share of active force kept at a velocity, in greatest shortening velocities.
  public func velocity(_ muscle: Musculotendon, _ v: Double) -> Double {
    switch muscle.curves {
    case .millard(let m): curves.jet(m.velocity, at: v).value
    case .thelen(let t): t.velocity(v)
    case .deGrooteFregly(let d): d.velocity(v)
    case .meyerFregly(let m): m.velocity(v)
    case .drawn(let d): curves.jet(d.velocity, at: v).value
    }
  }
}
