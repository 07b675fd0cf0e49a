import Yams

/// A YAML file as composed, before anything is made of it.
struct Source {
  /// The file's name without its ending; an exercise's or programme's id.
  let stem: String
  let root: Reading

  /// Nil, and reported, when the text is no YAML.
  init?(_ file: ContentFile, findings: Findings) {
    stem = file.stem
    do {
      // The basic resolver leaves scalars as text: kinds are ours to read, and resolving every key
      // by regular expressions costs more than the parse.
      guard let node = try Yams.compose(yaml: file.text, .basic) else {
        findings.add(in: file.path, "The file is empty.", remedy: "Write its content or delete it.")
        return nil
      }
      root = Reading(node: node, file: file.path, name: stem, findings: findings)
    } catch {
      findings.add(ContentProblem(error, in: file.path))
      return nil
    }
    if !isSlug(stem) {
      root.report(
        "The file name `\(stem)` cannot be a name to refer to.",
        remedy: "Rename it with lower-case letters, digits and hyphens only.")
    }
  }
}

extension ContentProblem {
  fileprivate init(_ error: any Error, in path: String) {
    func found(_ mark: Mark?, _ what: String, _ remedy: String) -> ContentProblem {
      ContentProblem(
        file: path, line: mark?.line ?? 1, column: mark?.column ?? 1, what: what, remedy: remedy)
    }
    let form = "Check indentation, colons, quotes and brackets here and on the line before."
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self = found(mark, "This is not YAML: \(problem).", form)
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { "`\($0)`" }.joined(separator: ", ")
      self = found(context.mark, "A key is written twice: \(names).", "Keep one of the two.")
    case .reader(let problem, _, _, _):
      self = found(nil, "This is not YAML: \(problem).", "Save the file as plain UTF-8 text.")
    default:
      self = found(nil, "The file cannot be read: \(error).", "Save it as plain UTF-8 text.")
    }
  }
}
