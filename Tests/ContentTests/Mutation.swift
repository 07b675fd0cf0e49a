import Yams

@testable import Content

/// A place in a YAML file that can be spoiled: a key or a plain scalar on one line.
struct Site {
  var path: [String]
  var mark: Mark
  var text: String
  var isKey: Bool

  /// The path without list positions, and all angles, parts and answers alike, so that one of each
  /// sort is enough.
  var sort: String {
    let manyNamed = ["poses", "contacts", "answers"].contains { path.dropLast().contains($0) }
    let names = manyNamed && key != "seconds" ? path.dropLast() + ["…"] : path
    return names.joined(separator: "/") + (isKey ? ":" : "=")
  }
  var key: String { path.last { $0 != "*" } ?? "" }

  static func all(in file: ContentFile) throws -> [Site] {
    guard let root = try Yams.compose(yaml: file.text, .basic) else { return [] }
    return sites(in: root, path: [])
  }

  private static func sites(in node: Node, path: [String]) -> [Site] {
    switch node {
    case .mapping(let mapping):
      return mapping.flatMap { key, value in
        let name = key.scalar?.string ?? ""
        return (scalar(key, path: path + [name], isKey: true).map { [$0] } ?? [])
          + sites(in: value, path: path + [name])
      }
    case .sequence(let sequence):
      return sequence.flatMap { sites(in: $0, path: path + ["*"]) }
    default:
      return scalar(node, path: path, isKey: false).map { [$0] } ?? []
    }
  }

  private static func scalar(_ node: Node, path: [String], isKey: Bool) -> Site? {
    guard let scalar = node.scalar, scalar.style == .plain, let mark = scalar.mark else {
      return nil
    }
    return Site(path: path, mark: mark, text: scalar.string, isKey: isKey)
  }

  /// The file with other words here; nil when the scalar goes over several lines.
  func replaced(by words: String, in text: String) -> String? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let line = lines[mark.line - 1]
    let before = line.unicodeScalars.prefix(mark.column - 1)
    let rest = String(String.UnicodeScalarView(line.unicodeScalars.dropFirst(before.count)))
    guard rest.hasPrefix(self.text) else { return nil }
    lines[mark.line - 1] =
      String(String.UnicodeScalarView(before)) + words + rest.dropFirst(self.text.count)
    return lines.joined(separator: "\n")
  }
}

/// One spoiled place of one file.
struct Mutation: CustomStringConvertible {
  var file: ContentFile
  var site: Site
  var words: String
  var text: String

  var description: String { "\(file.stem):\(site.mark.line) \(site.sort) \(site.text) → \(words)" }

  /// One mutation of every sort of place in every YAML file, as `spoil` says; nil leaves it.
  static func all(_ spoil: (ContentFile, Site) -> String?) throws -> [Mutation] {
    try Shipped.files.filter { $0.shelf != .articles }.flatMap { file in
      var seen: Set<String> = []
      return try Site.all(in: file).compactMap { site -> Mutation? in
        guard let words = spoil(file, site), !seen.contains(site.sort),
          let text = site.replaced(by: words, in: file.text)
        else { return nil }
        seen.insert(site.sort)
        return Mutation(file: file, site: site, words: words, text: text)
      }
    }
  }

  /// Reads all content once per round, with one mutation of every file in each round, and returns
  /// each with the problems of its file.
  static func problems(of mutations: [Mutation]) -> [(Mutation, [ContentProblem])] {
    var waiting = Dictionary(grouping: mutations, by: \.file.path)
    var results: [(Mutation, [ContentProblem])] = []
    while !waiting.isEmpty {
      var round: [String: Mutation] = [:]
      for (path, mutations) in waiting {
        round[path] = mutations.last
        waiting[path] = mutations.count > 1 ? mutations.dropLast() : nil
      }
      let files = Shipped.files.map { file in
        round[file.path].map { ContentFile(shelf: file.shelf, path: file.path, text: $0.text) }
          ?? file
      }
      let problems = Dictionary(grouping: Library.read(files).problems, by: \.file)
      results += round.values.map { ($0, problems[$0.file.path] ?? []) }
    }
    return results
  }
}
