/// The mistakes found so far. Every read adds to it and goes on, so that one run names them all.
final class Findings {
  private(set) var problems: [ContentProblem] = []

  func has(problemsIn file: String) -> Bool { problems.contains { $0.file == file } }

  func add(_ problem: ContentProblem) { problems.append(problem) }

  /// In the order of the files, each once: an anchor used twice is read twice.
  var sorted: [ContentProblem] { Set(problems).sorted() }
}
