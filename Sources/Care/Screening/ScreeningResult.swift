/// What the screening decided, kept with the pack and version that decided it.
public struct ScreeningResult: Hashable, Sendable, Codable {
  public var pack: String
  public var version: String
  public var verdict: Verdict
  public var tags: Set<Tag>
  /// Every answer that asks for more than `go`, in the order of the pack.
  public var reasons: [Reason]
  /// The nerve-or-muscle sorter has been answered.
  public var sorted: Bool

  public struct Reason: Hashable, Sendable, Codable {
    public var section: String
    /// Nil for "not sure".
    public var item: String?
    public var verdict: Verdict
    /// The pack's own words; nil falls back to `sentence`.
    public var say: String?

    public init(section: String, item: String?, verdict: Verdict, say: String?) {
      self.section = section
      self.item = item
      self.verdict = verdict
      self.say = say
    }

    public var sentence: String {
      if let say { return say }
      return switch verdict {
      case .emergency: "Please get help now, in person."
      case .clinicianFirst where item == nil:
        "You were not sure. That is a good reason to ask a clinician before you start."
      case .clinicianFirst: "Please ask a clinician about this before you start."
      case .adapt: "We will choose exercises that suit this."
      case .go: "This is fine to start with."
      }
    }
  }

  public init(
    pack: String, version: String, verdict: Verdict, tags: Set<Tag>, reasons: [Reason],
    sorted: Bool
  ) {
    self.pack = pack
    self.version = version
    self.verdict = verdict
    self.tags = tags
    self.reasons = reasons
    self.sorted = sorted
  }

  /// The answers that decided: those as serious as the verdict.
  public var deciding: [Reason] { reasons.filter { $0.verdict == verdict } }
}
