import Care
import Foundation
import Yams

/// The files of a content folder by kind, composed but not yet read.
struct Shelves {
  private let path: String
  private let findings: Findings
  private let exercises: [Source]
  private let programmes: [Source]
  private let screening: [Source]
  private let instruments: [Source]
  private let evidence: [Source]
  private let articles: [String]

  init(at path: String, findings: Findings) {
    self.path = path
    self.findings = findings
    func sources(_ shelf: String) -> [Source] {
      Self.files(in: "\(path)/\(shelf)", ending: ".yaml", findings: findings)
        .compactMap { Source.yaml(at: $0, findings: findings) }
    }
    exercises = sources("exercises")
    programmes = sources("programmes")
    screening = sources("screening")
    instruments = sources("instruments")
    evidence = sources("evidence")
    articles = Self.files(in: "\(path)/articles", ending: ".md", findings: findings)
  }

  /// Reads everything; nil when there is no screening pack to stand on.
  func read() -> Library? {
    let names = names()
    let packs = screening.map { ScreeningPack.read($0, names: names) }
    if packs.count != 1 {
      report(
        "\(path)/screening", "There must be one screening pack, and there are \(packs.count).",
        remedy: "Keep one file in it.")
    }
    let sources = evidence.flatMap(Evidence.readAll)
    reportTwins(sources)
    let readExercises = exercises.map { Exercise.read($0, names: names) }
    reportCircles(among: readExercises)
    let library = packs.first.map { pack in
      Library(
        exercises: byID(readExercises, \.id),
        programmes: byID(programmes.map { Programme.read($0, names: names) }, \.id),
        screening: pack,
        instruments: byID(instruments.map(Instrument.read), \.id),
        evidence: byID(sources.map(\.evidence), \.id),
        articles: byID(articles.compactMap { article($0, names: names) }, \.id))
    }
    return library
  }

  private func article(_ path: String, names: Names) -> Article? {
    Source.words(at: path, findings: findings)
      .flatMap { Article.read($0, at: path, names: names, findings: findings) }
  }

  private func byID<ID: Hashable, Thing>(_ things: [Thing], _ id: (Thing) -> ID) -> [ID: Thing] {
    Dictionary(things.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What may be referred to, whether or not it turns out to be right.
  private func names() -> Names {
    var names = Names()
    for source in exercises {
      names.exercises.insert(source.stem)
      let rungs = source.root.node["ladder"]?.sequence ?? []
      names.rungs[source.stem] = Set(rungs.compactMap { $0["id"]?.scalar?.string })
    }
    names.evidence = Set(evidence.flatMap { keys(of: $0.root.node.mapping) })
    names.tags = Set(screening.flatMap { keys(of: $0.root.node["tags"]?.mapping) })
    names.instruments = Set(instruments.map(\.stem))
    return names
  }

  private func keys(of mapping: Node.Mapping?) -> [String] {
    mapping.map { $0.keys.compactMap { $0.scalar?.string } } ?? []
  }

  private func reportTwins(_ sources: [(evidence: Evidence, at: Reading)]) {
    var seen: Set<EvidenceID> = []
    for (evidence, reading) in sources where !seen.insert(evidence.id).inserted {
      reading.report(
        "There are two evidence entries called `\(evidence.id)`.", remedy: "Keep one of them.")
    }
  }

  /// Standing in for each other in a circle would end nowhere.
  private func reportCircles(among exercises: [Exercise]) {
    let instead = byID(exercises, \.id).mapValues(\.instead)
    for (source, exercise) in zip(self.exercises, exercises) {
      guard let circle = circle(from: exercise.id, along: instead),
        circle.min() == exercise.id, let node = source.root.node["instead"]
      else { continue }
      let path = (circle + [exercise.id]).map(\.rawValue).joined(separator: ", then ")
      source.root.reading(node, name: "instead").report(
        "`instead` goes round in a circle: \(path).",
        remedy: "Take one of them out, so that the last one stands by itself.")
    }
  }

  /// The shortest way along `instead` from an exercise back to itself.
  private func circle(
    from start: ExerciseID, along instead: [ExerciseID: [ExerciseID]]
  ) -> [ExerciseID]? {
    var ways: [[ExerciseID]] = [[start]]
    var seen: Set<ExerciseID> = []
    while !ways.isEmpty {
      let way = ways.removeFirst()
      for next in way.last.flatMap({ instead[$0] }) ?? [] {
        if next == start { return way }
        if seen.insert(next).inserted { ways.append(way + [next]) }
      }
    }
    return nil
  }

  private func report(_ file: String, _ what: String, remedy: String) {
    findings.add(ContentProblem(file: file, line: 1, column: 1, what: what, remedy: remedy))
  }

  private static func files(in folder: String, ending: String, findings: Findings) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      findings.add(
        ContentProblem(
          file: folder, line: 1, column: 1, what: "There is no such folder.",
          remedy: "Make it, or name the folder that holds the content."))
      return []
    }
    return names.sorted().filter { !$0.hasPrefix(".") }.compactMap { name in
      if name.hasSuffix(ending) { return "\(folder)/\(name)" }
      findings.add(
        ContentProblem(
          file: "\(folder)/\(name)", line: 1, column: 1,
          what: "Only files ending in \(ending) belong here.",
          remedy: "Rename it to end in \(ending), or move it away."))
      return nil
    }
  }
}
