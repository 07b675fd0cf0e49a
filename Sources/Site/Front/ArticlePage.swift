import Care
import Content

/// An article with its sources under it, each with its grade.
struct ArticlePage: Page {
  static let template = "front/article"
  let heading: String
  let lead: String
  let review: String
  let body: String
  /// The figure one can look into, and the text after it.
  let inside: LookInside?
  let rest: String
  let sources: [EvidenceEntry]
  let scripts: [String]

  var title: String { heading }
  var summary: String? { lead }

  /// `look` makes the figure one can look into from its caption and the page's sources.
  init(
    _ article: Article, in library: Library, _ drawings: Drawings,
    look: ((String, [EvidenceEntry]) -> LookInside)? = nil
  ) {
    heading = article.title
    lead = article.summary
    review = article.review.words
    let figure = article.blocks.firstIndex { if case .lookInside = $0 { true } else { false } }
    let citations =
      article.citations
      + (figure == nil ? [] : LookInside.evidence.filter { !article.citations.contains($0) })
    let html = ArticleHTML(library: library, drawings: drawings, citations: citations)
    sources = citations.compactMap { library.evidence[$0] }.map { EvidenceEntry($0) }
    guard let figure, let look, case .lookInside(let caption) = article.blocks[figure] else {
      body = html.html(article.blocks)
      (inside, rest, scripts) = (nil, "", [])
      return
    }
    body = html.html(Array(article.blocks[..<figure]))
    rest = html.html(Array(article.blocks[(figure + 1)...]))
    inside = look(caption, sources)
    scripts = ["look-inside.js"]
  }
}
