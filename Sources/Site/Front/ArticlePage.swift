import Care
import Content

/// An article with its sources under it, each with its grade.
struct ArticlePage: Page {
  static let template = "front/article"
  let heading: String
  let lead: String
  let review: String
  let body: String
  let sources: [EvidenceEntry]

  var title: String { heading }
  var summary: String? { lead }

  init(_ article: Article, in library: Library, _ drawings: Drawings) {
    heading = article.title
    lead = article.summary
    review = article.review.words
    body = ArticleHTML(library: library, drawings: drawings, citations: article.citations)
      .html(article.blocks)
    sources = article.citations.compactMap { library.evidence[$0] }.map { EvidenceEntry($0) }
  }
}
