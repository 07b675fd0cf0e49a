import Biomechanics
import Care

/// A flexibility test written in by hand: one leg, three tries, one method.
struct MeasureForm: Equatable, Sendable {
  var test: Measurement.Test
  var side: Side
  /// Degrees, in the order they were taken.
  var trials: [Double]
  var method: Measurement.Method

  static let trialFields = (1...Measurement.trialCount).map { "trial-\($0)" }

  init(_ form: FormData) throws(FormErrors) {
    var reader = FormReader(form)
    let test = reader.choice(
      "test", as: Measurement.Test.self, missing: "Choose which test you did.")
    let side = reader.choice("side", as: Side.self, missing: "Choose which leg you measured.")
    let trials = Self.trialFields.map { form.degrees($0) }
    let names = zip(Self.trialFields, ["First try", "Second try", "Third try"])
    let words = Dictionary(uniqueKeysWithValues: names.map { ($0, $1) })
    for fault in Measurement.faults(test ?? .straightLegRaise, trials: trials) {
      reader.refuse(
        fault.field, "\(words[fault.field] ?? "Tries"): \(fault.sentence.inSentence)")
    }
    let method = reader.choice(
      "method", as: Measurement.Method.self, missing: "Choose how you measured it.")
    self = try reader.finish(Self(test, side, trials.compactMap { $0 }, method))
  }

  private init?(
    _ test: Measurement.Test?, _ side: Side?, _ trials: [Double], _ method: Measurement.Method?
  ) {
    guard let test, let side, let method else { return nil }
    (self.test, self.side, self.trials, self.method) = (test, side, trials, method)
  }

  func measurement(id: String, at moment: Moment) -> Measurement {
    Measurement(id: id, at: moment, test: test, side: side, trials: trials, method: method)
  }
}

extension Measurement.Test {
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
