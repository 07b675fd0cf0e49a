import Biomechanics
import Care
import Figure

extension Cast {
  /// The same for the same movement in the same body.
  public func mark(of rung: Rung, for member: Member) -> UInt64 {
    Performance(rung).key(for: member)
  }

  /// A rung as this member shows it.
  public func figure(
    of rung: Rung, _ exercise: Exercise, side: Side = .right, by member: Member
  ) -> Figure {
    Figure(
      Demonstration(
        motion: motion(of: rung, for: member), contacts: rung.contacts, props: rung.props,
        targets: exercise.targets, side: side),
      person: member.person)
  }
}
