import Biomechanics
import Care

extension Cast {
  /// What of a rung a member cannot do as it is written: contacts that are more than a centimetre
  /// off, limbs more than a centimetre inside something. Empty when all is true.
  public func shortfalls(of rung: Rung, for member: Member) -> [Shortfall] {
    motion(of: rung, for: member).shortfalls(
      of: rung.motion, on: rung.contacts, props: rung.props, body: member.body)
  }
}
