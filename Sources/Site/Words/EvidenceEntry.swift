import Care

/// A source as pages list it: what was found, how sure one can be, and where to read it.
struct EvidenceEntry: Sendable, Codable {
  let id: String
  let finding: String
  let citation: String
  let grade: String
  /// One to four, for the row of dots.
  let dots: [Bool]
  /// Not `link`, which in a template is the shell's own.
  let address: String?
  /// Said when whoever wrote the entry has not read the source.
  let fromMemory: Bool

  init(_ evidence: Evidence) {
    id = evidence.id.rawValue
    finding = evidence.finding
    citation = evidence.citation
    grade = evidence.grade.words
    dots = (1...4).map { $0 <= evidence.grade.level }
    address = evidence.link
    fromMemory = !evidence.seen
  }
}

extension Evidence.Grade {
  /// 1 is very low, 4 is high.
  var level: Int {
    switch self {
    case .veryLow: 1
    case .low: 2
    case .moderate: 3
    case .high: 4
    }
  }
}
