import Biomechanics

/// What a session has to fit: what the person may and can do, what they have at hand, and how
/// long they want it to take.
public struct Circumstances: Hashable, Sendable {
  /// From the screening; they exclude, cap or replace exercises.
  public var tags: Set<Tag>
  /// The nerve-or-muscle sorter has been answered; without it no hamstring stretch is planned.
  public var sorted: Bool
  /// Positions the person chose in the settings; what a tag rules out is taken away from them.
  public var chosenPositions: Set<Position>
  public var chosenProps: Set<Prop>
  /// One of `minutesOffered`, though any positive number is planned for.
  public var minutes: Int
  /// Seconds to change sides.
  public var switchGap: Int
  /// What rungs ask of hamstrings and how far this person's leg goes; nil where no model was asked.
  public var stretches: StretchRatings?

  public static let minutesOffered = [5, 10, 15, 20, 25, 30, 40]

  public init(
    tags: Set<Tag> = [], sorted: Bool = false,
    positions: Set<Position> = Set(Position.allCases), props: Set<Prop> = Set(Prop.allCases),
    minutes: Int = 20, switchGap: Int = 8, stretches: StretchRatings? = nil
  ) {
    self.tags = tags
    self.sorted = sorted
    chosenPositions = positions
    chosenProps = props
    self.minutes = minutes
    self.switchGap = switchGap
    self.stretches = stretches
  }

  /// The same circumstances with what a screening found.
  public func screened(_ result: ScreeningResult) -> Circumstances {
    var other = self
    other.tags = result.tags
    other.sorted = result.sorted
    return other
  }

  /// Positions that are possible after the tags had their say.
  public var positions: Set<Position> {
    if tags.contains(.chairOnly) { return chosenPositions.intersection([.chair]) }
    var possible = chosenPositions
    if tags.contains(.noFloor) { possible.subtract([.floor, .kneeling]) }
    if tags.contains(.noKneeling) { possible.remove(.kneeling) }
    return possible
  }

  public var props: Set<Prop> {
    var possible = chosenProps
    if tags.contains(.noStrap) { possible.remove(.strap) }
    if tags.contains(.noStep) { possible.subtract([.step, .stairs]) }
    return possible
  }
}
