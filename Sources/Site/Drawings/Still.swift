import Biomechanics
import Care
import Figure

/// A still picture of a rung as an address names it. Every part comes from a short list, so there
/// are only so many pictures anybody can ask for.
public struct Still: Hashable, Sendable {
  public var exercise: ExerciseID
  public var rung: RungID
  public var side: Side
  public var theme: Look.Theme
  public var size: Size
  /// Who shows it: the id of a member of the cast, or `limbs`.
  public var person: String
  public var format: Format

  /// Width in pixels.
  public enum Size: Int, Sendable, CaseIterable {
    case tiny = 120, small = 240, middle = 480, large = 960
  }

  /// WebP for pages; PNG for programs that know nothing else, such as mail.
  public enum Format: String, Sendable, CaseIterable {
    case webp, png

    var type: String { "image/" + rawValue }
  }
}

/// The last piece of a still's path: `right-light-480-ama.webp`.
struct StillFile: RoutePart {
  let side: Side
  let theme: Look.Theme
  let size: Still.Size
  let person: String
  let format: Still.Format

  init(_ still: Still) {
    (side, theme, size) = (still.side, still.theme, still.size)
    (person, format) = (still.person, still.format)
  }

  init?(part: Substring) {
    let halves = part.split(separator: ".", omittingEmptySubsequences: false)
    let words = halves[0].split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
    guard halves.count == 2, words.count == 4, let side = Side(rawValue: String(words[0])),
      let theme = Look.Theme(rawValue: String(words[1])),
      let size = Int(words[2]).flatMap(Still.Size.init), "\(size.rawValue)" == words[2],
      let person = String(part: words[3]), let format = Still.Format(rawValue: String(halves[1]))
    else { return nil }
    (self.side, self.theme, self.size) = (side, theme, size)
    (self.person, self.format) = (person, format)
  }

  var part: String {
    "\(side.rawValue)-\(theme.rawValue)-\(size.rawValue)-\(person).\(format.rawValue)"
  }

  func still(of exercise: ExerciseID, _ rung: RungID) -> Still {
    Still(
      exercise: exercise, rung: rung, side: side, theme: theme, size: size, person: person,
      format: format)
  }
}
