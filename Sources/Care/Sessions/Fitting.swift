/// Fits chosen items into the asked minutes: what matters most goes in first, and each further
/// step of growth is taken only while there is time for it.
struct Fitting {
  let wanted: [Chosen]
  /// Closing breathing, when this person may do it.
  let closing: Chosen?
  /// Gentle items that may be added when much time is left.
  let extras: [Chosen]
  let target: Double
  let switchGap: Int
  /// Whether more than what was written may be added; a flare day stays small.
  let grows: Bool

  /// Within 5 % of what was asked.
  static let tolerance = 0.05

  struct Fitted {
    var items: [Chosen]
    var pauses: [Int]
    /// The wanted items that found no time.
    var dropped: [Chosen]
    /// Some found time for less than was written.
    var trimmed: Bool
    var seconds: Double
  }

  func fitted() -> Fitted {
    let sizes = prescribed()
    let kept = wanted.indices.filter { sizes[$0] > 0 }
    var items = kept.map { wanted[$0].sized(sizes[$0]) }
    var ceilings = kept.map { DoseLimits.largest(wanted[$0]) }
    var pauses: [Int] = []
    if grows && short(items) {
      grow(&items, ceilings)
      items = addExtras(to: items, &ceilings)
      pauses = close(&items)
    }
    return Fitted(
      items: items, pauses: pauses,
      dropped: wanted.indices.filter { sizes[$0] == 0 }.map { wanted[$0] },
      trimmed: kept.indices.contains { items[$0].lasts < wanted[kept[$0]].lasts },
      seconds: seconds(items, pauses))
  }

  /// The size of every wanted item: the core at its smallest, then the core as written, then what
  /// may be spared. 0 is left out. The first that must stay does, however short the time.
  private func prescribed() -> [Int] {
    var sizes = wanted.map { _ in 0 }
    let order = wanted.indices.sorted { (wanted[$0].spare, $0) < (wanted[$1].spare, $1) }
    let core = order.filter { wanted[$0].spare == 0 }
    for index in core { set(wanted[index].dose.smallest, at: index, &sizes) }
    raise(core, &sizes)
    for index in order where wanted[index].spare > 0 {
      set(wanted[index].dose.smallest, at: index, &sizes)
      raise([index], &sizes)
    }
    if sizes.allSatisfy({ $0 == 0 }), let least = order.min(by: { least($0) < least($1) }) {
      sizes[least] = wanted[least].dose.smallest
    }
    return sizes
  }

  private func raise(_ indices: [Int], _ sizes: inout [Int]) {
    var grew = true
    while grew {
      grew = false
      for index in indices where sizes[index] > 0 && sizes[index] < wanted[index].dose.size {
        grew = set(sizes[index] + 1, at: index, &sizes) || grew
      }
    }
  }

  @discardableResult
  private func set(_ size: Int, at index: Int, _ sizes: inout [Int]) -> Bool {
    var trial = sizes
    trial[index] = size
    let items = wanted.indices.filter { trial[$0] > 0 }.map { wanted[$0].sized(trial[$0]) }
    guard seconds(items) <= target * (1 + Self.tolerance) else { return false }
    sizes = trial
    return true
  }

  private func least(_ index: Int) -> Double {
    seconds([wanted[index].sized(wanted[index].dose.smallest)])
  }

  private func short(_ items: [Chosen], pauses: [Int] = []) -> Bool {
    seconds(items, pauses) < target * (1 - Self.tolerance)
  }

  /// A set more for each in turn, up to its ceiling, while there is time.
  private func grow(_ items: inout [Chosen], _ ceilings: [Int]) {
    var grew = true
    while grew {
      grew = false
      for index in items.indices where items[index].dose.size < ceilings[index] {
        var trial = items
        trial[index] = items[index].sized(items[index].dose.size + 1)
        guard seconds(trial) <= target, DoseLimits.allows(trial) else { continue }
        items = trial
        grew = true
      }
    }
  }

  /// Gentle items, one at a time, where closing and pauses alone could not fill the time.
  private func addExtras(to items: [Chosen], _ ceilings: inout [Int]) -> [Chosen] {
    var items = items
    let wide = Double(DoseLimits.closing.upperBound)
    for extra in extras where seconds(items) + wide < target {
      var trial = items
      let place = items.last?.isBreathing == true ? items.count - 1 : items.count
      trial.insert(extra, at: place)
      guard seconds(trial) <= target, DoseLimits.allows(trial) else { continue }
      items = trial
      ceilings.insert(DoseLimits.largest(extra), at: place)
    }
    if seconds(items) + wide < target { grow(&items, ceilings) }
    return items
  }

  /// Ends with quiet breathing to the second, or spreads short pauses when time is left that
  /// breathing cannot fill; returns the pauses.
  private func close(_ items: inout [Chosen]) -> [Int] {
    guard short(items) else { return [] }
    if let closing, items.last?.isBreathing != true {
      let trial =
        items + [closing.beside(items.last).lasting(DoseLimits.closing.lowerBound)]
      if seconds(trial) <= target * (1 + Self.tolerance) { items = trial }
    }
    breathe(&items, atMost: DoseLimits.closing.upperBound)
    let pauses = self.pauses(between: items)
    if short(items, pauses: pauses) {
      breathe(&items, atMost: DoseLimits.longClosing, pauses: pauses)
    }
    return pauses
  }

  /// Lengthens the last breathing there is into the time that is left.
  private func breathe(_ items: inout [Chosen], atMost most: Int, pauses: [Int] = []) {
    guard let index = items.lastIndex(where: \.isBreathing) else { return }
    let now = items[index].lasts
    let left = Int(target - seconds(items, pauses))
    items[index] = items[index].lasting(max(now, min(most, now + left)))
  }

  private func pauses(between items: [Chosen]) -> [Int] {
    let left = Int(target - seconds(items))
    let gaps = items.count - 1
    guard short(items), gaps > 0, left > 0 else { return [] }
    return (0..<gaps).map { min(DoseLimits.pause, left / gaps + ($0 < left % gaps ? 1 : 0)) }
  }

  private func seconds(_ items: [Chosen], _ pauses: [Int] = []) -> Double {
    Clock(switchGap: switchGap, pauses: pauses).seconds(for: items)
  }
}
