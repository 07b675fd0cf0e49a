import Biomechanics

/// One step of an exercise's ladder.
public struct Rung: Hashable, Sendable {
  public var id: RungID
  public var name: String
  public var position: Position
  public var props: [Prop]
  /// What is different from the rung before, in one sentence.
  public var how: String
  /// Set-up lines that replace the exercise's own; empty keeps them.
  public var setUp: [String]
  /// Cues that replace the exercise's own; empty keeps them.
  public var cues: [String]
  /// Replaces the exercise's dose; nil keeps it.
  public var dose: Dose?
  /// Tags that rule out this rung alone.
  public var excludes: Set<Tag>
  /// Drawn for the right side; mirrored for the left.
  public var motion: Motion
  /// What touches what, for the figure and for `lithe check`.
  public var contacts: [Contact]

  public init(
    id: RungID, name: String, position: Position, props: [Prop], how: String,
    setUp: [String] = [], cues: [String], dose: Dose?, excludes: Set<Tag>, motion: Motion,
    contacts: [Contact]
  ) {
    self.id = id
    self.name = name
    self.position = position
    self.props = props
    self.how = how
    self.setUp = setUp
    self.cues = cues
    self.dose = dose
    self.excludes = excludes
    self.motion = motion
    self.contacts = contacts
  }
}

/// Where the body is; what a person can say they cannot do.
public enum Position: String, Sendable, Codable, CaseIterable {
  /// Lying or sitting on the floor.
  case floor
  /// On hands and knees or half kneeling.
  case kneeling
  case bed, chair, wall, standing
}
