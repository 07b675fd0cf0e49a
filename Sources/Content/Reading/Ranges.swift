extension Reading {
  /// Two whole numbers, smaller first: `[0, 10]`.
  func range() -> ClosedRange<Double>? {
    let ends = list().compactMap { $0.whole(in: -1000...1000) }
    guard ends.count == 2, ends[0] < ends[1] else {
      report("\(name) is not a range.", remedy: "Write the two ends, smaller first: `[0, 10]`.")
      return nil
    }
    return Double(ends[0])...Double(ends[1])
  }

  /// Whole numbers, each larger than the one before.
  func ascending(in range: ClosedRange<Int>) -> [Int] {
    let numbers = list().compactMap { $0.whole(in: range) }
    if zip(numbers, numbers.dropFirst()).contains(where: { $0 >= $1 }) {
      report("\(name) does not go up.", remedy: "Write the smallest number first, each once.")
    }
    return numbers
  }

  func positive() -> Double? {
    guard let number = number() else { return nil }
    guard number > 0 else {
      report("\(name) cannot be \(number).", remedy: "Write a number above 0.")
      return nil
    }
    return number
  }
}
