/// The questions before the first session and whenever something is new or worse, as a versioned
/// pack of content. One section is one screen.
public struct ScreeningPack: Hashable, Sendable {
  public var id: String
  public var version: String
  public var review: ClinicalReview?
  public var tags: [TagMeaning]
  public var sections: [Section]
  public var emergency: EmergencyCard
  public var vectors: [Vector]

  public struct TagMeaning: Hashable, Sendable {
    public var tag: Tag
    public var meaning: String

    public init(tag: Tag, meaning: String) {
      self.tag = tag
      self.meaning = meaning
    }
  }

  public struct Section: Hashable, Sendable {
    public var id: String
    public var title: String
    public var about: String
    public var when: When
    public var items: [Item]
    /// Where "not sure" leads; it fails closed, never to `go`. Nil where the section has no
    /// wrong answer (positions, equipment).
    public var notSure: Verdict?
    public var notSureTags: Set<Tag>
    /// Exactly one item instead of any number.
    public var single: Bool

    public enum When: String, Sendable, Codable, CaseIterable {
      case start
      /// The nerve-or-muscle sorter.
      case beforeHamstrings = "before-hamstrings"
      /// Not asked again when something is new or worse.
      case once
    }

    public init(
      id: String, title: String, about: String, when: When, items: [Item], notSure: Verdict?,
      notSureTags: Set<Tag>, single: Bool
    ) {
      self.id = id
      self.title = title
      self.about = about
      self.when = when
      self.items = items
      self.notSure = notSure
      self.notSureTags = notSureTags
      self.single = single
    }
  }

  public struct Item: Hashable, Sendable {
    public var id: String
    public var text: String
    public var verdict: Verdict
    public var tags: Set<Tag>
    /// What to tell the person when this item decides.
    public var say: String?

    public init(id: String, text: String, verdict: Verdict, tags: Set<Tag>, say: String?) {
      self.id = id
      self.text = text
      self.verdict = verdict
      self.tags = tags
      self.say = say
    }
  }

  public struct EmergencyCard: Hashable, Sendable {
    public var title: String
    public var about: String
    public var signs: [String]
    public var act: [String]

    public init(title: String, about: String, signs: [String], act: [String]) {
      self.title = title
      self.about = about
      self.signs = signs
      self.act = act
    }
  }

  /// A case `lithe check` runs: these answers must lead to this verdict and these tags.
  public struct Vector: Hashable, Sendable {
    public var name: String
    public var answers: [String: SectionAnswer]
    public var verdict: Verdict?
    public var tags: Set<Tag>

    public init(
      name: String, answers: [String: SectionAnswer], verdict: Verdict?, tags: Set<Tag>
    ) {
      self.name = name
      self.answers = answers
      self.verdict = verdict
      self.tags = tags
    }
  }

  public init(
    id: String, version: String, review: ClinicalReview?, tags: [TagMeaning], sections: [Section],
    emergency: EmergencyCard, vectors: [Vector]
  ) {
    self.id = id
    self.version = version
    self.review = review
    self.tags = tags
    self.sections = sections
    self.emergency = emergency
    self.vectors = vectors
  }
}

/// Milder first.
public enum Verdict: String, Sendable, Codable, CaseIterable, Comparable {
  case go
  case adapt
  case clinicianFirst = "clinician-first"
  case emergency

  public static func < (a: Verdict, b: Verdict) -> Bool {
    guard let i = allCases.firstIndex(of: a), let j = allCases.firstIndex(of: b) else {
      return false
    }
    return i < j
  }
}
