import Biomechanics

/// A number and how far off it may be.
public struct Span: Hashable, Sendable {
  public var low: Double
  public var value: Double
  public var high: Double

  public init(_ low: Double, _ value: Double, _ high: Double) {
    self.low = min(low, value, high)
    self.value = value
    self.high = max(low, value, high)
  }
}

/// What the solver says of one posture of one person. Angles in radians, forward positive.
public struct Answer: Hashable, Sendable {
  /// As it is drawn.
  public var pose: Pose
  /// The pelvis leaning forward from upright, how far the hips, the lower and the upper back bend:
  /// between the persons one standard error tighter and suppler than was measured.
  public var pelvis: Span
  public var hip: Span
  public var lumbar: Span
  public var thorax: Span
  /// Newtons along the lowest lumbar joint and across it.
  public var compression: Span
  public var shear: Span
  /// How many times as much compression as standing.
  public var timesStanding: Span
  /// How far each head of the hamstrings is drawn out beyond where it begins to pull, in resting
  /// fibre lengths; below nought it is slack. In the order of `PassiveLeg.Head`.
  public var strain: [Span]
  /// The hands' height over the floor, metres.
  public var hands: Span
  /// False where this person cannot do it.
  public var reached: Bool
}

extension Answer {
  /// The model's compression may be off by about a factor of two (docs/body/postures.md): against the
  /// one set of pressures measured in a living disc it is 1.05 to 1.9 times too high, and muscles that
  /// work against each other, which it does not know, would add to it.
  static let lowest = 0.5
  static let highest = 1.5
  /// Compared with standing, part of that falls away: 0.55 to 0.73 of the model's ratio was measured.
  static let lowestTimes = 0.5
  static let highestTimes = 1.25
}
