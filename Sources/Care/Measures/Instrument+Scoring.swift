extension Instrument {
  /// Asks how much has changed, not how it is: the score is itself a change (GROC).
  public var asksAboutChange: Bool { range.lowerBound < 0 }

  /// Whether its own schedule asks for it in this week of a programme, counted from 1; week 0,
  /// the start, falls into the first.
  public func isAsked(inWeek week: Int) -> Bool {
    weeks.contains(week) || (week == 1 && weeks.contains(0))
  }

  /// The score of the answers, by item id.
  ///
  /// Ticks are counted, and an item left blank does not apply. Scales must all be answered. Of
  /// the person's own activities at least one; the mean is over those that were rated.
  /// - Throws: `CareError.fields`, one fault per item, under the item's id.
  public func score(_ answers: [String: Answer]) throws(CareError) -> Double {
    let faults = items.compactMap { fault(of: answers[$0.id], to: $0) } + unknown(answers)
    guard faults.isEmpty else { throw .fields(faults) }
    let numbers = items.compactMap { answers[$0.id]?.number }
    guard scoring == .countTicked || !numbers.isEmpty else {
      throw .fields([
        FieldFault(field: items.first?.id ?? "", sentence: "Please fill in at least one.")
      ])
    }
    let sum = Double(numbers.reduce(0, +))
    return scoring == .mean ? sum / Double(numbers.count) : sum
  }

  private func fault(of answer: Answer?, to item: Item) -> FieldFault? {
    func fault(_ sentence: String) -> FieldFault { FieldFault(field: item.id, sentence: sentence) }
    switch (item.kind, answer) {
    case (.tick, nil), (.tick, .ticked), (.ownActivity, nil): return nil
    case (.scale(let range, _, _), .scale(let number)):
      return range.contains(number)
        ? nil : fault("Choose a number from \(range.lowerBound) to \(range.upperBound).")
    case (.scale(let range, _, _), nil):
      return fault("Choose a number from \(range.lowerBound) to \(range.upperBound).")
    case (.ownActivity, .activity(let name, let number)):
      if name.allSatisfy(\.isWhitespace) { return fault("Write down the activity.") }
      return (0...10).contains(number) ? nil : fault("Choose a number from 0 to 10.")
    default: return fault("This answer does not fit the question.")
    }
  }

  private func unknown(_ answers: [String: Answer]) -> [FieldFault] {
    let known = Set(items.map(\.id))
    return answers.keys.filter { !known.contains($0) }.sorted().map {
      FieldFault(field: $0, sentence: "This question is no longer asked.")
    }
  }
}
