import Biomechanics

/// How far two measurements of one leg may lie apart by chance.
public struct Band: Hashable, Sendable {
  /// MDC at 95 %, degrees.
  public var degrees: Double
  /// Where the number is from, and how well it fits.
  public var source: String
}

extension Measurement {
  /// The band of one test by one method, when the same person measures in the same way.
  public static func band(_ test: Test, _ method: Method) -> Band {
    switch (test, method) {
    case (_, .eye):
      Band(degrees: 20, source: "Judged by eye; no study seen, so the band is wide on purpose.")
    case (.straightLegRaise, .phone):
      Band(
        degrees: 3.3,
        source: "Phone goniometer, one trained rater (PMID 39593664); at home it may be more.")
    case (.straightLegRaise, .inclinometer):
      Band(
        degrees: 12,
        source: "Inclinometer, single trials, the largest of 8 to 12 degrees (PMC3737781).")
    case (.straightLegRaise, .goniometer):
      Band(
        degrees: 12,
        source: "No study of this test seen; taken as for the inclinometer (PMC3737781).")
    case (.activeKneeExtension, .phone), (.activeKneeExtension, .inclinometer):
      Band(
        degrees: 5.4,
        source: "Test and retest of knee extension, the largest of 2.6 to 5.4 degrees "
          + "(DOI 10.1055/a-2321-0516); a likeness, not this very test.")
    case (.activeKneeExtension, .goniometer):
      Band(
        degrees: 10.4,
        source: "Knee extension between raters (DOI 10.1055/a-2321-0516); a likeness.")
    }
  }

  /// The band between two measurements; wider when the method changed, as between raters.
  public static func band(from first: Measurement, to second: Measurement) -> Band {
    let bands = [band(first.test, first.method), band(second.test, second.method)]
    let wider = bands[0].degrees >= bands[1].degrees ? bands[0] : bands[1]
    guard first.method != second.method, wider.degrees < 10.2 else { return wider }
    return Band(
      degrees: 10.2,
      source: "The method changed; as between two raters with a phone (PMID 39593664).")
  }

  /// What changed between two measurements of the same test and leg; nil for others. What people
  /// notice is not known for these tests, so a change is real at most.
  public func difference(to later: Measurement) -> Difference? {
    guard later.test == test, later.side == side else { return nil }
    let band = Self.band(from: self, to: later)
    let gain = test == .straightLegRaise ? later.value - value : value - later.value
    let real = abs(gain) + Difference.hair >= band.degrees
    let how = gain > 0 ? "further" : "less far"
    let told =
      if abs(gain).told == "0" {
        "Your \(side.rawValue) leg reaches as far as before."
      } else if real {
        "Your \(side.rawValue) leg reaches \(abs(gain).told)° \(how), more than the "
          + "\(band.degrees.told)° that can be chance."
      } else {
        "Your \(side.rawValue) leg reaches \(abs(gain).told)° \(how). Up to "
          + "\(band.degrees.told)° can be chance, so we do not call it a change."
      }
    return Difference(
      from: value, to: later.value, gain: gain, kind: real ? .real : .unclear, sentence: told)
  }

  public static let trialCount = 3

  /// What is wrong with trials as entered; fields are named `trial-1` and so on.
  public static func faults(_ test: Test, trials: [Double?]) -> [FieldFault] {
    let range = test.plausible
    let words = "a number from \(Int(range.lowerBound)) to \(Int(range.upperBound)) degrees"
    return (0..<max(trialCount, trials.count)).compactMap { index in
      let field = "trial-\(index + 1)"
      guard index < trialCount else {
        return FieldFault(field: field, sentence: "Three trials are enough.")
      }
      guard index < trials.count, let degrees = trials[index] else {
        return FieldFault(field: field, sentence: "Write down \(words).")
      }
      return range.contains(degrees)
        ? nil : FieldFault(field: field, sentence: "This must be \(words).")
    }
  }

  /// The trials lie so far apart that one may be a slip; worth a second look, not an error.
  public var isScattered: Bool {
    guard let least = trials.min(), let most = trials.max() else { return false }
    return most - least > Self.band(test, method).degrees.rounded(.up) + 5
  }
}

extension Measurement.Test {
  /// Degrees a living leg can give.
  public var plausible: ClosedRange<Double> {
    switch self {
    case .straightLegRaise: 0...140
    case .activeKneeExtension: 0...120
    }
  }
}
