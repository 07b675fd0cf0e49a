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
  /// A narrow picture with whoever is drawn here in its middle.
  func portrait() -> Picture {
    let (width, height) = (min(Portrait.width, self.width), min(Portrait.height, self.height))
    let (middle, centre) = seenMiddle
    let left = min(max(middle - width / 2, 0), self.width - width)
    let top = min(max(centre - height / 2, 0), self.height - height)
    var cut: [UInt8] = []
    cut.reserveCapacity(width * height * 4)
    for row in top..<top + height {
      let start = (row * self.width + left) * 4
      cut += pixels[start..<start + width * 4]
    }
    return Picture(width: width, height: height, pixels: cut)
  }

  /// Column and row in the middle of all that is nearly opaque: not of a soft shadow.
  private var seenMiddle: (Int, Int) {
    let seen = (0..<width * height).filter { pixels[$0 * 4 + 3] > 200 }
    let columns = seen.map { $0 % width }
    guard let first = seen.first, let last = seen.last, let left = columns.min(),
      let right = columns.max()
    else { return (width / 2, height / 2) }
    return ((left + right) / 2, (first / width + last / width) / 2)
  }
}
