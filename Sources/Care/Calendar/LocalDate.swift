/// A day on somebody's wall calendar, without a zone: 2026-03-29.
public struct LocalDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01 in the proleptic Gregorian calendar.
  public let day: Int

  public init(day: Int) { self.day = day }

  /// Nil for a date the calendar does not have. Days from civil: Hinnant, "chrono-Compatible
  /// Low-Level Date Algorithms", 2013.
  public init?(year: Int, month: Int, dayOfMonth: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(dayOfMonth) else {
      return nil
    }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + dayOfMonth - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(day: era * 146_097 + dayOfEra - 719_468)
    guard self.civil == (year, month, dayOfMonth) else { return nil }
  }

  public var civil: (year: Int, month: Int, dayOfMonth: Int) {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// 1 is Monday, 7 is Sunday (ISO 8601).
  public var weekday: Int { (((day + 3) % 7) + 7) % 7 + 1 }

  public func adding(days: Int) -> LocalDate { LocalDate(day: day + days) }
  /// The same day of a later month, or that month's last day where it is shorter.
  public func adding(months: Int) -> LocalDate {
    let (year, month, dayOfMonth) = civil
    let index = year * 12 + month - 1 + months
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    for day in stride(from: dayOfMonth, through: 28, by: -1) {
      if let date = LocalDate(year: newYear, month: newMonth, dayOfMonth: day) { return date }
    }
    return LocalDate(year: newYear, month: newMonth, dayOfMonth: min(dayOfMonth, 28))
      ?? adding(days: months * 30)
  }
  public func days(since other: LocalDate) -> Int { day - other.day }
  public static func < (a: LocalDate, b: LocalDate) -> Bool { a.day < b.day }
}

extension LocalDate: LosslessStringConvertible {
  /// ISO 8601: `2026-03-29`, and nothing else.
  public init?(_ description: String) {
    // By its bytes: a history is read with a thousand of these.
    let bytes = Array(description.utf8)
    let hyphen = UInt8(ascii: "-")
    guard bytes.count == 10, bytes[4] == hyphen, bytes[7] == hyphen,
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let dayOfMonth = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, dayOfMonth: dayOfMonth)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }

  public var description: String {
    let (year, month, dayOfMonth) = civil
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(dayOfMonth, 2))"
  }
}

extension LocalDate: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = LocalDate(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "a date is written 2026-03-29, not \(text)")
    }
    self = date
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
