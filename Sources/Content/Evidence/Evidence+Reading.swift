import Care

extension Evidence {
  /// A file of evidence is a mapping from the name of each source to what it says.
  static func readAll(_ source: Source) -> [(evidence: Evidence, at: Reading)] {
    (source.root.pairs() ?? []).map { key, value in
      (read(value, id: key.slug() ?? ""), key)
    }
  }

  private static func read(_ reading: Reading, id: String) -> Evidence {
    let fields = reading.fields(["finding", "citation", "year", "link", "grade", "seen"])
    let link = fields.optionalText("link")
    if let link, !link.hasPrefix("https://") {
      fields["link"]?.report("\(link) is no address.", remedy: "Start it with `https://`.")
    }
    return Evidence(
      id: EvidenceID(id),
      finding: fields.text("finding"),
      citation: fields.text("citation"),
      year: fields.whole("year", in: 1900...2100),
      link: link,
      grade: fields.choice("grade", else: .veryLow),
      seen: fields.required("seen")?.flag() ?? false)
  }
}
