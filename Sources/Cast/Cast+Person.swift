import Biomechanics
import Care
import Figure

extension Rung {
  /// Where time may be all that sets a rung apart from its neighbours: minutes where others of the
  /// ladder take more or fewer, seconds where a rung is held for a time of its own.
  public func clock(in exercise: Exercise) -> Clock? {
    switch (dose ?? exercise.dose).work {
    case .minutes(let count):
      exercise.ladder.contains { ($0.dose ?? exercise.dose).work.isMinutes(otherThan: count) }
        ? .minutes(count) : nil
    case .hold(let seconds): dose == nil ? nil : .seconds(seconds)
    case .move: nil
    }
  }
}

extension Dose.Work {
  fileprivate func isMinutes(otherThan count: Int) -> Bool {
    if case .minutes(let own) = self { own != count } else { false }
  }
}

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
        targets: exercise.targets, side: side, clock: rung.clock(in: exercise)),
      person: member.person)
  }
}
