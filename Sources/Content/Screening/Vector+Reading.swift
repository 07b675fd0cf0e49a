import Care

extension ScreeningPack.Vector {
  /// The cases of a pack. `like` takes the answers of an earlier case and changes some.
  static func readAll(
    _ readings: [Reading], sections: [ScreeningPack.Section], names: Names
  ) -> [Self] {
    var known: [String: [String: SectionAnswer]] = [:]
    return readings.map { reading in
      let fields = reading.fields(["name", "like", "answers", "verdict", "tags"])
      let name = fields.text("name")
      var answers: [String: SectionAnswer] = [:]
      if let like = fields["like"] {
        let earlier: Slug<Self>? = like.reference(to: Set(known.keys), a: "case written above")
        answers = earlier.flatMap { known[$0.rawValue] } ?? [:]
      }
      for (key, value) in fields["answers"]?.pairs() ?? [] {
        answers[key.name] = answer(value, to: key, sections: sections)
      }
      known[name] = answers
      return Self(
        name: name, answers: answers, verdict: verdict(fields),
        tags: Set(fields["tags"]?.references(to: names.tags, a: "tag") ?? []))
    }
  }

  /// `none`, `not-sure`, `unanswered`, or the ids of the items that apply.
  private static func answer(
    _ reading: Reading, to key: Reading, sections: [ScreeningPack.Section]
  ) -> SectionAnswer? {
    guard let section = sections.first(where: { $0.id == key.name }) else {
      key.report(
        "There is no section `\(key.name)`.",
        remedy: remedy(for: key.name, among: sections.map(\.id)))
      return nil
    }
    if let word = reading.node.scalar?.string {
      switch word {
      case SectionAnswer.noneWord: return .noneOfThese
      case SectionAnswer.notSureWord: return .notSure
      case "unanswered": return nil
      default:
        reading.report(
          "\(reading.shown) is not an answer.",
          remedy: "Write `none`, `not-sure`, `unanswered` or a list of item ids.")
        return nil
      }
    }
    let words = section.items.map(\.id) + [SectionAnswer.notSureWord]
    let ticks: [Slug<ScreeningPack.Item>] = reading.references(
      to: Set(words), a: "item of this section")
    return SectionAnswer(ticks: ticks.map(\.rawValue))
  }

  /// A verdict, or `unfinished` when the answers do not suffice for one.
  private static func verdict(_ fields: Fields) -> Verdict? {
    guard let verdict = fields.required("verdict") else { return nil }
    return verdict.node.scalar?.string == "unfinished" ? nil : verdict.choice()
  }
}
