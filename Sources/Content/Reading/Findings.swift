/// The mistakes found so far. Every read adds to it and goes on, so that one run names them all.
final class Findings {
  private(set) var problems: [ContentProblem] = []

  func add(_ problem: ContentProblem) { problems.append(problem) }

  /// A mistake of a file as a whole.
  func add(in file: String, _ what: String, remedy: String) {
    add(ContentProblem(file: file, line: 1, column: 1, what: what, remedy: remedy))
  }

  func has(problemsIn file: String) -> Bool { problems.contains { $0.file == file } }

  /// In the order of the files, each once: an anchor used twice is read twice.
  var sorted: [ContentProblem] { Set(problems).sorted() }
}
