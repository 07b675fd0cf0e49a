import Biomechanics
import Care

typealias Library = [ExerciseID: Exercise]

func rung(
  _ id: RungID, at position: Position = .floor, props: [Prop] = [], dose: Dose? = nil,
  excludes: Set<Tag> = []
) -> Rung {
  Rung(
    id: id, name: id.rawValue.replacing("-", with: " "), position: position, props: props,
    how: "A little more.", setUp: [], cues: [], dose: dose, excludes: excludes,
    motion: Motion(keyframes: []), contacts: [])
}

func exercise(
  _ id: ExerciseID, kind: Exercise.Kind = .strength, targets: [Muscle] = [.glutes],
  sides: Exercise.Sides = .both,
  dose: Dose = Dose(reps: [8, 8], work: .move(Tempo(out: 2, pause: 1, back: 2)), rest: 20),
  contraindications: [Contraindication] = [], ladder: [Rung]? = nil, start: RungID? = nil,
  gentle: Bool = false, instead: [ExerciseID] = []
) -> Exercise {
  let ladder = ladder ?? [rung("low"), rung("middle"), rung("high")]
  return Exercise(
    id: id, name: id.rawValue.replacing("-", with: " "), purpose: "", kind: kind, targets: targets,
    sides: sides, dose: dose, setUp: ["Lie on your back with both knees bent."], cues: [],
    breathing: "Breathe out slowly.", mistakes: [], feel: "", stop: [],
    contraindications: contraindications, evidence: [], ladder: ladder,
    start: start ?? ladder[0].id, gentle: gentle, instead: instead)
}

func library(_ exercises: Exercise...) -> Library {
  Library(uniqueKeysWithValues: exercises.map { ($0.id, $0) })
}

func prescription(_ id: ExerciseID, rung: RungID? = nil, dose: Dose? = nil, spare: Int = 0) -> Item
{
  .exercise(Prescription(exercise: id, rung: rung, dose: dose, spare: spare))
}

func template(_ id: SessionID = "session", _ items: Item...) -> SessionTemplate {
  SessionTemplate(
    id: id, name: "A session", free: true, blocks: [Block(name: "Work", items: items)])
}

let breathing = exercise(
  "quiet-breathing", kind: .breathing, targets: [],
  dose: Dose(reps: [1], work: .minutes(2), rest: 0),
  ladder: [rung("sitting", at: .chair), rung("lying", at: .floor)])

let hamstringStretch = exercise(
  "strap-leg-raise", kind: .stretch, targets: [.hamstrings], sides: .each,
  dose: Dose(reps: [1, 1], work: .hold(30), rest: 10),
  ladder: [rung("knee-bent", props: [.strap]), rung("leg-straight"), rung("both-straight")])
