import Care

extension ScreeningPack {
  static func read(_ source: Source, names: Names) -> ScreeningPack {
    let fields = source.root.fields([
      "version", "review", "tags", "emergency", "sections", "vectors",
    ])
    let readings = fields.required("sections")?.list() ?? []
    let sections = readings.map { Section.read($0, names: names) }
    source.root.reportTwins(zip(sections, readings).map { ($0.id, $1) }, of: "sections")
    let vectors = fields.required("vectors")?.list() ?? []
    return ScreeningPack(
      id: source.stem,
      version: fields.text("version"),
      review: fields["review"].flatMap(ClinicalReview.read),
      tags: (fields.required("tags")?.pairs() ?? []).map { tag, meaning in
        TagMeaning(tag: Tag(tag.slug() ?? ""), meaning: meaning.text() ?? "")
      },
      sections: sections,
      emergency: fields.required("emergency").map(EmergencyCard.read)
        ?? EmergencyCard(title: "", about: "", signs: [], act: []),
      vectors: Vector.readAll(vectors, sections: sections, names: names))
  }
}

extension ScreeningPack.EmergencyCard {
  static func read(_ reading: Reading) -> Self {
    let fields = reading.fields(["title", "about", "signs", "act"])
    return Self(
      title: fields.text("title"), about: fields.text("about"), signs: fields.texts("signs"),
      act: fields.texts("act"))
  }
}

extension ScreeningPack.Section {
  static func read(_ reading: Reading, names: Names) -> Self {
    let fields = reading.fields([
      "id", "title", "about", "when", "single", "not-sure", "not-sure-tags", "items",
    ])
    let readings = fields.required("items")?.list() ?? []
    let items = readings.map { ScreeningPack.Item.read($0, names: names) }
    reading.reportTwins(zip(items, readings).map { ($0.id, $1) }, of: "items")
    return Self(
      id: fields.required("id")?.slug() ?? "",
      title: fields.text("title"),
      about: fields.text("about"),
      when: fields.choice("when", default: .start),
      items: items,
      notSure: fields["not-sure"]?.choice(),
      notSureTags: Set(fields["not-sure-tags"]?.references(to: names.tags, a: "tag") ?? []),
      single: fields.flag("single", default: false))
  }
}

extension ScreeningPack.Item {
  static func read(_ reading: Reading, names: Names) -> Self {
    let fields = reading.fields(["id", "text", "verdict", "tags", "say"])
    return Self(
      id: fields.required("id")?.slug() ?? "",
      text: fields.text("text"),
      verdict: fields.choice("verdict", else: .clinicianFirst),
      tags: Set(fields["tags"]?.references(to: names.tags, a: "tag") ?? []),
      say: fields.optionalText("say"))
  }
}
