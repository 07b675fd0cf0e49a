import Biomechanics

public typealias ExerciseID = Slug<Exercise>
public typealias RungID = Slug<Rung>
public typealias EvidenceID = Slug<Evidence>

/// One exercise as its file describes it, with its ladder from easier to harder.
public struct Exercise: Hashable, Sendable {
  public var id: ExerciseID
  public var name: String
  public var purpose: String
  public var kind: Kind
  public var targets: [Muscle]
  public var sides: Sides
  public var dose: Dose
  public var setUp: [String]
  public var cues: [String]
  public var breathing: String
  public var mistakes: [String]
  /// Where it should be felt.
  public var feel: String
  /// When to stop.
  public var stop: [String]
  public var contraindications: [Contraindication]
  public var evidence: [EvidenceID]
  /// Easier first; at least one, and the default is where a new person starts.
  public var ladder: [Rung]
  public var start: RungID
  /// Fit for a flare day.
  public var gentle: Bool
  /// What stands in when no rung is possible, best first.
  public var instead: [ExerciseID]
  public var review: ClinicalReview?

  public enum Kind: String, Sendable, Codable, CaseIterable {
    case stretch, slider, mobility, strength, control, walk, breathing
  }

  /// `each` is done on one side, then the other, both in full.
  public enum Sides: String, Sendable, Codable, CaseIterable { case both, each }

  public init(
    id: ExerciseID, name: String, purpose: String, kind: Kind, targets: [Muscle], sides: Sides,
    dose: Dose, setUp: [String], cues: [String], breathing: String, mistakes: [String],
    feel: String, stop: [String], contraindications: [Contraindication], evidence: [EvidenceID],
    ladder: [Rung], start: RungID, gentle: Bool, instead: [ExerciseID],
    review: ClinicalReview? = nil
  ) {
    self.id = id
    self.name = name
    self.purpose = purpose
    self.kind = kind
    self.targets = targets
    self.sides = sides
    self.dose = dose
    self.setUp = setUp
    self.cues = cues
    self.breathing = breathing
    self.mistakes = mistakes
    self.feel = feel
    self.stop = stop
    self.contraindications = contraindications
    self.evidence = evidence
    self.ladder = ladder
    self.start = start
    self.gentle = gentle
    self.instead = instead
    self.review = review
  }
}

/// What a tag does to an exercise.
public struct Contraindication: Hashable, Sendable {
  public var tag: Tag
  public var effect: Effect
  /// One kind sentence that says why.
  public var reason: String

  public enum Effect: Hashable, Sendable {
    /// Never for this person.
    case exclude
    /// Only rungs up to and including this one.
    case noHarderThan(RungID)
    case replace(with: ExerciseID)
  }

  public init(tag: Tag, effect: Effect, reason: String) {
    self.tag = tag
    self.effect = effect
    self.reason = reason
  }
}

extension ExerciseID {
  /// What closes a session that has time left, when the person may do it.
  public static let quietBreathing: ExerciseID = "quiet-breathing"
}
