import Biomechanics
import Care

/// A session's plan as the page and the database keep it: JSON with Care's own names, the angles
/// of each posture by coordinate (radians and metres), zeros left out.
struct PlanDocument: Codable, Equatable, Sendable {
  /// The running session's id.
  var session: String
  /// Who shows it, as settled motions fit nobody else; nil in plans from before there were people.
  var person: String?
  var programme: ProgrammeID
  var template: SessionID
  var week: Int
  var kind: SessionKind
  var date: LocalDate
  var name: String
  var seconds: Double
  var notes: [String]
  var painRules: [PainRule]
  var items: [Item]
  var steps: [Step]

  struct Item: Codable, Equatable, Sendable {
    var exercise: ExerciseID
    var name: String
    var kind: Exercise.Kind
    var block: String
    var sides: Exercise.Sides
    var targets: [Muscle]
    var breathing: String
    var feel: String
    var stop: [String]
    var rung: Int
    var dose: Dose
    var reason: String?
    var written: RungID?
    var rungs: [Rung]
  }

  struct Rung: Codable, Equatable, Sendable {
    var id: RungID
    var name: String
    var position: Position
    var props: [Prop]
    var setUp: [String]
    var cues: [String]
    var contacts: [Contact]
    var motion: [Keyframe]
    /// The way back where it is another than the way there.
    var back: [Keyframe]?
    /// True when the angles are one body's own and say where it stands.
    var settled: Bool?
  }

  struct Contact: Codable, Equatable, Sendable {
    var part: BodyPart
    var on: Biomechanics.Contact.Surface
  }

  struct Keyframe: Codable, Equatable, Sendable {
    var seconds: Double
    var angles: [String: Double]
    /// What touches here besides the rung's contacts.
    var touching: [Contact]?
    /// True for a posture in which the body does not pause.
    var passed: Bool?
  }

  struct Step: Codable, Equatable, Sendable {
    var kind: Care.Step.Kind
    var seconds: Double
    var item: Int?
    var side: Side?
    var set: Care.Step.Count?
    var rep: Care.Step.Count?
    var tail: Double
  }
}
