import Biomechanics
import Care

/// A flexibility test written in by hand: one leg, three tries, one method.
struct MeasureForm: Equatable, Sendable {
  var test: Measurement.Test
  var side: Side
  /// Degrees, in the order they were taken.
  var trials: [Double]
  var method: Measurement.Method

  static let trialFields = ["trial-1", "trial-2", "trial-3"]

  init(_ form: FormData) throws(FormErrors) {
    var reader = FormReader(form)
    let test = reader.choice(
      "test", as: Measurement.Test.self, missing: "Choose which test you did.")
    let side = reader.choice("side", as: Side.self, missing: "Choose which leg you measured.")
    let range = (test ?? .straightLegRaise).range
    let trials = zip(Self.trialFields, ["first", "second", "third"]).compactMap { field, name in
      reader.degrees(
        field, in: range, missing: "Write down the \(name) try in degrees.",
        wrong: "The \(name) try must be a number from \(range.lowerBound.short) "
          + "to \(range.upperBound.short) degrees.")
    }
    let method = reader.choice(
      "method", as: Measurement.Method.self, missing: "Choose how you measured it.")
    (self.test, self.side, self.method, self.trials) = try reader.finish(
      Self.all(test, side, method, trials))
  }

  func measurement(id: String, at moment: Moment) -> Measurement {
    Measurement(id: id, at: moment, test: test, side: side, trials: trials, method: method)
  }

  private static func all(
    _ test: Measurement.Test?, _ side: Side?, _ method: Measurement.Method?, _ trials: [Double]
  ) -> (Measurement.Test, Side, Measurement.Method, [Double])? {
    guard let test, let side, let method else { return nil }
    return (test, side, method, trials)
  }
}

extension Measurement.Test {
  /// Degrees a living leg can give.
  var range: ClosedRange<Double> {
    switch self {
    case .straightLegRaise: 0...140
    case .activeKneeExtension: 0...120
    }
  }

  var name: String {
    switch self {
    case .straightLegRaise: "Straight-leg raise"
    case .activeKneeExtension: "Active knee extension"
    }
  }
}

extension Measurement.Method {
  var name: String {
    switch self {
    case .phone: "With a phone that shows its tilt"
    case .inclinometer: "With an inclinometer"
    case .goniometer: "With a goniometer, by someone else"
    case .eye: "By eye, against the drawings"
    }
  }
}

extension Side {
  var leg: String { self == .right ? "Right leg" : "Left leg" }
}
