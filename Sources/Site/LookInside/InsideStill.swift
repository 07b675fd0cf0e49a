import Explainer
import Figure

/// A still of the figure one can look into, by day or by night.
public struct InsideStill: Hashable, Sendable {
  public var posed: Posed
  public var theme: Look.Theme
  public var size: Size

  /// Pixels across and down.
  public enum Size: Int, Sendable, CaseIterable { case middle = 480, large = 960 }
}

/// The last piece of its path: `reaching-light-960.webp`.
extension InsideStill: RoutePart {
  init?(part: Substring) {
    guard part.hasSuffix(".webp") else { return nil }
    let words = part.dropLast(".webp".count).split(
      separator: "-", omittingEmptySubsequences: false)
    guard words.count > 2, let size = Int(words[words.count - 1]).flatMap(Size.init),
      "\(size.rawValue)" == words[words.count - 1],
      let theme = Look.Theme(rawValue: String(words[words.count - 2])),
      let posed = Posed.allCases.first(where: { $0.id == words.dropLast(2).joined(separator: "-") })
    else { return nil }
    self.init(posed: posed, theme: theme, size: size)
  }

  var part: String { "\(posed.id)-\(theme.rawValue)-\(size.rawValue).webp" }
}
