/// Something in a pack that contradicts itself, with the place in the file's own words.
public struct PackFault: Hashable, Sendable {
  /// Such as `sections/emergency/items/saddle`.
  public var place: String
  /// What is wrong and how to mend it.
  public var sentence: String

  public init(place: String, sentence: String) {
    self.place = place
    self.sentence = sentence
  }
}

extension ScreeningPack {
  /// Everything that makes the pack unsafe or unclear, in the order of the file. `lithe check`
  /// refuses a pack with any.
  public func faults() -> [PackFault] {
    wholeFaults() + tagFaults() + sections.flatMap { $0.faults(declared: Set(tags.map(\.tag))) }
      + vectorFaults()
  }

  private func wholeFaults() -> [PackFault] {
    var faults = repeated(sections.map(\.id)).map {
      PackFault(place: "sections/\($0)", sentence: "Two sections are called \($0); rename one.")
    }
    if !sections.contains(where: { $0.when == .start }) {
      faults.append(
        .init(place: "sections", sentence: "No section is asked at the start; add one."))
    }
    if !sections.contains(where: { $0.items.contains { $0.verdict == .emergency } }) {
      faults.append(
        .init(place: "sections", sentence: "No item leads to emergency; add the red flags."))
    }
    if emergency.signs.isEmpty || emergency.act.isEmpty {
      faults.append(
        .init(place: "emergency", sentence: "The card needs signs and what to do; add both."))
    }
    return faults
  }

  private func tagFaults() -> [PackFault] {
    repeated(tags.map(\.tag.rawValue)).map {
      PackFault(place: "tags/\($0)", sentence: "The tag \($0) is declared twice; keep one.")
    }
  }

  private func vectorFaults() -> [PackFault] {
    let covered = Set(vectors.compactMap(\.verdict))
    let missing = Verdict.allCases.filter { !covered.contains($0) }.map {
      PackFault(
        place: "vectors",
        sentence: "No vector leads to \($0.rawValue); add one so that it stays tested.")
    }
    return missing
      + repeated(vectors.map(\.name)).map {
        PackFault(place: "vectors/\($0)", sentence: "Two vectors are called so; rename one.")
      }
  }
}

extension ScreeningPack.Section {
  fileprivate func faults(declared: Set<Tag>) -> [PackFault] {
    let place = "sections/\(id)"
    var faults = itemFaults(place: place, declared: declared)
    if items.isEmpty {
      faults.append(.init(place: place, sentence: "The section has no items; add them."))
    }
    if single && items.count < 2 {
      faults.append(.init(place: place, sentence: "A choice of one needs at least two items."))
    }
    return faults + notSureFaults(place: place, declared: declared)
  }

  private func notSureFaults(place: String, declared: Set<Tag>) -> [PackFault] {
    var faults: [PackFault] = []
    let worst = items.map(\.verdict).max() ?? .go
    if let notSure, notSure < unsureVerdict {
      faults.append(
        .init(
          place: "\(place)/not-sure",
          sentence: "Not sure leads to \(notSure.rawValue) although an item here leads to "
            + "\(worst.rawValue); make it \(unsureVerdict.rawValue) or more."))
    }
    if notSure == nil, worst > .adapt {
      faults.append(
        .init(
          place: "\(place)/not-sure",
          sentence: "A section that can send somebody to a clinician must offer not sure."))
    }
    if notSure == .adapt, notSureTags.isEmpty, items.contains(where: { !$0.tags.isEmpty }) {
      faults.append(
        .init(
          place: "\(place)/not-sure",
          sentence: "Not sure leads to adapt without a tag, so nothing would change; add the "
            + "tags to assume."))
    }
    faults += notSureTags.subtracting(declared).sorted().map {
      .init(place: "\(place)/not-sure", sentence: "The tag \($0) is not declared; add it to tags.")
    }
    return faults
  }

  private func itemFaults(place: String, declared: Set<Tag>) -> [PackFault] {
    repeated(items.map(\.id)).map {
      PackFault(
        place: "\(place)/items/\($0)", sentence: "Two items are called \($0); rename one.")
    } + items.flatMap { $0.faults(place: "\(place)/items/\($0.id)", declared: declared) }
  }
}

extension ScreeningPack.Item {
  fileprivate func faults(place: String, declared: Set<Tag>) -> [PackFault] {
    var faults = tags.subtracting(declared).sorted().map {
      PackFault(place: place, sentence: "The tag \($0) is not declared; add it to tags.")
    }
    if [SectionAnswer.noneWord, SectionAnswer.notSureWord].contains(id) {
      faults.append(
        .init(place: place, sentence: "\(id) is an answer of its own; rename the item."))
    }
    if verdict > .adapt && say == nil {
      faults.append(
        .init(place: place, sentence: "It leads to \(verdict.rawValue); say what to do."))
    }
    if verdict == .adapt && tags.isEmpty {
      faults.append(
        .init(place: place, sentence: "It leads to adapt without a tag, so nothing would change."))
    }
    return faults
  }
}

/// The names that occur more than once, in order.
private func repeated(_ names: [String]) -> [String] {
  var seen: [String: Int] = [:]
  return names.filter { name in
    seen[name, default: 0] += 1
    return seen[name] == 2
  }
}
