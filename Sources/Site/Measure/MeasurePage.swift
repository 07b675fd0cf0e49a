import Biomechanics
import Care

/// How to do the two tests, and three lines to write the result in.
struct MeasurePage: Page, Equatable {
  static let template = "measure/measure"
  let title = "How far does your leg go?"
  let action = Route.measure
  let problems: ProblemList?
  let results: [Result]
  let measured: Bool
  /// What the form is for once something was measured: the other leg, or another try.
  let next: String?
  /// The words of the way past.
  let onward: String
  let test: ChoiceField
  let guides: [MeasureGuide]
  let side: ChoiceField
  let trials: [TextField]
  let method: ChoiceField

  /// What was measured today, in one sentence each.
  struct Result: Equatable, Sendable {
    var name: String
    var value: String
    var sentence: String
  }

  init(
    today: [Measurement] = [], history: [Measurement] = [], form: FormData = FormData(),
    errors: FormErrors? = nil, _ drawings: Drawings
  ) {
    problems = ProblemList(errors)
    measured = !today.isEmpty
    next = today.isEmpty ? nil : Self.next(after: today, form)
    onward = today.isEmpty ? "Go on without it" : "Done, go on"
    results = today.map { Result($0, history: history) }
    test = ChoiceField(
      "test", legend: "Which test?",
      options: Measurement.Test.allCases.map { ($0.rawValue, $0.name) }, form: form,
      errors: errors)
    guides = Measurement.Test.allCases.map {
      MeasureGuide($0, drawings, shown: form["test"] == $0.rawValue && today.isEmpty)
    }
    side = ChoiceField(
      "side", legend: "Which leg?", options: Side.allCases.map { ($0.rawValue, $0.leg) },
      form: form, errors: errors)
    trials = zip(MeasureForm.trialFields, ["First try", "Second try", "Third try"]).map {
      TextField($0, label: $1, keyboard: "decimal", form: form, errors: errors)
    }
    method = ChoiceField(
      "method", legend: "How did you measure?",
      options: Measurement.Method.allCases.map { ($0.rawValue, $0.name) }, form: form,
      errors: errors)
  }
}

extension MeasurePage {
  private static func next(after today: [Measurement], _ form: FormData) -> String {
    let side = form["side"].flatMap(Side.init(rawValue:))
    let isNew = !today.contains { $0.test.rawValue == form["test"] && $0.side == side }
    return if let side, isNew { "Now the \(side.leg.inSentence)" } else { "Measure again" }
  }
}

extension MeasurePage.Result {
  init(_ measurement: Measurement, history: [Measurement]) {
    name = "\(measurement.test.name), \(measurement.side.leg.inSentence)"
    let band = Measurement.band(measurement.test, measurement.method)
    value = "\(measurement.value.short)°"
    let first = history.filter {
      $0.test == measurement.test && $0.side == measurement.side && $0.id != measurement.id
        && $0.at.milliseconds < measurement.at.milliseconds
    }.min { $0.at.milliseconds < $1.at.milliseconds }
    let slip =
      measurement.isScattered
      ? " Your three tries lie far apart, so one of them may be a slip." : ""
    sentence =
      (first.flatMap { $0.difference(to: measurement) }?.sentence
        ?? "Measured again the same way, up to \(band.degrees.short)° of difference can be chance.")
      + slip
  }
}

/// How one test is done, with the figure at its end.
struct MeasureGuide: Equatable, Sendable {
  var shown: Bool
  var name: String
  var drawing: Drawing?
  var caption: String
  var steps: [String]
  var stop: String
}

extension MeasureGuide {
  init(_ test: Measurement.Test, _ drawings: Drawings, shown: Bool) {
    let stop =
      "Stop where it pulls clearly. If it tingles, goes numb or shoots down the leg, "
      + "leave the test out."
    switch test {
    case .straightLegRaise:
      self.init(
        shown: shown, name: test.name,
        drawing: drawings.drawing("strap-leg-raise", "straight-leg", at: .rung)?.saying(
          "A person lies on the back, one leg flat, the other raised with a straight knee."),
        caption: "The angle between the raised thigh and the floor.",
        steps: [
          "Lie on your back. The other leg stays flat, the back of its knee near the floor.",
          "Keep the knee of the leg you measure straight and lift it slowly.",
          "Stop where you feel a clear pull, or where the knee wants to bend.",
          "Read the angle of the thigh from the floor: flat is 0, straight up is 90.",
          "Lower the leg, rest a few breaths, and do it again. Three times in all.",
        ], stop: stop)
    case .activeKneeExtension:
      self.init(
        shown: shown, name: test.name,
        drawing: drawings.drawing("active-knee-extension", "hands-behind", at: .rung)?.saying(
          "A person lies on the back, one thigh upright, the lower leg stretching up."),
        caption: "The angle the knee is still short of straight.",
        steps: [
          "Lie on your back and bring one thigh straight up. Hold it there with both hands.",
          "Straighten the knee slowly as far as it goes without the thigh moving.",
          "Read how many degrees the knee is short of straight: straight is 0.",
          "Bend it, rest a few breaths, and do it again. Three times in all.",
        ], stop: stop)
    }
  }
}
