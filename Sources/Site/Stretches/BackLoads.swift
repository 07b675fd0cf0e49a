import Biomechanics
import Care
import Foundation
import Hummingbird

/// What the lowest disc carries in each rung, in times of quiet standing, as set-up found it: some
/// milliseconds each are too many for a start. A rung whose poses changed since is not known.
struct BackLoads: Equatable, Sendable {
  private var loads: [String: Care.StretchRating.Load]

  static let none = BackLoads(loads: [:])

  private init(loads: [String: Care.StretchRating.Load]) { self.loads = loads }

  subscript(rung: Rung) -> Care.StretchRating.Load? { loads[Self.mark(of: rung)] }

  /// The same for the same poses on the same contacts with the same things at hand.
  private static func mark(of rung: Rung) -> String {
    let contacts = { (list: [Contact]) in list.map { "\($0.part) \($0.on)" }.joined(separator: ",")
    }
    let poses = rung.motion.keyframes.map { keyframe in
      Coordinate.allCases.map { "\(keyframe.pose[$0])" }.joined(separator: " ")
        + contacts(keyframe.touching)
    }
    let words =
      poses + [contacts(rung.contacts), rung.props.map(\.rawValue).joined(separator: ",")]
    return ContentHash.short(ByteBuffer(string: words.joined(separator: "\n")))
  }

  // MARK: The file: a line for each rung, its mark and the low, best and high number

  init(text: String) {
    let lines = text.split(separator: "\n").map { $0.split(separator: " ") }
    let pairs = lines.compactMap { words -> (String, Care.StretchRating.Load)? in
      let numbers = words.dropFirst().compactMap { Double($0) }
      guard words.count == 4, numbers.count == 3 else { return nil }
      return (String(words[0]), .init(low: numbers[0], best: numbers[1], high: numbers[2]))
    }
    loads = Dictionary(pairs) { _, last in last }
  }

  /// None where there is no such file.
  init(file: String) {
    self.init(text: (try? String(contentsOfFile: file, encoding: .utf8)) ?? "")
  }

  var text: String {
    loads.sorted { $0.key < $1.key }
      .map { "\($0.key) \($0.value.low) \($0.value.best) \($0.value.high)\n" }.joined()
  }

  // MARK: Finding them

  init(asking model: LegModel, about rungs: [Rung]) {
    let pairs = rungs.compactMap { rung in model.load(of: rung).map { (Self.mark(of: rung), $0) } }
    loads = Dictionary(pairs) { _, last in last }
  }

  var count: Int { loads.count }
}

extension ServerSettings {
  /// What `lithe rungs weigh` wrote down.
  var loads: String { web + "/built/rungs.loads" }
}
