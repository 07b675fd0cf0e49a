/// What the person answered, by section id.
public typealias Answers = [String: SectionAnswer]

/// What the answers have to be good enough for.
public enum ScreeningPurpose: Sendable {
  /// Any session at all.
  case start
  /// A session with hamstring stretches: the nerve-or-muscle sorter is asked too.
  case hamstrings
}

public enum ScreeningOutcome: Hashable, Sendable {
  /// The next unanswered section, one screen.
  case ask(ScreeningPack.Section)
  case decided(ScreeningResult)
}

extension ScreeningPack {
  /// Where these answers lead. An emergency decides at once; anything else only when every
  /// section of the purpose has been answered.
  /// - Throws: `CareError` for answers this pack cannot have asked.
  public func screen(
    _ answers: Answers, for purpose: ScreeningPurpose = .start
  ) throws(CareError) -> ScreeningOutcome {
    try check(answers)
    let reasons = sections.flatMap { section in
      answers[section.id].map { section.reasons(for: $0) } ?? []
    }
    let verdict = reasons.map(\.verdict).max() ?? .go
    if verdict < .emergency, let open = try nextOpen(answers, purpose) { return .ask(open) }
    return .decided(
      ScreeningResult(
        pack: id, version: version, verdict: verdict,
        tags: Set(sections.flatMap { $0.tags(for: answers[$0.id]) }),
        reasons: reasons.filter { $0.verdict > .go }, sorted: isSorted(answers)))
  }

  /// Whether the nerve-or-muscle sorter has been answered in full.
  public func isSorted(_ answers: Answers) -> Bool {
    sections.allSatisfy { $0.when != .beforeHamstrings || answers[$0.id] != nil }
  }

  /// The answers that still hold when something is new or worse: the sections asked once. An
  /// answer that stopped the person is asked again, so that nobody is stuck behind a slip, and so
  /// is whatever this pack no longer knows.
  public func kept(_ answers: Answers) -> Answers {
    answers.filter { id, answer in
      sections.contains {
        $0.id == id && $0.when == .once && $0.fault(of: answer) == nil
          && $0.reasons(for: answer).allSatisfy { $0.verdict <= .adapt }
      }
    }
  }

  /// Whether answers given to another version of this pack must be given again: a new first
  /// number says that the questions changed in a way that matters.
  public func supersedes(version old: String) -> Bool {
    version.split(separator: ".").first != old.split(separator: ".").first
  }

  private func check(_ answers: Answers) throws(CareError) {
    for (id, answer) in answers.sorted(by: { $0.key < $1.key }) {
      guard let section = sections.first(where: { $0.id == id }) else {
        throw .unknownSection(id)
      }
      if let fault = section.fault(of: answer) { throw fault }
    }
  }

  private func nextOpen(
    _ answers: Answers, _ purpose: ScreeningPurpose
  ) throws(CareError) -> Section? {
    guard sections.contains(where: { $0.when == .start && !$0.items.isEmpty }) else {
      throw .emptyPack(id)
    }
    return sections.first {
      answers[$0.id] == nil && (purpose == .hamstrings || $0.when != .beforeHamstrings)
    }
  }
}

extension ScreeningPack.Section {
  /// The mildest verdict "not sure" may have here, whatever the file says: a section that can
  /// send somebody to a clinician does so when they are not sure.
  public var unsureVerdict: Verdict {
    let worst = items.map(\.verdict).max() ?? .go
    return max(notSure ?? .go, min(worst, .clinicianFirst))
  }

  func fault(of answer: SectionAnswer) -> CareError? {
    let known = Set(items.map(\.id))
    if let item = answer.items.subtracting(known).min() {
      return .unknownItem(section: id, item: item)
    }
    if answer.unsure && notSure == nil { return .notSureNotOffered(section: id) }
    let choices = answer.items.count + (answer.unsure ? 1 : 0)
    return single && choices != 1 ? .oneAnswerOnly(section: id) : nil
  }

  func reasons(for answer: SectionAnswer) -> [ScreeningResult.Reason] {
    var reasons = items.filter { answer.items.contains($0.id) }.map {
      ScreeningResult.Reason(section: id, item: $0.id, verdict: $0.verdict, say: $0.say)
    }
    if answer.unsure {
      reasons.append(.init(section: id, item: nil, verdict: unsureVerdict, say: nil))
    }
    return reasons
  }

  func tags(for answer: SectionAnswer?) -> Set<Tag> {
    guard let answer else { return [] }
    let ticked = items.filter { answer.items.contains($0.id) }.flatMap(\.tags)
    return Set(ticked).union(answer.unsure ? notSureTags : [])
  }
}
