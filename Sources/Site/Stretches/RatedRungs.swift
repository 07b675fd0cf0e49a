import Biomechanics
import Care
import Foundation
import Hummingbird

/// Rungs as set-up rated them for the average leg, with what the lowest disc carries: some
/// milliseconds each are too many for a start. A rung whose poses changed since is not among them.
struct RatedRungs: Equatable, Sendable {
  private var ratings: [String: Care.StretchRating]

  static let none = RatedRungs(ratings: [:])

  private init(ratings: [String: Care.StretchRating]) { self.ratings = ratings }

  subscript(rung: Rung) -> Care.StretchRating? { ratings[Self.mark(of: rung)] }

  /// Of how many rungs it is known what the back carries.
  var weighed: Int { ratings.values.count { $0.load != nil } }

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

  init(asking model: LegModel, about rungs: [Rung]) {
    let pairs = rungs.compactMap { rung in
      model.rating(of: rung).map { rating in
        var rating = rating
        rating.load = model.load(of: rung)
        return (Self.mark(of: rung), rating)
      }
    }
    ratings = Dictionary(pairs) { _, last in last }
  }

  // MARK: The file

  /// A line for each rung: its mark, what it needs, how the back bends, strain and raise of each
  /// head, and where it is known the low, best and high load.
  var text: String {
    ratings.sorted { $0.key < $1.key }.map { mark, rating in
      let load = rating.load.map { [$0.low, $0.best, $0.high] } ?? []
      let numbers =
        [rating.needs, rating.backBends] + rating.heads.flatMap { [$0.strain, $0.raise] } + load
      return ([mark] + numbers.map { "\($0)" }).joined(separator: " ") + "\n"
    }.joined()
  }

  init(text: String) {
    let pairs = text.split(separator: "\n").compactMap { line -> (String, Care.StretchRating)? in
      let words = line.split(separator: " ")
      guard let mark = words.first else { return nil }
      let numbers = words.dropFirst().compactMap { Double($0) }
      guard numbers.count == words.count - 1, let rating = Care.StretchRating(numbers) else {
        return nil
      }
      return (String(mark), rating)
    }
    ratings = Dictionary(pairs) { _, last in last }
  }

  /// None where there is no such file.
  init(file: String) {
    self.init(text: (try? String(contentsOfFile: file, encoding: .utf8)) ?? "")
  }
}

extension Care.StretchRating {
  /// As a line of the file has them; nil for another number of numbers.
  fileprivate init?(_ numbers: [Double]) {
    let plain = 2 + 2 * Hamstring.allCases.count
    guard numbers.count == plain || numbers.count == plain + 3 else { return nil }
    let load = Array(numbers.dropFirst(plain))
    self.init(
      needs: numbers[0],
      heads: Hamstring.allCases.enumerated().map { index, muscle in
        Head(muscle: muscle, strain: numbers[2 + 2 * index], raise: numbers[3 + 2 * index])
      }, backBends: numbers[1],
      load: load.isEmpty ? nil : Load(low: load[0], best: load[1], high: load[2]))
  }
}

extension ServerSettings {
  /// What `lithe rungs rate` wrote down.
  var ratings: String { web + "/built/rungs.ratings" }
}
