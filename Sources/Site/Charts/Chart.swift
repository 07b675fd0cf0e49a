import Care

/// A measured series over days, with the band in which a difference may be chance and the line
/// past which a change is real.
struct Chart: Equatable, Sendable {
  struct Point: Equatable, Sendable {
    var date: LocalDate
    var value: Double
  }

  enum Better: Equatable, Sendable { case up, down }

  /// Unique on its page; prefixes the ids of the drawing.
  var id: String
  var title: String
  /// Written after a number: "°" or "".
  var unit: String
  var scale: ClosedRange<Double>
  var better: Better
  /// In order of date.
  var points: [Point]
  /// Smallest difference from the first point that is more than measuring error; nil when the
  /// field has not published one.
  var detectable: Double?
  /// The plain sentence the chart and its table both carry.
  var sentence: String
  /// Where the band is from.
  var note = ""

  /// The value past which a change for the better is real, kept inside the scale.
  var realLine: Double? {
    guard let first = points.first, let detectable else { return nil }
    let line = better == .up ? first.value + detectable : first.value - detectable
    return scale.contains(line) ? line : nil
  }

  /// The band of chance around the first point, kept inside the scale.
  var band: ClosedRange<Double>? {
    guard let first = points.first, let detectable else { return nil }
    let band = (first.value - detectable)...(first.value + detectable)
    return band.clamped(to: scale)
  }
}

extension Chart.Better {
  init(_ direction: Instrument.Direction) { self = direction == .lower ? .down : .up }
}
