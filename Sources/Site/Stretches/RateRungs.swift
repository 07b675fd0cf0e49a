import Content
import Foundation

/// Rates every rung of the content and writes it where pages look for it.
/// - Returns: of how many rungs it is known what the back carries, and how many there are; nil when
///   the content cannot be read.
public func rateRungs(content: String, into file: String) throws -> (weighed: Int, all: Int)? {
  guard let library = Library.load(from: content).library, let model = LegModel() else {
    return nil
  }
  let rungs = library.exercises.values.sorted { $0.id < $1.id }.flatMap(\.ladder)
  let rated = RatedRungs(asking: model, about: rungs)
  try rated.text.write(toFile: file, atomically: true, encoding: .utf8)
  return (rated.weighed, rungs.count)
}
