import Content
import Foundation

/// Finds what the back carries in every rung of the content and writes it where pages look for it.
/// - Returns: of how many rungs it is known, and how many there are; nil when the content cannot be
///   read.
public func weighRungs(content: String, into file: String) throws -> (known: Int, all: Int)? {
  guard let library = Library.load(from: content).library, let model = LegModel() else {
    return nil
  }
  let rungs = library.exercises.values.sorted { $0.id < $1.id }.flatMap(\.ladder)
  let loads = BackLoads(asking: model, about: rungs)
  try loads.text.write(toFile: file, atomically: true, encoding: .utf8)
  return (loads.count, rungs.count)
}
