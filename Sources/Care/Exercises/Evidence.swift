/// A source and what it can carry.
public struct Evidence: Hashable, Sendable, Codable {
  public var id: EvidenceID
  /// One plain sentence: what was found.
  public var finding: String
  public var citation: String
  public var year: Int
  /// DOI, PubMed or PMC address when there is one.
  public var link: String?
  public var grade: Grade
  /// True when whoever wrote the entry read the source, false when it is from memory.
  public var seen: Bool

  /// GRADE certainty (Guyatt 2008).
  public enum Grade: String, Sendable, Codable, CaseIterable {
    case high, moderate, low
    case veryLow = "very-low"
  }

  public init(
    id: EvidenceID, finding: String, citation: String, year: Int, link: String?, grade: Grade,
    seen: Bool
  ) {
    self.id = id
    self.finding = finding
    self.citation = citation
    self.year = year
    self.link = link
    self.grade = grade
    self.seen = seen
  }
}
