import Care

extension SessionTemplate {
  static func read(_ reading: Reading, names: Names) -> SessionTemplate {
    let fields = reading.fields(["id", "name", "free", "blocks"])
    let blocks = fields.required("blocks")?.list().map { Block.read($0, names: names) } ?? []
    if blocks.isEmpty {
      fields["blocks"]?.report("The session has no blocks.", remedy: "Write at least one.")
    }
    return SessionTemplate(
      id: SessionID(fields.required("id")?.slug() ?? ""),
      name: fields.text("name"),
      free: fields.flag("free", default: false),
      blocks: blocks)
  }
}

extension Block {
  static func read(_ reading: Reading, names: Names) -> Block {
    let fields = reading.fields(["name", "items"])
    let items = fields.required("items")?.list().compactMap { Item.read($0, names: names) } ?? []
    if items.isEmpty, fields["items"] != nil {
      fields["items"]?.report("The block has no items.", remedy: "Name at least one exercise.")
    }
    return Block(name: fields.text("name"), items: items)
  }
}

extension Item {
  /// An exercise, or `{best: 2, of: [...]}`: the person's own best of these.
  static func read(_ reading: Reading, names: Names) -> Item? {
    guard let count = reading.node["best"] else {
      return Prescription.read(reading, names: names).map(Item.exercise)
    }
    let fields = reading.fields(["best", "of"])
    let of = fields.required("of")?.list().compactMap { Prescription.read($0, names: names) } ?? []
    guard let best = reading.reading(count, name: "best").whole(in: 1...10) else { return nil }
    if best > of.count {
      reading.report(
        "The best \(best) of \(of.count) cannot be chosen.",
        remedy: "Name at least \(best) exercises under `of`.")
    }
    return .best(count: best, of: of)
  }
}

extension Prescription {
  /// `strap-leg-raise`, or a mapping with `exercise` and what differs from its own file.
  static func read(_ reading: Reading, names: Names) -> Prescription? {
    if reading.node.scalar != nil {
      return reading.reference(to: names.exercises, a: "exercise")
        .map { Prescription(exercise: $0, rung: nil, dose: nil, spare: 0) }
    }
    let fields = reading.fields(["exercise", "rung", "dose", "spare"])
    let dose = fields["dose"].flatMap(Dose.read)
    let spare = fields.whole("spare", in: 0...9, default: 0)
    guard
      let exercise: ExerciseID = fields.required("exercise")?
        .reference(to: names.exercises, a: "exercise")
    else { return nil }
    let rungs = names.rungs[exercise.rawValue] ?? []
    return Prescription(
      exercise: exercise,
      rung: fields["rung"]?.reference(to: rungs, a: "rung of \(exercise)"),
      dose: dose, spare: spare)
  }
}
