import Yams

extension Reading {
  private var plain: String? {
    guard case .scalar(let scalar) = node else { return nil }
    return scalar.string
  }

  private func trimmed(_ text: String) -> String {
    var slice = Substring(text)
    while let last = slice.last, last.isWhitespace { slice.removeLast() }
    while let first = slice.first, first.isWhitespace { slice.removeFirst() }
    return String(slice)
  }

  /// Some words: not empty, no list.
  func text() -> String? {
    guard let plain else {
      report("\(name) must be text.", remedy: "Write one sentence, in quotes if it has a colon.")
      return nil
    }
    let text = trimmed(plain)
    guard !text.isEmpty, text != "~", text != "null" else {
      report("\(name) is empty.", remedy: "Write the words after the colon, or leave the key out.")
      return nil
    }
    return text
  }

  /// At least one line of text.
  func texts() -> [String] {
    let readings = list()
    if readings.isEmpty, case .sequence = node {
      report("\(name) is empty.", remedy: "Write at least one line.")
    }
    return readings.compactMap { $0.text() }
  }

  func flag() -> Bool? {
    switch plain {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      report("\(name) must be true or false.", remedy: "Write `\(name): true` or `\(name): false`.")
      return nil
    }
  }

  /// A finite decimal number.
  func number() -> Double? {
    guard let plain, let number = Double(plain), number.isFinite else {
      report("\(name) must be a number, not \(shown).", remedy: "Write digits, such as 75 or 0.5.")
      return nil
    }
    return number
  }

  func whole(in range: ClosedRange<Int>) -> Int? {
    guard let plain, let whole = Int(plain) else {
      report(
        "\(name) must be a whole number, not \(shown).",
        remedy: "Write a number from \(range.lowerBound) to \(range.upperBound).")
      return nil
    }
    return within(range, whole, unit: "")
  }

  /// Whole seconds written with their unit, such as `30 s`.
  func seconds(in range: ClosedRange<Int>) -> Int? {
    guard let plain, plain.hasSuffix("s"), let seconds = Int(trimmed(String(plain.dropLast())))
    else {
      report(
        "\(name) must be seconds, not \(shown).", remedy: "Write the number and the unit: `30 s`.")
      return nil
    }
    return within(range, seconds, unit: " s")
  }

  private func within(_ range: ClosedRange<Int>, _ value: Int, unit: String) -> Int? {
    guard range.contains(value) else {
      report(
        "\(name) cannot be \(value)\(unit).",
        remedy: "Choose from \(range.lowerBound)\(unit) to \(range.upperBound)\(unit).")
      return nil
    }
    return value
  }

  func choice<Choice: CaseIterable & RawRepresentable<String>>(
    of type: Choice.Type = Choice.self
  ) -> Choice? {
    if let plain, let choice = Choice(rawValue: plain) { return choice }
    let allowed = Choice.allCases.map(\.rawValue)
    report("\(shown) is not a value of \(name).", remedy: remedy(for: plain ?? "", among: allowed))
    return nil
  }

  /// A name other content can refer to: lower-case letters, digits and hyphens.
  func slug() -> String? {
    guard let text = text() else { return nil }
    guard isSlug(text) else {
      report(
        "\(shown) cannot be a name.", remedy: "Use lower-case letters, digits and hyphens only.")
      return nil
    }
    return text
  }

  /// What is written there, for a sentence.
  var shown: String {
    switch node {
    case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : "`\(scalar.string)`"
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .alias: "an alias"
    }
  }
}

func isSlug(_ text: String) -> Bool {
  !text.isEmpty && text.first != "-" && text.last != "-"
    && text.utf8.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == 45
    }
}
