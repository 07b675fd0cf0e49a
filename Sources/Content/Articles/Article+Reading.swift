import Care

extension Article {
  /// A Markdown file: a head of YAML between two lines `---`, then a small, safe part of Markdown
  /// (docs/content-format.md). Nil, and reported, when the head is missing or no YAML.
  static func read(_ file: ContentFile, names: Names, findings: Findings) -> Article? {
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
      findings.add(
        in: file.path, "The article has no head.",
        remedy: "Begin with a line `---`, then `title:` and `summary:`, then a line `---`.")
      return nil
    }
    // The first line stays as a YAML document mark, so that lines count as in the file.
    let head = ContentFile(
      shelf: .articles, path: file.path, text: lines[..<end].joined(separator: "\n"))
    guard let source = Source(head, findings: findings) else { return nil }
    let fields = source.root.fields(["title", "summary", "review"])
    let page = ArticlePage(file: file.path, names: names, findings: findings)
    return Article(
      id: ArticleID(source.stem),
      title: fields.text("title"),
      summary: fields.text("summary"),
      review: fields["review"].flatMap(ClinicalReview.read),
      blocks: page.blocks(lines[(end + 1)...]))
  }
}
