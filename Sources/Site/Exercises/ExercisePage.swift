import Biomechanics
import Care
import Content

/// One exercise: what it is for, how to do it, and its ladder drawn rung by rung.
struct ExercisePage: Page {
  static let template = "exercises/exercise"
  let name: String
  let purpose: String
  let dose: String
  let targets: String
  let needs: String
  let drawing: Drawing
  let setUp: [String]
  let cues: [String]
  let breathing: String
  let feel: String
  let mistakes: [String]
  let stop: [String]
  let ladder: [RungEntry]
  /// What each rung asks of the back of the thigh; nil where it is not what the exercise is about.
  let stretch: StretchCard?
  /// What the lower back carries meanwhile; nil where it is not known.
  let load: LoadNote?
  /// Where the page finds how its drawings move.
  let motions: Route
  /// The rung that the page opens with.
  let start: String
  let cautions: [Caution]
  let sources: [EvidenceEntry]
  let review: String
  let back: Route = .exercises
  let picture: Route?
  private let summaryJSON: ExerciseSummary

  let place: Place? = .exercises
  let scripts = ["exercise.js"]
  var title: String { name }
  var summary: String? { purpose }

  struct Caution: Sendable {
    let who: String
    let reason: String
  }

  /// - Parameters:
  ///   - ratings: for this person's leg, or for an average one; nil where no model was asked.
  ///   - chosen: the rung this person would begin with; the written start for everybody else.
  init(
    _ exercise: Exercise, in library: Library, _ drawings: Drawings,
    _ ratings: StretchRatings? = nil, chosen: RungID? = nil, rated: RatedRungs = .none
  ) {
    let start = exercise.startRung
    stretch = ratings.flatMap { StretchCard(exercise, $0, at: chosen ?? start.id) }
    name = exercise.name
    purpose = exercise.purpose
    dose = (start.dose ?? exercise.dose).words(exercise.sides)
    targets = listed(exercise.targets.map(\.words)).asSentenceStart
    let props = start.props.map(\.words)
    needs = props.isEmpty ? "Nothing" : listed(props).asSentenceStart
    drawing = drawings.drawing(exercise, at: .hero)
    picture = .socialCard(exercise.id)
    setUp = exercise.setUp
    cues = exercise.cues
    breathing = exercise.breathing
    feel = exercise.feel
    mistakes = exercise.mistakes
    stop = exercise.stop
    ladder = RungEntry.entries(of: exercise, drawings)
    motions = .motions(exercise.id)
    self.start = start.id.rawValue
    cautions = exercise.contraindications.map { caution in
      let meaning = library.screening.tags.first { $0.tag == caution.tag }?.meaning
      return Caution(who: meaning ?? caution.tag.rawValue, reason: caution.reason)
    }
    load = LoadNote(exercise, at: chosen ?? start.id, rated)
    let known =
      exercise.evidence + (stretch == nil ? [] : [StretchCard.evidence])
      + (load == nil ? [] : [LoadNote.evidence])
    sources = known.compactMap { library.evidence[$0] }.map { EvidenceEntry($0) }
    review = exercise.review.words
    summaryJSON = ExerciseSummary(exercise)
  }

  var json: (any Encodable & Sendable)? { summaryJSON }
}

/// A rung of the ladder as the page draws it.
struct RungEntry: Sendable {
  let id: String
  let number: Int
  let name: String
  let how: String
  let place: String
  let dose: String
  let drawing: Drawing
  let isStart: Bool
  let cues: [String]

  static func entries(of exercise: Exercise, _ drawings: Drawings) -> [RungEntry] {
    zip(1..., exercise.ladder).map { number, rung in
      RungEntry(
        id: rung.id.rawValue, number: number, name: rung.name, how: rung.how,
        place: rung.position.words.asSentenceStart,
        dose: (rung.dose ?? exercise.dose).words(exercise.sides),
        drawing: drawings.drawing(rung, of: exercise, at: .rung),
        isStart: rung.id == exercise.start,
        cues: rung.cues)
    }
  }
}
