import Care

extension Exercise {
  static func read(_ source: Source, names: Names) -> Exercise {
    let fields = source.root.fields([
      "name", "purpose", "kind", "targets", "sides", "dose", "set-up", "cues", "breathing",
      "mistakes", "feel", "stop", "contraindications", "evidence", "gentle", "start", "instead",
      "ladder", "review",
    ])
    let kind = fields.choice("kind", else: Kind.stretch)
    let rungs = names.rungs[source.stem] ?? []
    return Exercise(
      id: ExerciseID(source.stem),
      name: fields.text("name"),
      purpose: fields.text("purpose"),
      kind: kind,
      targets: fields.required("targets")?.list().compactMap { $0.choice() } ?? [],
      sides: fields.choice("sides", else: .both),
      dose: fields.required("dose").flatMap(Dose.read) ?? Dose(reps: [1], work: .hold(1), rest: 0),
      setUp: fields.texts("set-up"),
      cues: fields.texts("cues"),
      breathing: fields.text("breathing"),
      mistakes: fields.texts("mistakes"),
      feel: fields.text("feel"),
      stop: fields.texts("stop"),
      contraindications: fields.required("contraindications")
        .map { Contraindication.read($0, names: names, rungs: rungs, of: source.stem) } ?? [],
      evidence: fields.required("evidence")?.references(to: names.evidence, a: "evidence entry")
        ?? [],
      ladder: fields.required("ladder").map { ladder($0, kind: kind, names: names) } ?? [],
      start: fields.required("start")?.reference(to: rungs, a: "rung of this exercise") ?? "",
      gentle: fields.flag("gentle", default: false),
      instead: fields["instead"]?.references(to: names.exercises, a: "exercise") ?? [],
      review: fields["review"].flatMap(ClinicalReview.read))
  }

  private static func ladder(_ reading: Reading, kind: Kind, names: Names) -> [Rung] {
    let rungs = reading.list()
    if rungs.count < kind.rungs {
      reading.report(
        "A \(kind.rawValue) needs at least \(kind.rungs) rungs, this one has \(rungs.count).",
        remedy: "Add an easier or a harder way to do it.")
    }
    let ladder = rungs.map { Rung.read($0, names: names) }
    reading.reportTwins(zip(ladder, rungs).map { ($0.id.rawValue, $1) }, of: "rungs")
    return ladder
  }
}

extension Exercise.Kind {
  /// A stretch must have somewhere to go when it hurts and when it has become easy.
  fileprivate var rungs: Int {
    switch self {
    case .stretch, .slider: 3
    case .mobility, .strength, .control: 2
    case .walk, .breathing: 1
    }
  }
}

extension Contraindication {
  static func read(
    _ reading: Reading, names: Names, rungs: Set<String>, of exercise: String
  ) -> [Contraindication] {
    let items = reading.list()
    let tags = items.compactMap { item in
      item.node["tag"]?.scalar.map { (id: $0.string, at: item) }
    }
    reading.reportTwins(tags, of: "contraindications")
    return items.compactMap { item in
      let fields = item.fields(["tag", "effect", "reason"])
      let tag: Tag? = fields.required("tag")?.reference(to: names.tags, a: "tag")
      let reason = fields.text("reason")
      guard
        let effect = fields.required("effect").flatMap({
          effect($0, names: names, rungs: rungs, of: exercise)
        }), let tag
      else { return nil }
      return Contraindication(tag: tag, effect: effect, reason: reason)
    }
  }

  /// `exclude`, `{no-harder-than: rung}` or `{replace-with: exercise}`.
  private static func effect(
    _ reading: Reading, names: Names, rungs: Set<String>, of exercise: String
  ) -> Effect? {
    if let word = reading.node.scalar?.string {
      if word == "exclude" { return .exclude }
      reading.report(
        "\(reading.shown) is not an effect.",
        remedy: "Write `exclude`, `{no-harder-than: rung}` or `{replace-with: exercise}`.")
      return nil
    }
    let fields = reading.fields(["no-harder-than", "replace-with"])
    if let rung = fields["no-harder-than"] {
      return rung.reference(to: rungs, a: "rung of this exercise").map(Effect.noHarderThan)
    }
    guard let other = fields.required("replace-with") else { return nil }
    guard other.node.scalar?.string != exercise else {
      other.report("It replaces itself.", remedy: "Name another exercise, or write `exclude`.")
      return nil
    }
    return other.reference(to: names.exercises, a: "exercise").map(Effect.replace(with:))
  }
}
