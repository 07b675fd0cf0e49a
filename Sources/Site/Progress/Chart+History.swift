import Biomechanics
import Care

/// The series a history holds, in the order they are shown.
extension Chart {
  static func all(of history: History, instruments: [Instrument]) -> [Chart] {
    let measured = Measurement.Test.allCases.flatMap { test in
      Side.allCases.compactMap { Chart(test, $0, history.measurements) }
    }
    let asked = instruments.compactMap { Chart($0, history.filled) }
    return measured + asked
  }

  init?(_ test: Measurement.Test, _ side: Side, _ measurements: [Measurement]) {
    let own = measurements.filter { $0.test == test && $0.side == side }
      .sorted { $0.at.milliseconds < $1.at.milliseconds }
    guard let first = own.first, let last = own.last else { return nil }
    let band = Measurement.band(from: first, to: last)
    let difference = own.count > 1 ? first.difference(to: last) : nil
    self.init(
      id: "\(test.rawValue)-\(side.rawValue)",
      title: "\(test.name), \(side.leg.inSentence)", unit: "°",
      scale: 0...120,
      better: test == .straightLegRaise ? .up : .down,
      points: own.map { Point(date: $0.at.localDate, value: $0.value) },
      detectable: band.degrees,
      sentence: difference?.sentence
        ?? "One measure so far: \(first.value.short)°. The next one shows whether it changes.",
      note: band.source)
    closeUp()
  }

  init?(_ instrument: Instrument, _ filled: [Filled]) {
    let own = filled.filter { $0.instrument == instrument.id }
      .sorted { $0.at.milliseconds < $1.at.milliseconds }
    guard let first = own.first, let last = own.last else { return nil }
    self.init(
      id: instrument.id.rawValue, title: instrument.name, unit: "", scale: instrument.range,
      better: Better(instrument.better),
      points: own.map { Point(date: $0.at.localDate, value: $0.score) },
      detectable: instrument.asksAboutChange ? nil : instrument.change.detectable,
      sentence: instrument.sentence(from: first, to: last, count: own.count),
      note: instrument.change.source)
  }

  /// Tens around the points and the band, so that a few degrees can be seen.
  private mutating func closeUp() {
    let edges =
      points.map(\.value)
      + points.prefix(1).flatMap { first in
        detectable.map { [first.value - $0, first.value + $0] } ?? []
      }
    guard let least = edges.min(), let most = edges.max() else { return }
    let low = max(0, ((least - 5) / 10).rounded(.down) * 10)
    scale = low...max(low + 20, ((most + 5) / 10).rounded(.up) * 10)
  }
}

extension Instrument {
  fileprivate func sentence(from first: Filled, to last: Filled, count: Int) -> String {
    if asksAboutChange { return verdict(of: last).sentence }
    if count > 1, let difference = difference(from: first, to: last) { return difference.sentence }
    return "One answer so far: \(last.score.short) of \(range.upperBound.short). "
      + (better == .lower ? "Lower is better." : "Higher is better.")
  }
}
