import Biomechanics
import Care
import Content

/// Every exercise, by what it is for.
struct ExercisesPage: Page {
  static let template = "exercises/list"
  let groups: [Group]

  let title = "Exercises"
  let summary: String? = "Gentle exercises for hamstrings, hips and lower back, with drawings."
  let place: Place? = .exercises

  struct Group: Sendable {
    let id: String
    let name: String
    let exercises: [ExerciseCard]
  }

  init(_ library: Library, _ drawings: Drawings) {
    let all = library.exercises.values.sorted { $0.name < $1.name }
    groups = Exercise.Kind.allCases.compactMap { kind in
      let cards = all.filter { $0.kind == kind }.map { ExerciseCard($0, drawings) }
      return cards.isEmpty ? nil : Group(id: kind.rawValue, name: kind.words, exercises: cards)
    }
  }

  var json: (any Encodable & Sendable)? { groups.flatMap { $0.exercises.map(\.summary) } }
}

struct ExerciseCard: Sendable {
  let link: Route
  let name: String
  let purpose: String
  let drawing: Drawing
  let rungs: Int
  let summary: ExerciseSummary

  init(_ exercise: Exercise, _ drawings: Drawings) {
    link = .exercise(exercise.id)
    name = exercise.name
    purpose = exercise.purpose
    drawing = drawings.drawing(exercise, at: .card)
    rungs = exercise.ladder.count
    summary = ExerciseSummary(exercise)
  }
}

/// What a program reads of an exercise.
struct ExerciseSummary: Encodable, Sendable {
  let id: String
  let name: String
  let kind: String
  let purpose: String
  let targets: [String]
  let path: String

  init(_ exercise: Exercise) {
    id = exercise.id.rawValue
    name = exercise.name
    kind = exercise.kind.rawValue
    purpose = exercise.purpose
    targets = exercise.targets.map(\.rawValue)
    path = Route.exercise(exercise.id).path
  }
}
