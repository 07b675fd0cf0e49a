import Biomechanics
import Care
import Flexibility

/// What was measured of a person's legs and still counts, to the degree: of each leg and test the
/// latest, unless that leg was measured otherwise more than two weeks later.
struct LegKey: Hashable, Sendable {
  fileprivate var latest: [Tested]

  fileprivate struct Tested: Hashable {
    var side: Side
    var test: Measurement.Test
    var degrees: Int
    var method: Measurement.Method
  }

  /// Tests of one leg that lie further apart, days, speak of two different legs.
  private static let together = 14

  init(_ measurements: [Measurement]) {
    latest = Side.allCases.flatMap { side in
      let own = measurements.filter { $0.side == side }
        .sorted { ($0.at.milliseconds, $0.id) < ($1.at.milliseconds, $1.id) }
      guard let newest = own.last else { return [] as [Tested] }
      return Measurement.Test.allCases.compactMap { test in
        guard let last = own.last(where: { $0.test == test }),
          newest.at.localDate.days(since: last.at.localDate) <= Self.together
        else { return nil }
        return Tested(
          side: side, test: test, degrees: Int(last.value.rounded()), method: last.method)
      }
    }
  }

  /// The measured legs with their tests, as the model takes them.
  var tests: [(Side, [HamstringTest])] {
    Side.allCases.compactMap { side in
      let own = latest.filter { $0.side == side }
      return own.isEmpty ? nil : (side, own.map(\.told))
    }
  }
}

extension LegKey.Tested {
  fileprivate var told: HamstringTest {
    let radians = Double.pi / 180
    // Two results differ by chance by less than the band in 95 of 100 cases: 1.96 times the root of
    // two standard errors.
    let error = Measurement.band(test, method).degrees / (1.96 * 2.0.squareRoot())
    return HamstringTest(
      test == .straightLegRaise ? .straightLegRaise : .kneeExtension,
      angle: Double(degrees) * radians, error: error * radians)
  }
}
