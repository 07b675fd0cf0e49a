import Biomechanics

/// What the furthest pose of a rung asks of one person, as a model of the body has it
/// (docs/body/rating.md). Angles are degrees. Nobody has tried yet whether choosing by it helps,
/// so every rule about safety and pain outweighs it (docs/care-rules.md).
public struct StretchRating: Hashable, Sendable {
  /// The straight-leg raise of the least supple person who can take the pose as it is drawn; 0 where
  /// it asks for none. The same for everyone.
  public var needs: Double
  /// The heads of the leg that is stretched more, in the order of `Hamstring.allCases`.
  public var heads: [Head]
  /// How far the lower back bends forward; below 0 it arches.
  public var backBends: Double
  /// What the lowest disc carries, in times of quiet standing; nil where it is not known.
  public var load: Load?

  public struct Head: Hashable, Sendable {
    public var muscle: Hamstring
    /// How far it is drawn beyond the person's own onset, in optimal fibre lengths; below 0 it is
    /// slack.
    public var strain: Double
    /// The straight-leg raise that draws it as far, from 0 on.
    public var raise: Double

    public init(muscle: Hamstring, strain: Double, raise: Double) {
      self.muscle = muscle
      self.strain = strain
      self.raise = raise
    }
  }

  /// A number known within a band.
  public struct Load: Hashable, Sendable {
    public var low: Double
    public var best: Double
    public var high: Double

    public init(low: Double, best: Double, high: Double) {
      self.low = low
      self.best = best
      self.high = high
    }
  }

  public init(needs: Double, heads: [Head], backBends: Double, load: Load? = nil) {
    self.needs = needs
    self.heads = heads
    self.backBends = backBends
    self.load = load
  }
}

/// The heads of the hamstrings that cross both hip and knee.
public enum Hamstring: String, Sendable, Codable, CaseIterable {
  case bicepsFemoris = "biceps-femoris"
  case semimembranosus
  case semitendinosus
}

/// How far a leg goes in a straight-leg raise, degrees.
public struct Leg: Hashable, Sendable {
  public var whose: Whose
  /// Where two of the three heads have begun to pull.
  public var begins: Double
  /// Where the raise ends.
  public var ends: Double
  /// One standard error of the end; among average people, their spread.
  public var error: Double
  /// Where each head begins to pull, in the order of `Hamstring.allCases`.
  public var onsets: [Double]

  public enum Whose: Hashable, Sendable {
    /// Nobody measured; an average person's.
    case average
    /// Measured: the tighter one where both were, nil where they are alike.
    case own(Side?)
  }

  public var isMeasured: Bool { whose != .average }

  /// Where the raise ends and five degrees: warm muscles give a little, and no drawing fits every
  /// body to a few degrees (own estimate).
  public var reach: Double { ends + 5 }
  /// From here on something is stretched worth speaking of (own estimate).
  public var pulls: Double { begins + 5 }

  public init(whose: Whose, begins: Double, ends: Double, error: Double, onsets: [Double]) {
    self.whose = whose
    self.begins = begins
    self.ends = ends
    self.error = error
    self.onsets = onsets
  }
}

/// The ratings of all rungs for one leg. A value: an edge asks the model, the rules only read.
public struct StretchRatings: Hashable, Sendable {
  public var leg: Leg
  public var rungs: [ExerciseID: [RungID: StretchRating]]

  public init(leg: Leg, rungs: [ExerciseID: [RungID: StretchRating]]) {
    self.leg = leg
    self.rungs = rungs
  }

  public subscript(exercise: ExerciseID, rung: RungID) -> StretchRating? { rungs[exercise]?[rung] }
}
