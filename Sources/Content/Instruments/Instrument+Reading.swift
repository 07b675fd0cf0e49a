import Care

extension Instrument {
  static func read(_ source: Source) -> Instrument {
    let fields = source.root.fields([
      "name", "about", "licence", "permission", "citation", "answer", "items", "scoring", "range",
      "better", "weeks", "change",
    ])
    if fields["permission"] == nil {
      source.root.report(
        "\(source.stem) has no `permission`: it does not say why it may be used.",
        remedy: "Add `permission:` with who allows it and where that was read, or delete the file.")
    }
    let instrument = Instrument(
      id: InstrumentID(source.stem),
      name: fields.text("name"),
      about: fields.text("about"),
      licence: fields.text("licence"),
      permission: fields.optionalText("permission") ?? "",
      citation: fields.text("citation"),
      items: fields.required("items").map { items($0, answer: fields["answer"]) } ?? [],
      scoring: fields.choice("scoring", else: .mean),
      range: fields.required("range")?.range() ?? 0...1,
      better: fields.choice("better", else: .lower),
      weeks: fields.required("weeks")?.ascending(in: 0...104) ?? [],
      change: fields.required("change").map(Change.read)
        ?? Change(detectable: nil, important: 1, importantShare: nil, source: ""))
    instrument.checkScoring(fields)
    instrument.checkChange(fields)
    return instrument
  }

  private static func items(_ reading: Reading, answer: Reading?) -> [Item] {
    let readings = reading.list()
    let items = readings.map { Item.read($0, answer: answer) }
    reading.reportTwins(zip(items, readings).map { ($0.id, $1) }, of: "items")
    if items.isEmpty { reading.report("There are no items.", remedy: "Write at least one.") }
    return items
  }

  /// The scoring must suit the items, and the range what they can add up to.
  private func checkScoring(_ fields: Fields) {
    guard let scoring = fields["scoring"], let range = fields["range"] else { return }
    let ticks = items.filter { $0.kind == .tick }.count
    switch self.scoring {
    case .countTicked where ticks < items.count:
      scoring.report("Only ticked items can be counted.", remedy: "Write `answer: tick`.")
    case .countTicked where self.range != 0...Double(max(1, items.count)):
      range.report(
        "\(items.count) items count from 0 to \(items.count).",
        remedy: "Write `range: [0, \(items.count)]`.")
    case .single where items.count > 1:
      scoring.report("`single` is for one item.", remedy: "Write `mean`, or keep one item.")
    case .mean where ticks > 0, .single where ticks > 0:
      scoring.report("A tick has no number.", remedy: "Write `scoring: count-ticked`.")
    default: break
    }
  }

  private func checkChange(_ fields: Fields) {
    let points = ["important": change.important, "detectable": change.detectable ?? 0]
    for (key, value) in points where value > range.upperBound - range.lowerBound {
      fields["change"]?.at(key).report(
        "`\(key)` cannot be larger than the range of the score.",
        remedy: "Write it in points of the score.")
    }
  }
}

extension Instrument.Item {
  /// `answer` of the item itself or, without one, of the whole instrument.
  static func read(_ reading: Reading, answer common: Reading?) -> Self {
    let fields = reading.fields(["id", "text", "answer"])
    let answer = fields["answer"] ?? common
    if answer == nil {
      reading.report(
        "\(reading.name) does not say how it is answered.",
        remedy: "Add `answer: tick` or `answer: {scale: [0, 10], low: …, high: …}`.")
    }
    return Self(
      id: fields.required("id")?.slug() ?? "", text: fields.text("text"),
      kind: answer.map(kind) ?? .tick)
  }

  /// `tick`, `{scale: [0, 10], low: …, high: …}` or `{own-activity: true, low: …, high: …}`.
  private static func kind(_ reading: Reading) -> Kind {
    if let word = reading.node.scalar?.string {
      if word != "tick" {
        reading.report(
          "\(reading.shown) is not a way to answer.",
          remedy: "Write `tick`, or a scale as `{scale: [0, 10], low: …, high: …}`.")
      }
      return .tick
    }
    let fields = reading.fields(["scale", "own-activity", "low", "high"])
    let low = fields.text("low"), high = fields.text("high")
    if fields.flag("own-activity", default: false) { return .ownActivity(low: low, high: high) }
    let range = fields.required("scale")?.range() ?? 0...1
    return .scale(Int(range.lowerBound)...Int(range.upperBound), low: low, high: high)
  }
}

extension Instrument.Change {
  static func read(_ reading: Reading) -> Self {
    let fields = reading.fields(["detectable", "important", "share", "source"])
    let share = fields["share"]?.number()
    if let share, !(0.05...1).contains(share) {
      fields["share"]?.report(
        "A share cannot be \(share).", remedy: "Write a part of one, such as 0.3 for 30 %.")
    }
    return Self(
      detectable: fields["detectable"]?.positive(),
      important: fields.required("important")?.positive() ?? 1,
      importantShare: share,
      source: fields.text("source"))
  }
}
