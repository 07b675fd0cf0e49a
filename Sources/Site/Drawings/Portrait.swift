import Biomechanics
import Figure

/// A drawn person standing, in a narrow picture 240 by 480 pixels: to choose from.
public struct Portrait: Hashable, Sendable {
  public var person: String
  public var theme: Look.Theme

  static let (width, height) = (240, 480)
}

/// The last piece of a portrait's path: `ama-light.webp`.
extension Portrait: RoutePart {
  init?(part: Substring) {
    guard part.hasSuffix(".webp") else { return nil }
    let name = part.dropLast(".webp".count)
    guard let dash = name.lastIndex(of: "-"), let person = String(part: name[..<dash]),
      let theme = Look.Theme(rawValue: String(name[name.index(after: dash)...]))
    else { return nil }
    self.init(person: person, theme: theme)
  }

  var part: String { "\(person)-\(theme.rawValue).webp" }
}

extension Picture {
  /// The middle of a picture of somebody standing.
  func portrait() -> Picture {
    let (width, height) = (min(Portrait.width, self.width), min(Portrait.height, self.height))
    let (left, top) = ((self.width - width) / 2, (self.height - height) / 2)
    var cut: [UInt8] = []
    cut.reserveCapacity(width * height * 4)
    for row in top..<top + height {
      let start = (row * self.width + left) * 4
      cut += pixels[start..<start + width * 4]
    }
    return Picture(width: width, height: height, pixels: cut)
  }
}
