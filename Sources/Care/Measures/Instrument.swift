public typealias InstrumentID = Slug<Instrument>

/// A questionnaire as a data pack: items, licence, citation, scoring, schedule and what change
/// means something.
public struct Instrument: Hashable, Sendable {
  public var id: InstrumentID
  public var name: String
  public var about: String
  public var licence: String
  /// Why Lithe may ship it; a pack without this note is not published.
  public var permission: String
  public var citation: String
  public var items: [Item]
  public var scoring: Scoring
  public var range: ClosedRange<Double>
  /// Lower scores are better (pain), or higher ones (function, change).
  public var better: Direction
  /// Weeks of the programme at which it is asked; 0 is the start.
  public var weeks: [Int]
  public var change: Change

  public struct Item: Hashable, Sendable {
    public var id: String
    public var text: String
    public var kind: Kind

    public enum Kind: Hashable, Sendable {
      /// Whole numbers from the first to the last, with a word at each end.
      case scale(ClosedRange<Int>, low: String, high: String)
      /// Ticked when it applies; never a yes/no pair.
      case tick
      /// An activity in the person's own words, then a 0–10 scale.
      case ownActivity(low: String, high: String)
    }

    public init(id: String, text: String, kind: Kind) {
      self.id = id
      self.text = text
      self.kind = kind
    }
  }

  public enum Scoring: String, Sendable, Codable, CaseIterable {
    case mean
    case countTicked = "count-ticked"
    case single
  }

  public enum Direction: String, Sendable, Codable, CaseIterable { case lower, higher }

  /// What difference is more than noise (MDC), and what difference people notice (MCID).
  public struct Change: Hashable, Sendable {
    public var detectable: Double?
    public var important: Double
    /// The share of the baseline that also counts as important (0.3 is 30 %).
    public var importantShare: Double?
    public var source: String

    public init(
      detectable: Double?, important: Double, importantShare: Double?, source: String
    ) {
      self.detectable = detectable
      self.important = important
      self.importantShare = importantShare
      self.source = source
    }
  }

  public init(
    id: InstrumentID, name: String, about: String, licence: String, permission: String,
    citation: String, items: [Item], scoring: Scoring, range: ClosedRange<Double>,
    better: Direction, weeks: [Int], change: Change
  ) {
    self.id = id
    self.name = name
    self.about = about
    self.licence = licence
    self.permission = permission
    self.citation = citation
    self.items = items
    self.scoring = scoring
    self.range = range
    self.better = better
    self.weeks = weeks
    self.change = change
  }
}
