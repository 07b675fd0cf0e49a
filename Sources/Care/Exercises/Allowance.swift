import Biomechanics

/// What a person may do of an exercise.
public enum Allowance: Hashable, Sendable {
  /// The rungs they may use, easier first; never empty.
  case rungs([Rung])
  /// None; another exercise stands in for this reason.
  case replaced(by: ExerciseID, reason: String)
  case excluded(reason: String)
  /// Not before the nerve-or-muscle sorter is answered.
  case unsorted
  /// Every rung that would be allowed needs a position or a thing the person does not have.
  case impossible(reason: String)

  public var rungs: [Rung] {
    if case .rungs(let rungs) = self { return rungs }
    return []
  }
}

extension Exercise {
  /// Long holds for the hamstrings: what nerve-type symptoms rule out (care rules 3.2).
  public var isHamstringStretch: Bool { kind == .stretch && targets.contains(.hamstrings) }

  /// What this person may do of it. Exclusion outweighs replacement, replacement outweighs a cap,
  /// and of several caps the lowest holds. A cap at a rung the ladder does not have allows none.
  public func allowance(in circumstances: Circumstances) -> Allowance {
    let hits = contraindications.filter { circumstances.tags.contains($0.tag) }
    if let hit = hits.first(where: { $0.effect == .exclude }) {
      return .excluded(reason: hit.reason)
    }
    if isHamstringStretch && !circumstances.sorted { return .unsorted }
    for hit in hits {
      if case .replace(let other) = hit.effect { return .replaced(by: other, reason: hit.reason) }
    }
    if isHamstringStretch && circumstances.tags.contains(.nerve) {
      return .excluded(reason: "Long hamstring stretches are not for a sensitive nerve.")
    }
    return uncapped(by: hits, in: circumstances)
  }

  private func uncapped(by hits: [Contraindication], in circumstances: Circumstances) -> Allowance {
    let safe = ladder.prefix(rungsUnderCap(hits)).filter {
      $0.excludes.isDisjoint(with: circumstances.tags)
    }
    guard !safe.isEmpty else {
      return .excluded(reason: hits.first?.reason ?? "No version of it suits you at the moment.")
    }
    let possible = safe.filter { $0.isPossible(in: circumstances) }
    guard !possible.isEmpty else {
      return .impossible(reason: safe.first?.missing(in: circumstances) ?? "")
    }
    return .rungs(possible)
  }

  /// Why this person cannot use one rung of an exercise they may do; nil when they can.
  func reason(against rung: RungID, in circumstances: Circumstances) -> String? {
    guard let index = ladder.firstIndex(where: { $0.id == rung }) else { return nil }
    let hits = contraindications.filter { circumstances.tags.contains($0.tag) }
    for hit in hits where rungsUnderCap([hit]) <= index { return hit.reason }
    if !ladder[index].excludes.isDisjoint(with: circumstances.tags) {
      return "That version does not suit you at the moment."
    }
    return ladder[index].isPossible(in: circumstances)
      ? nil : ladder[index].missing(in: circumstances)
  }

  private func rungsUnderCap(_ hits: [Contraindication]) -> Int {
    hits.reduce(ladder.count) { count, hit in
      guard case .noHarderThan(let cap) = hit.effect else { return count }
      return min(count, ladder.firstIndex { $0.id == cap }.map { $0 + 1 } ?? 0)
    }
  }
}

extension Rung {
  public func isPossible(in circumstances: Circumstances) -> Bool {
    circumstances.positions.contains(position) && circumstances.props.isSuperset(of: props)
  }

  fileprivate func missing(in circumstances: Circumstances) -> String {
    guard circumstances.positions.contains(position) else { return position.missing }
    let things = props.filter { !circumstances.props.contains($0) }.map(\.rawValue)
    return "It needs a \(listed(things)), and you do not have that at hand."
  }
}

extension Position {
  fileprivate var missing: String {
    switch self {
    case .floor: "It is done on the floor, and you left the floor out."
    case .kneeling: "It is done kneeling, and you left kneeling out."
    case .bed: "It is done on a bed, and you left the bed out."
    case .chair: "It is done on a chair, and you left the chair out."
    case .wall: "It is done standing at a wall, and you left that out."
    case .standing: "It is done standing, and you left standing out."
    }
  }
}
