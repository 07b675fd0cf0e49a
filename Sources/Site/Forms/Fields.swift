/// What the templates under `forms/` draw. `problem` is the sentence of a refused field; its name
/// is used by nothing else, because an absent value would be looked up in the page around it.

/// One choice of a group: a radio button or a tick box.
struct OptionField: Equatable, Sendable {
  var value: String
  var text: String
  /// A second, quieter line; "" for none.
  var about = ""
  var checked = false
}

/// One answer out of several, as radio buttons.
struct ChoiceField: Equatable, Sendable {
  var name: String
  var legend: String
  var options: [OptionField]
  var hint: String?
  var problem: String?

  /// `options` in their order, the typed one chosen.
  init(
    _ name: String, legend: String, hint: String? = nil, options: [(value: String, text: String)],
    form: FormData, errors: FormErrors? = nil
  ) {
    self.name = name
    self.legend = legend
    self.hint = hint
    self.options = options.map {
      OptionField(value: $0.value, text: $0.text, checked: form.all(name).contains($0.value))
    }
    problem = errors?[name]
  }
}

/// Whole numbers with a word at each end, as buttons: never a slider, so nobody has to drag.
struct ScaleField: Equatable, Sendable {
  var name: String
  var legend: String
  var low: String
  var high: String
  var options: [OptionField]
  var problem: String?

  init(
    _ name: String, legend: String, range: ClosedRange<Int> = 0...10, low: String, high: String,
    form: FormData, errors: FormErrors? = nil
  ) {
    self.name = name
    self.legend = legend
    self.low = "\(range.lowerBound): \(low)"
    self.high = "\(range.upperBound): \(high)"
    options = range.map {
      OptionField(value: "\($0)", text: "\($0)", checked: form[name] == "\($0)")
    }
    problem = errors?[name]
  }
}

/// One line to type in.
struct TextField: Equatable, Sendable {
  var name: String
  var label: String
  /// Exactly as typed.
  var value: String
  var hint: String?
  /// HTML's `inputmode`: which keyboard a phone shows.
  var keyboard: String
  /// HTML's `autocomplete`.
  var complete: String
  var type: String
  var problem: String?

  init(
    _ name: String, label: String, hint: String? = nil, keyboard: String = "text",
    type: String = "text", complete: String = "off", form: FormData, errors: FormErrors? = nil
  ) {
    self.name = name
    self.label = label
    self.value = form.typed(name)
    self.hint = hint
    self.keyboard = keyboard
    self.type = type
    self.complete = complete
    problem = errors?[name]
  }
}

/// The summary at the top of a form that could not be taken, each line leading to its field.
struct ProblemList: Equatable, Sendable {
  var count: Int
  var lines: [Line]

  struct Line: Equatable, Sendable {
    var field: String
    var say: String
  }

  /// Nil when there was nothing wrong.
  init?(_ errors: FormErrors?) {
    guard let errors, !errors.fields.isEmpty else { return nil }
    lines = errors.fields.map { Line(field: $0.field, say: $0.sentence) }
    count = lines.count
  }
}
