/// When something happened and what day that was for the person: the instant for ordering, the
/// zone and local date for meaning. The date is never computed back from the instant, so flying
/// east or a clock change moves nothing.
public struct Moment: Hashable, Sendable, Codable {
  /// Milliseconds since 1970-01-01T00:00Z.
  public var milliseconds: Int64
  /// IANA zone identifier, such as `Europe/Berlin`.
  public var zone: String
  public var localDate: LocalDate

  public init(milliseconds: Int64, zone: String, localDate: LocalDate) {
    self.milliseconds = milliseconds
    self.zone = zone
    self.localDate = localDate
  }
}
