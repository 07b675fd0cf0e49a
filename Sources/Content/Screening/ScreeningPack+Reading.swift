import Care

extension ScreeningPack {
  static func read(_ source: Source, names: Names) -> ScreeningPack {
    let fields = source.root.fields([
      "version", "review", "tags", "emergency", "sections", "vectors",
    ])
    let sections = fields.required("sections")?.list().map { Section.read($0, names: names) } ?? []
    let vectors = fields.required("vectors")?.list() ?? []
    let pack = ScreeningPack(
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
    pack.check(source.root)
    return pack
  }

  /// Reports what contradicts itself and every vector that comes out otherwise. A pack with
  /// mistakes of form is left to mend first: what follows from them would only confuse.
  private func check(_ root: Reading) {
    guard !root.hasProblems else { return }
    for fault in faults() {
      let (what, remedy) = fault.parts
      root.at(fault.place).report(what, remedy: remedy)
    }
    for failure in failures() {
      root.at("vectors/\(failure.vector)").report(
        "The answers of `\(failure.vector)` lead to \(failure.got), not to \(failure.expected).",
        remedy: "Mend the items if the case is right, or the case if the items are.")
    }
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
    return Self(
      id: fields.required("id")?.slug() ?? "",
      title: fields.text("title"),
      about: fields.text("about"),
      when: fields.choice("when", default: .start),
      items: fields.required("items")?.list()
        .map { ScreeningPack.Item.read($0, names: names) } ?? [],
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

extension PackFault {
  /// "The section has no items; add them." says what is wrong and then how to mend it.
  fileprivate var parts: (what: String, remedy: String) {
    guard let cut = sentence.lastIndex(of: ";") else {
      return ("\(place): \(sentence)", "See the part on screening in docs/content-format.md.")
    }
    let words = sentence[cut...].dropFirst().drop(while: \.isWhitespace)
    return (
      "\(place): \(sentence[..<cut]).", words.prefix(1).uppercased() + String(words.dropFirst())
    )
  }
}
