import Biomechanics
import Care

/// A moment takes three columns: milliseconds, zone and local date.
extension Moment: Stored {
  static var columns: Int { 3 }

  var values: [Value] {
    [.integer(milliseconds), .text(zone), .text(localDate.description)]
  }

  static func read(_ fields: inout Fields) throws -> Moment {
    try Moment(milliseconds: fields.next(), zone: fields.next(), localDate: fields.next())
  }
}

extension LocalDate: Stored {
  var values: [Value] { [.text(description)] }

  static func read(_ fields: inout Fields) throws -> LocalDate {
    let text = try fields.next(String.self)
    guard let date = LocalDate(text) else { throw DatabaseError.damaged("\(text) is not a date") }
    return date
  }
}

extension Slug: Stored {}
extension Verdict: Stored {}
extension Side: Stored {}
extension Measurement.Test: Stored {}
extension Measurement.Method: Stored {}
extension SessionEvent.Effort: Stored {}
extension SessionKind: Stored {}
extension SessionEvent.What.Kind: Stored {}
extension Choice.Day: Stored {}
