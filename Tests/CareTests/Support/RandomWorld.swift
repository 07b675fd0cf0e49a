import Biomechanics
import Care

/// A made-up library, session and person, in the shapes content files can have and some they
/// should not have: unknown rungs in caps, replacements in circles, names that do not exist.
struct RandomWorld {
  var exercises: Library
  var template: SessionTemplate
  var circumstances: Circumstances
  var ladders: [ExerciseID: LadderState]
  var best: [ExerciseID]

  static let tags: [Tag] = [
    .nerve, .noFloor, .noKneeling, .chairOnly, .noStrap, .noStep, "osteoporosis", "pregnancy",
  ]

  init(seed: Int) {
    var random = Seeded(seed)
    let ids = (0..<random.int(3...14)).map { ExerciseID("exercise-\($0)") }
    exercises = Library(
      uniqueKeysWithValues: ids.map { ($0, Self.exercise($0, among: ids, &random)) })
    if random.chance(0.8) { exercises["quiet-breathing"] = breathing }
    template = Self.template(of: ids, &random)
    circumstances = Circumstances(
      tags: random.some(Self.tags, 0.12), sorted: random.chance(0.8),
      positions: random.chance(0.7)
        ? Set(Position.allCases) : random.some(Position.allCases, 0.6),
      props: random.chance(0.7) ? Set(Prop.allCases) : random.some(Prop.allCases, 0.6),
      minutes: random.pick(Circumstances.minutesOffered))
    ladders = [:]
    for id in ids where random.chance(0.4) {
      ladders[id] = LadderState(
        rung: random.pick(["low", "middle", "high", "gone"]),
        amount: random.pick(LadderState.Amount.allCases),
        swap: random.chance(0.2) ? random.pick(ids) : nil,
        held: random.chance(0.5))
    }
    best = ids.shuffled(using: &random)
  }

  private static func exercise(
    _ id: ExerciseID, among ids: [ExerciseID], _ random: inout Seeded
  ) -> Exercise {
    let kind = random.pick(Exercise.Kind.allCases)
    let effects: [Contraindication.Effect] = [
      .exclude, .noHarderThan(random.pick(["low", "middle", "gone"])),
      .replace(with: random.pick(ids)),
    ]
    let hits = random.some(tags, 0.25).sorted().map {
      Contraindication(tag: $0, effect: random.pick(effects), reason: "It suits you better.")
    }
    let ladder = ["low", "middle", "high"].map { name -> Rung in
      rung(
        RungID(name), at: random.pick(Position.allCases),
        props: random.some(Prop.allCases, 0.08).sorted { $0.rawValue < $1.rawValue },
        excludes: random.some(tags, 0.05))
    }
    return CareTests.exercise(
      id, kind: kind,
      targets: random.some(Muscle.allCases, 0.2).sorted { $0.rawValue < $1.rawValue },
      sides: random.pick([.both, .each]), dose: dose(kind, &random), contraindications: hits,
      ladder: ladder, start: random.pick(["low", "middle"]), gentle: random.chance(0.3),
      instead: random.chance(0.4) ? [random.pick(ids), "no-such-exercise"] : [])
  }

  private static func dose(_ kind: Exercise.Kind, _ random: inout Seeded) -> Dose {
    switch kind {
    case .walk: Dose(reps: [1], work: .minutes(random.int(3...15)), rest: 0)
    case .breathing: Dose(reps: [1], work: .minutes(random.int(1...4)), rest: 0)
    case .stretch:
      Dose(
        reps: [Int](repeating: 1, count: random.int(1...3)), work: .hold(random.int(10...45)),
        rest: random.int(0...15))
    case .strength, .control:
      Dose(
        reps: random.pick([[6, 4, 2], [5], [8, 8], [5, 3, 1]]), work: .hold(random.int(5...10)),
        rest: random.int(0...30))
    case .slider, .mobility:
      Dose(
        reps: [Int](repeating: random.int(5...10), count: random.int(1...3)),
        work: .move(Tempo(out: 2, pause: random.int(0...2), back: 2)), rest: random.int(0...20))
    }
  }

  private static func template(of ids: [ExerciseID], _ random: inout Seeded) -> SessionTemplate {
    var items = ids.shuffled(using: &random).prefix(random.int(1...9)).map { id -> Item in
      prescription(
        id, rung: random.chance(0.3) ? "middle" : nil,
        spare: random.chance(0.5) ? 0 : random.int(1...3))
    }
    if random.chance(0.3) {
      let list = ids.prefix(4).map { Prescription(exercise: $0, rung: nil, dose: nil, spare: 1) }
      items.append(.best(count: 2, of: list))
    }
    return SessionTemplate(
      id: "session", name: "A session", free: true,
      blocks: [
        Block(name: "First", items: Array(items.prefix(3))),
        Block(name: "Then", items: Array(items.dropFirst(3))),
      ])
  }

  func plan(_ kind: SessionKind = .usual) -> SessionPlan {
    .lay(
      template, week: 1, of: "programme", kind: kind, exercises: exercises, for: circumstances,
      ladders: ladders, best: best, on: LocalDate(day: 20_000))
  }
}
