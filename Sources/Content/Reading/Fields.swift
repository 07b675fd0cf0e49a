/// The values of a mapping by key, each read once with its kind.
struct Fields {
  let reading: Reading
  private let keys: [String]
  private let values: [String: Reading]
  /// It was no mapping at all, which is reported already: what is missing need not be said too.
  private let broken: Bool

  init(of reading: Reading, keys: [String], values: [String: Reading], broken: Bool) {
    self.reading = reading
    self.keys = keys
    self.values = values
    self.broken = broken
  }

  /// The value if the key is there.
  subscript(key: String) -> Reading? { values[key] }

  /// The value; reports when the key is missing.
  func required(_ key: String) -> Reading? {
    if let value = values[key] { return value }
    if !broken {
      reading.report(
        "\(reading.name) has no `\(key)`.", remedy: "Add a line `\(key): …` to it.")
    }
    return nil
  }

  func text(_ key: String) -> String { required(key)?.text() ?? "" }
  func optionalText(_ key: String) -> String? { self[key]?.text() }

  func texts(_ key: String) -> [String] { required(key)?.texts() ?? [] }
  func optionalTexts(_ key: String) -> [String] { self[key]?.list().compactMap { $0.text() } ?? [] }

  func flag(_ key: String, default standard: Bool) -> Bool { self[key]?.flag() ?? standard }

  func whole(_ key: String, in range: ClosedRange<Int>) -> Int {
    required(key)?.whole(in: range) ?? range.lowerBound
  }
  func whole(_ key: String, in range: ClosedRange<Int>, default standard: Int) -> Int {
    self[key].map { $0.whole(in: range) ?? standard } ?? standard
  }

  /// One of the words of an enumeration.
  func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ key: String, else standIn: Choice
  ) -> Choice {
    required(key)?.choice() ?? standIn
  }
  func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ key: String, default standard: Choice
  ) -> Choice {
    self[key]?.choice() ?? standard
  }
}
