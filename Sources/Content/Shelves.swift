import Care
import Voice
import Yams

/// The files of a content folder by kind, composed but not yet read.
struct Shelves {
  private let exercises: [Source]
  private let programmes: [Source]
  private let screening: [Source]
  private let instruments: [Source]
  private let evidence: [Source]
  private let articles: [ContentFile]
  private let voice: [Source]
  private let findings: Findings

  init(_ files: [ContentFile], findings: Findings) {
    func sources(_ shelf: ContentFile.Shelf) -> [Source] {
      files.filter { $0.shelf == shelf }.compactMap { Source($0, findings: findings) }
    }
    exercises = sources(.exercises)
    programmes = sources(.programmes)
    screening = sources(.screening)
    instruments = sources(.instruments)
    evidence = sources(.evidence)
    articles = files.filter { $0.shelf == .articles }
    voice = sources(.voice)
    self.findings = findings
  }

  /// Reads everything; nil when there is no screening pack to stand on.
  func read() -> Library? {
    let names = names()
    let exercises = exercises.map { Exercise.read($0, names: names) }
    reportCircles(among: exercises)
    let programmes = programmes.map { Programme.read($0, names: names) }
    let instruments = instruments.map(Instrument.read)
    let evidence = evidence.flatMap(Evidence.readAll)
    reportTwins(among: evidence)
    let articles = articles.compactMap { Article.read($0, names: names, findings: findings) }
    let book = Phrasebook(exercises: exercises)
    let recordings = voice.map { OwnRecordings.read($0, saying: book) }
    guard let pack = pack(names: names) else { return nil }
    return Library(
      exercises: byID(exercises, \.id), programmes: byID(programmes, \.id), screening: pack,
      instruments: byID(instruments, \.id), evidence: byID(evidence.map(\.evidence), \.id),
      articles: byID(articles, \.id),
      recordings: recordings.reduce(into: [:]) { $0.merge($1) { first, _ in first } })
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
    names.evidence = Set(evidence.flatMap { keys(of: $0.root.node) })
    names.tags = Set(screening.compactMap { $0.root.node["tags"] }.flatMap(keys))
    names.instruments = Set(instruments.map(\.stem))
    return names
  }

  private func keys(of node: Node) -> [String] {
    node.mapping?.keys.compactMap { $0.scalar?.string } ?? []
  }

  private func pack(names: Names) -> ScreeningPack? {
    let packs = screening.map { ScreeningPack.read($0, names: names) }
    for source in screening.dropFirst() {
      source.root.report(
        "There is a screening pack already, and everybody answers one.",
        remedy: "Keep one file in `screening`.")
    }
    if packs.isEmpty {
      findings.add(
        in: "screening", "There is no screening pack that can be read.",
        remedy: "Nobody may start without one: add or mend it.")
    }
    return packs.first
  }

  private func reportTwins(among evidence: [(evidence: Evidence, at: Reading)]) {
    var seen: Set<EvidenceID> = []
    for (evidence, reading) in evidence where !seen.insert(evidence.id).inserted {
      reading.report(
        "There are two evidence entries called `\(evidence.id)`.", remedy: "Keep one of them.")
    }
  }

  /// Standing in for each other in a circle would end nowhere.
  private func reportCircles(among exercises: [Exercise]) {
    let instead = byID(exercises, \.id).mapValues(\.instead)
    for source in self.exercises {
      guard let circle = Circle.shortest(from: ExerciseID(source.stem), along: instead),
        circle.min()?.rawValue == source.stem
      else { continue }
      let way = (circle + circle.prefix(1)).map(\.rawValue).joined(separator: ", then ")
      source.root.at("instead").report(
        "`instead` goes round in a circle: \(way).",
        remedy: "Take one of them out, so that the last one stands by itself.")
    }
  }
}

enum Circle {
  /// The shortest way along `next` from a name back to itself.
  static func shortest<Name: Hashable>(from start: Name, along next: [Name: [Name]]) -> [Name]? {
    var ways: [[Name]] = [[start]]
    var seen: Set<Name> = []
    while !ways.isEmpty {
      let way = ways.removeFirst()
      for name in way.last.flatMap({ next[$0] }) ?? [] {
        if name == start { return way }
        if seen.insert(name).inserted { ways.append(way + [name]) }
      }
    }
    return nil
  }
}
