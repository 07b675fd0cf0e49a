import Biomechanics
import Care
import Figure

extension Cast {
  /// The same for the same movement in the same body.
  public func mark(of rung: Rung, for member: Member) -> UInt64 {
    Performance(rung).key(for: member)
  }

  /// True when the movement need not be settled any more.
  public func hasSettled(_ rung: Rung, for member: Member) -> Bool {
    let key = Performance(rung).key(for: member)
    return settlements.withLock { $0[key] } != nil
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
