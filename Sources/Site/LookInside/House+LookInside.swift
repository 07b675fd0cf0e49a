import Care
import Content
import Explainer
import Figure
import Hummingbird
import Pictures

extension House {
  /// An article for whoever asks: where it has a figure to look into, that begins with their own leg.
  func article(_ id: ArticleID, _ visit: Visit) async throws -> Reply {
    guard let article = library.articles[id], article.looksInside,
      let person = try await person(visit)
    else { return try publicPage(visit.route) }
    let measurements = try await database.careRecord(of: person.id).history.measurements
    guard !measurements.isEmpty else { return try publicPage(visit.route) }
    return .page(self.article(article, leg: stretches.ratings(for: measurements)?.leg))
  }

  /// The same for everyone, but for the leg.
  func article(_ article: Article, leg: Leg? = nil) -> ArticlePage {
    ArticlePage(article, in: library, drawings) { caption, sources in
      LookInside(caption: caption, gallery, assets, sources: sources, leg: leg)
    }
  }

  func insideStill(_ still: InsideStill, _ visit: Visit) async throws -> Reply {
    guard let file = try await gallery.file(still) else {
      throw SiteError.notFound(path: visit.route.path)
    }
    let current = "v=" + gallery.insideVersion == visit.query
    return .ready(current ? file.keeping("public, max-age=31536000, immutable") : file)
  }
}

extension Article {
  var looksInside: Bool {
    blocks.contains { if case .lookInside = $0 { true } else { false } }
  }
}

extension Gallery {
  var insideVersion: String {
    ContentHash.short(ByteBuffer(string: "\(inside.member.id)\n\(stamp ?? "")"))
  }

  /// Nil where there is nobody to draw.
  func file(_ still: InsideStill) async throws -> Ready? {
    let bytes = try await kept.picture(insideVersion + "-inside-" + still.part) { [inside] in
      guard let picture = inside.picture(of: still) else { return [] }
      return try picture.file(.webp)
    }
    guard bytes.readableBytes > 0 else { return nil }
    return Ready(bytes, type: "image/webp", cache: "public, max-age=3600")
  }

  /// The still that stands where there is no script.
  func insideDrawing(of posed: Posed, alt: String) -> Drawing {
    func address(_ theme: Look.Theme, _ size: InsideStill.Size) -> String {
      let path = Route.insideStill(InsideStill(posed: posed, theme: theme, size: size)).path
      return stamp == nil ? path : path + "?v=" + insideVersion
    }
    func set(_ theme: Look.Theme) -> String {
      InsideStill.Size.allCases.map { "\(address(theme, $0)) \($0.rawValue)w" }
        .joined(separator: ", ")
    }
    return Drawing(
      source: address(.light, .middle), light: set(.light), dark: set(.dark),
      sizes: "(min-width: 52rem) 30rem, 92vw", width: 960, height: 960, alt: alt, loading: "lazy")
  }
}
