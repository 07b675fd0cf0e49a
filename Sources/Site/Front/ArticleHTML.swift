import Care
import Content

/// Writes an article's blocks as HTML. Every word is escaped; the tags are all ours.
struct ArticleHTML {
  let library: Library
  let drawings: Drawings
  /// In the order of their numbers.
  let citations: [EvidenceID]

  func html(_ blocks: [Article.Block]) -> String {
    blocks.map(html).joined(separator: "\n")
  }

  private func html(_ block: Article.Block) -> String {
    switch block {
    case .heading(let level, let anchor, let spans):
      return "<h\(level) id=\"\(escaped(anchor))\">\(html(spans))</h\(level)>"
    case .paragraph(let spans): return "<p>\(html(spans))</p>"
    case .list(let items):
      return "<ul>" + items.map { "<li>\(html($0))</li>" }.joined() + "</ul>"
    case .note(let spans): return "<p class=\"note\">\(html(spans))</p>"
    case .figure(let exercise, let rung, let caption):
      return """
        <figure class="article-figure">\(picture(exercise, rung))\
        <figcaption>\(escaped(caption))</figcaption></figure>
        """
    case .lookInside: return ""
    }
  }

  /// As `parts/drawing` has it.
  private func picture(_ id: ExerciseID, _ rung: RungID) -> String {
    guard let exercise = library.exercises[id],
      let rung = exercise.ladder.first(where: { $0.id == rung })
    else { return "" }
    let drawing = drawings.drawing(rung, of: exercise, at: .rung)
    return """
      <picture><source media="(prefers-color-scheme: dark)" srcset="\(drawing.dark)" \
      sizes="\(drawing.sizes)"><img class="drawing" src="\(drawing.source)" \
      srcset="\(drawing.light)" sizes="\(drawing.sizes)" alt="" width="\(drawing.width)" \
      height="\(drawing.height)" loading="lazy"></picture>
      """
  }

  private func html(_ spans: [Article.Span]) -> String { spans.map(html).joined() }

  private func html(_ span: Article.Span) -> String {
    switch span {
    case .text(let text): return escaped(text)
    case .strong(let spans): return "<strong>\(html(spans))</strong>"
    case .emphasis(let spans): return "<em>\(html(spans))</em>"
    case .link(let spans, let to): return "<a href=\"\(escaped(to))\">\(html(spans))</a>"
    case .cite(let id): return cite(id)
    }
  }

  /// A number that leads to the source and says its grade to those who listen.
  private func cite(_ id: EvidenceID) -> String {
    guard let index = citations.firstIndex(of: id), let evidence = library.evidence[id] else {
      return ""
    }
    let label = "Source \(index + 1), \(evidence.grade.words.inSentence)"
    return """
      <a class="cite" href="#source-\(id.rawValue)" aria-label="\(label)">\(index + 1)</a>
      """
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }
}
