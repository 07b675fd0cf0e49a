import Foundation
import Synchronization

/// Which pictures are twice as wide as high. Pages have to say so before anything is drawn, and
/// finding out takes some milliseconds each, so it is remembered from one start to the next.
final class Shapes: Sendable {
  private let file: String?
  private let known: Mutex<(wide: [String: Bool], saved: Int)>

  /// - Parameter file: a line for each picture, its name and `wide` or `high`; nil for none.
  init(file: String?) {
    self.file = file
    let text = file.flatMap { try? String(contentsOfFile: $0, encoding: .utf8) } ?? ""
    let pairs = text.split(separator: "\n").compactMap { line -> (String, Bool)? in
      let words = line.split(separator: " ")
      guard words.count == 2 else { return nil }
      return (String(words[0]), words[1] == "wide")
    }
    let wide = Dictionary(pairs) { _, last in last }
    known = Mutex((wide, wide.count))
  }

  func isWide(_ name: String, measuring measure: () -> Bool) -> Bool {
    if let wide = known.withLock({ $0.wide[name] }) { return wide }
    let wide = measure()
    known.withLock { $0.wide[name] = wide }
    return wide
  }

  /// Writes down what is new. Without a place to write it is found out again next time.
  func save() {
    let lines = known.withLock { known -> [String]? in
      guard known.wide.count > known.saved else { return nil }
      known.saved = known.wide.count
      return known.wide.map { "\($0.key) \($0.value ? "wide" : "high")" }
    }
    guard let file, let lines else { return }
    try? (lines.sorted().joined(separator: "\n") + "\n")
      .write(toFile: file, atomically: true, encoding: .utf8)
  }
}
