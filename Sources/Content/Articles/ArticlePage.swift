import Care

/// Turns the lines of an article into blocks.
struct ArticlePage {
  let file: String
  let names: Names
  let findings: Findings

  func report(line: Int, column: Int = 1, _ what: String, remedy: String) {
    findings.add(
      ContentProblem(file: file, line: line + 1, column: column, what: what, remedy: remedy))
  }

  /// Indices of `lines` are line numbers from 0.
  func blocks(_ lines: ArraySlice<String>) -> [Article.Block] {
    var anchors: Set<String> = []
    return paragraphs(lines).map { block($0, anchors: &anchors) }
  }

  /// Runs of lines between blank lines; a heading or figure is a run of its own.
  private func paragraphs(_ lines: ArraySlice<String>) -> [ArraySlice<String>] {
    var runs: [ArraySlice<String>] = []
    var start: Int?
    for index in lines.indices {
      let line = lines[index]
      let alone = line.hasPrefix("#") || line.hasPrefix("![")
      if line.allSatisfy(\.isWhitespace) || alone {
        if let first = start { runs.append(lines[first..<index]) }
        start = nil
        if alone { runs.append(lines[index...index]) }
      } else if start == nil {
        start = index
      }
    }
    if let first = start { runs.append(lines[first...]) }
    return runs
  }

  private func block(_ run: ArraySlice<String>, anchors: inout Set<String>) -> Article.Block {
    let first = run[run.startIndex]
    if first.hasPrefix("#") { return heading(first, at: run.startIndex, anchors: &anchors) }
    if first.hasPrefix("![") { return figure(first, at: run.startIndex) }
    if first.hasPrefix("- ") { return list(run) }
    if first.hasPrefix("> ") {
      let quoted = run.map { $0.hasPrefix("> ") ? String($0.dropFirst(2)) : $0 }
      return .note(spans(quoted, at: run.startIndex))
    }
    if first.hasPrefix("```") || first.hasPrefix("|") || first.hasPrefix("<") {
      report(
        line: run.startIndex, "Articles have no code, tables or HTML.",
        remedy: "Write it as a paragraph or a list.")
    }
    return .paragraph(spans(Array(run), at: run.startIndex))
  }

  private func heading(
    _ line: String, at index: Int, anchors: inout Set<String>
  ) -> Article.Block {
    let level = line.prefix { $0 == "#" }.count
    let words = String(line.dropFirst(level))
    if !(2...3).contains(level) || !words.hasPrefix(" ") {
      report(
        line: index, "This is not a heading of an article.",
        remedy: "Write `## Words`, or `### Words` below one; the title stands in the head.")
    }
    let spans = spans([String(words.drop(while: \.isWhitespace))], at: index)
    var anchor = Self.anchor(spans.map(\.words).joined())
    if !anchors.insert(anchor).inserted {
      report(line: index, "Two headings have the same words.", remedy: "Change one of them.")
      anchor += "-\(index)"
    }
    return .heading(level: min(max(level, 2), 3), anchor: anchor, spans)
  }

  private static func anchor(_ words: String) -> String {
    words.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      .joined(separator: "-")
  }

  private func list(_ run: ArraySlice<String>) -> Article.Block {
    var items: [(lines: [String], at: Int)] = []
    for index in run.indices {
      let line = run[index]
      if line.hasPrefix("- ") {
        items.append(([String(line.dropFirst(2))], index))
      } else {
        items[items.count - 1].lines.append(String(line.drop(while: \.isWhitespace)))
      }
    }
    return .list(items.map { spans($0.lines, at: $0.at) })
  }

  /// `![caption](exercise/rung)`, or `![caption](look-inside)`.
  private func figure(_ line: String, at index: Int) -> Article.Block {
    let parts = line.dropFirst(2).split(separator: "](", maxSplits: 1).map(String.init)
    let target = parts.last?.split(separator: ")").first?.split(separator: "/") ?? []
    if target == ["look-inside"], parts.count == 2, !parts[0].isEmpty {
      return .lookInside(caption: parts[0])
    }
    guard parts.count == 2, target.count == 2, !parts[0].isEmpty,
      let rungs = names.rungs[String(target[0])], rungs.contains(String(target[1]))
    else {
      report(
        line: index, "There is no such figure.",
        remedy: "Write `![What it shows](exercise/rung)` with an exercise and rung there are, or "
          + "`![What it shows](look-inside)`.")
      return .paragraph([])
    }
    return .figure(
      exercise: ExerciseID(String(target[0])), rung: RungID(String(target[1])), caption: parts[0])
  }

  private func spans(_ lines: [String], at line: Int) -> [Article.Span] {
    var inline = ArticleInline(lines, page: self, line: line)
    return inline.spans()
  }
}
