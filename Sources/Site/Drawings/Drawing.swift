import Care

/// A still drawing of a rung in a page: by day and by night, in every size a screen may want, with
/// words for those who do not see it.
struct Drawing: Hashable, Sendable {
  /// The address for a browser that knows nothing of sizes.
  let source: String
  /// Addresses with their widths, as `srcset` takes them.
  let light: String
  let dark: String
  /// How wide it will stand on the page, as `sizes` takes it.
  let sizes: String
  let width: Int
  let height: Int
  /// "" where the words beside it say the same.
  var alt: String
  /// `lazy` below the fold.
  let loading: String

  /// The same drawing told in other words.
  func saying(_ alt: String) -> Drawing {
    var drawing = self
    drawing.alt = alt
    return drawing
  }

  /// Where on a page a drawing stands.
  enum Place: Hashable, Sendable {
    /// At the top of a page, beside its first words.
    case hero
    case card
    /// A rung of the ladder, or a step of a session without script.
    case rung
    /// A row of small pictures.
    case strip
    /// On paper.
    case sheet

    var sizes: String {
      switch self {
      case .hero: "(min-width: 52rem) 34rem, 92vw"
      case .card: "(min-width: 36rem) 17rem, 7.5rem"
      case .rung: "(min-width: 40rem) 20rem, 88vw"
      case .strip: "5.2rem"
      case .sheet: "11rem"
      }
    }

    /// The sizes a screen may choose from.
    var offered: [Still.Size] {
      switch self {
      case .hero: [.middle, .large]
      case .card: [.tiny, .small, .middle]
      case .rung: [.small, .middle, .large]
      case .strip: [.tiny, .small]
      case .sheet: [.middle]
      }
    }

    var isDecoration: Bool { self == .card || self == .strip }
    var loading: String { self == .hero || self == .sheet ? "eager" : "lazy" }
  }
}
