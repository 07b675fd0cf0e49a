import Biomechanics
import Care
import Cast
import Hummingbird

extension House {
  /// The movements of an exercise, settled for whoever shows it on the public pages.
  func motions(_ id: ExerciseID) throws -> Reply {
    guard let exercise = library.exercises[id] else {
      throw SiteError.notFound(path: Route.motions(id).path)
    }
    let document = MotionsDocument(
      exercise, shownBy: gallery.cast.member(for: id.rawValue), of: gallery.cast)
    let bytes = ByteBuffer(data: try JSON.data(document))
    return .ready(Ready(bytes, type: "application/json", cache: "no-cache"))
  }
}

/// What `exercise.js` needs to move the figures of one exercise.
struct MotionsDocument: Encodable, Sendable {
  var person: String
  var targets: [Muscle]
  var rungs: [Rung]

  struct Rung: Encodable, Sendable {
    var id: RungID
    var props: [Prop]
    var contacts: [PlanDocument.Contact]
    var motion: [PlanDocument.Keyframe]
    var back: [PlanDocument.Keyframe]
    var settled: Bool
    /// A hold goes there and stays.
    var held: Bool
  }

  init(_ exercise: Exercise, shownBy member: Member, of cast: Cast) {
    person = member.id
    targets = exercise.targets
    rungs = exercise.ladder.map { rung in
      let motion = cast.motion(of: rung, for: member)
      return Rung(
        id: rung.id, props: rung.props, contacts: rung.contacts.map(PlanDocument.Contact.init),
        motion: motion.keyframes.map(PlanDocument.Keyframe.init),
        back: motion.back.map(PlanDocument.Keyframe.init), settled: motion.isSettled,
        held: (rung.dose ?? exercise.dose).isHeld)
    }
  }
}

extension Dose {
  fileprivate var isHeld: Bool {
    if case .hold = work { true } else { false }
  }
}
