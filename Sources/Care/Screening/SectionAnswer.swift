/// How one section was answered. A blank section has no answer at all: it cannot be written as
/// one, so it can never be mistaken for "none of these".
public struct SectionAnswer: Hashable, Sendable {
  /// Ids of the items that apply.
  public let items: Set<String>
  /// The person is not sure, about all of it or about what they left unticked.
  public let unsure: Bool

  private init(items: Set<String>, unsure: Bool) {
    self.items = items
    self.unsure = unsure
  }

  public static let noneOfThese = SectionAnswer(items: [], unsure: false)
  public static let notSure = SectionAnswer(items: [], unsure: true)

  /// The words a form, a vector or a stored answer uses beside item ids; no item may take them.
  public static let noneWord = "none"
  public static let notSureWord = "not-sure"

  /// Reads what was ticked: item ids, `none`, `not-sure`. Nil when nothing was ticked and when
  /// "none" stands beside something else, so that an unclear answer is asked again.
  public init?(ticks: some Sequence<String>) {
    var items = Set(ticks)
    let none = items.remove(Self.noneWord) != nil
    let unsure = items.remove(Self.notSureWord) != nil
    guard none != (unsure || !items.isEmpty) else { return nil }
    self.init(items: items, unsure: unsure)
  }

  /// The words `init(ticks:)` reads, in a stable order.
  public var ticks: [String] {
    if self == .noneOfThese { return [Self.noneWord] }
    return items.sorted() + (unsure ? [Self.notSureWord] : [])
  }
}

extension SectionAnswer: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let ticks = try container.decode([String].self)
    guard let answer = SectionAnswer(ticks: ticks) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not one clear answer: \(ticks)")
    }
    self = answer
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(ticks)
  }
}
