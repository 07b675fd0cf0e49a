import Foundation
import Yams

/// A content file as composed, before anything is made of it.
struct Source {
  /// The file's name without its ending; an exercise's or programme's id.
  let stem: String
  let root: Reading

  /// The YAML file at `path`; nil, and reported, when it cannot be read.
  static func yaml(at path: String, findings: Findings) -> Source? {
    guard let text = words(at: path, findings: findings) else { return nil }
    return yaml(text, at: path, findings: findings)
  }

  static func yaml(_ text: String, at path: String, findings: Findings) -> Source? {
    let stem = stem(of: path)
    do {
      // The basic resolver leaves scalars as text: kinds are ours to read, and resolving every key
      // by regular expressions costs ten times the parse.
      guard let node = try Yams.compose(yaml: text, .basic) else {
        findings.add(
          ContentProblem(
            file: path, line: 1, column: 1, what: "The file is empty.",
            remedy: "Write its content or delete it."))
        return nil
      }
      let root = Reading(node: node, file: path, name: stem, findings: findings)
      if !isSlug(stem) {
        root.report(
          "The file name `\(stem)` cannot be a name to refer to.",
          remedy: "Rename it with lower-case letters, digits and hyphens only.")
      }
      return Source(stem: stem, root: root)
    } catch {
      findings.add(problem(error, in: path))
      return nil
    }
  }

  static func words(at path: String, findings: Findings) -> String? {
    guard let data = FileManager.default.contents(atPath: path) else {
      findings.add(
        ContentProblem(
          file: path, line: 1, column: 1, what: "The file cannot be opened.",
          remedy: "Check that it exists and may be read."))
      return nil
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      findings.add(
        ContentProblem(
          file: path, line: 1, column: 1, what: "The file is not UTF-8 text.",
          remedy: "Save it again with the encoding UTF-8."))
      return nil
    }
    return text
  }

  static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }

  private static func problem(_ error: any Error, in path: String) -> ContentProblem {
    func found(_ mark: Mark?, _ what: String, _ remedy: String) -> ContentProblem {
      ContentProblem(
        file: path, line: mark?.line ?? 1, column: mark?.column ?? 1, what: what, remedy: remedy)
    }
    let form = "Check indentation, colons, quotes and brackets here and on the line before."
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return found(mark, "This is not YAML: \(problem).", form)
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { "`\($0)`" }.joined(separator: ", ")
      return found(context.mark, "A key is written twice: \(names).", "Keep one of the two.")
    case .reader(let problem, _, _, _):
      return found(nil, "This is not YAML: \(problem).", "Save the file as plain UTF-8 text.")
    default:
      return found(nil, "The file cannot be read: \(error).", "Save it as plain UTF-8 text.")
    }
  }
}
