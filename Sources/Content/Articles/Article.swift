import Care

public typealias ArticleID = Slug<Article>

/// A text for people, as blocks and spans that a page can render without trusting any of it.
public struct Article: Hashable, Sendable {
  public var id: ArticleID
  public var title: String
  /// One or two sentences for lists and previews.
  public var summary: String
  public var review: ClinicalReview?
  public var blocks: [Block]

  public enum Block: Hashable, Sendable {
    /// 2 or 3; 1 is the title. The anchor is unique in the article.
    case heading(level: Int, anchor: String, [Span])
    case paragraph([Span])
    case list([[Span]])
    /// Set apart: something to stop and read.
    case note([Span])
    /// The drawing of a rung, with its caption, which is also its text alternative.
    case figure(exercise: ExerciseID, rung: RungID, caption: String)
    /// The figure one can look into, with its caption. An article has one at most.
    case lookInside(caption: String)
  }

  public indirect enum Span: Hashable, Sendable {
    case text(String)
    case strong([Span])
    case emphasis([Span])
    /// To `https://…` or to a path of this site, `/…`.
    case link([Span], to: String)
    case cite(EvidenceID)
  }

  public init(
    id: ArticleID, title: String, summary: String, review: ClinicalReview?, blocks: [Block]
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.review = review
    self.blocks = blocks
  }

  /// The evidence cited, in the order of first mention, so that a page can number it.
  public var citations: [EvidenceID] {
    var found: [EvidenceID] = []
    for span in blocks.flatMap(\.spans) {
      for id in span.citations where !found.contains(id) { found.append(id) }
    }
    return found
  }
}

extension Article.Block {
  var spans: [Article.Span] {
    switch self {
    case .heading(_, _, let spans), .paragraph(let spans), .note(let spans): spans
    case .list(let items): items.flatMap { $0 }
    case .figure, .lookInside: []
    }
  }
}

extension Article.Span {
  var citations: [EvidenceID] {
    switch self {
    case .text: []
    case .cite(let id): [id]
    case .strong(let spans), .emphasis(let spans), .link(let spans, _): spans.flatMap(\.citations)
    }
  }

  /// The words alone.
  public var words: String {
    switch self {
    case .text(let text): text
    case .cite: ""
    case .strong(let spans), .emphasis(let spans), .link(let spans, _):
      spans.map(\.words).joined()
    }
  }
}
