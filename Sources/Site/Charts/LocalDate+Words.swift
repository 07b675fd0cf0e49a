import Care

/// Dates as people read them.
extension LocalDate {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// `22 Nov`
  var short: String { "\(civil.dayOfMonth) \(Self.months[civil.month - 1].prefix(3))" }

  /// `Sunday 22 November`
  var long: String {
    "\(Self.weekdays[weekday - 1]) \(civil.dayOfMonth) \(Self.months[civil.month - 1])"
  }
}
