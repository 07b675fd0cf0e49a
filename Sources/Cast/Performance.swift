import Biomechanics
import Care

/// What is settled for a member: a movement with all that it touches and needs.
struct Performance: Hashable, Sendable {
  var motion: Motion
  var contacts: [Contact]
  var props: [Prop]

  init(_ rung: Rung) {
    (motion, contacts, props) = (rung.motion, rung.contacts, rung.props)
  }

  init(_ rung: PlannedRung) {
    (motion, contacts, props) = (rung.motion, rung.contacts, rung.props)
  }

  func settled(for member: Member) -> Motion {
    motion.settled(on: contacts, props: props, of: member.body)
  }

  /// The same for the same movement, contacts, props and body, whatever they are called.
  func key(for member: Member) -> UInt64 {
    var print = member.print
    print.take(Settlements.version)
    for contact in contacts { print.take(contact) }
    for prop in props { print.take(prop.rawValue) }
    for keyframe in motion.keyframes {
      print.take(keyframe.seconds)
      for coordinate in Coordinate.allCases { print.take(keyframe.pose[coordinate]) }
      for contact in keyframe.touching { print.take(contact) }
    }
    return print.value
  }
}

extension Fingerprint {
  mutating func take(_ contact: Contact) {
    take(contact.part.rawValue)
    take(contact.on.rawValue)
  }
}
