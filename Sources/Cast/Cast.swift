import Biomechanics
import Care
import Synchronization

/// The people who show exercises, and every movement settled for each of them.
///
/// A movement that is asked for the first time is settled then (some hundredths of a second) and
/// kept; `lithe people settle` does all of them beforehand.
public final class Cast: Sendable {
  /// At least one.
  public let members: [Member]
  let settlements: Mutex<Settlements>

  /// Without members the plain limbs are the only one.
  public init(_ members: [Member], settlements: Settlements = Settlements()) {
    self.members = members.isEmpty ? [.limbs] : members
    self.settlements = Mutex(settlements)
  }

  /// Nobody but the plain limbs.
  public static var limbs: Cast { Cast([]) }

  /// True when people were made for this house.
  public var hasPeople: Bool { members[0].id != Member.limbs.id }

  public func member(_ id: String) -> Member? { members.first { $0.id == id } }

  /// Who shows something when nobody was chosen: varies with what is asked for, such as an
  /// exercise's name or a person and a day, and is always the same for the same.
  public func member(for occasion: String) -> Member {
    var print = Fingerprint()
    print.take(occasion)
    return members[Int(print.value % UInt64(members.count))]
  }

  /// A rung's movement as this member does it: contacts true, no limb inside another.
  public func motion(of rung: Rung, for member: Member) -> Motion {
    motion(Performance(rung), for: member)
  }

  /// The same for a rung of a plan.
  public func motion(of rung: PlannedRung, for member: Member) -> Motion {
    motion(Performance(rung), for: member)
  }

  func motion(_ performance: Performance, for member: Member) -> Motion {
    let key = performance.key(for: member)
    if let kept = settlements.withLock({ $0[key] }) { return kept }
    let motion = performance.settled(for: member)
    settlements.withLock { $0[key] = motion }
    return motion
  }

  /// Everything settled so far, to be written down.
  public var kept: Settlements { settlements.withLock { $0 } }
}
