import Care

/// A questionnaire as its pack asks it.
struct QuestionnairePage: Page, Equatable {
  static let template = "questionnaires/questionnaire"
  let title: String
  let about: String
  let action: Route
  let problems: ProblemList?
  let items: [ItemField]
  /// The boxes of a pack that only asks for ticks.
  let ticks: ChoiceField?
  let citation: String

  /// A scale, or an activity of one's own with its scale.
  struct ItemField: Equatable, Sendable {
    var scale: ScaleField?
    var own: Own?

    struct Own: Equatable, Sendable {
      var activity: TextField
      var ability: ScaleField
    }
  }

  static let tickField = "ticked"

  init(_ instrument: Instrument, form: FormData, errors: FormErrors? = nil) {
    title = instrument.name
    about = instrument.about
    action = .questionnaire(instrument.id)
    problems = ProblemList(errors)
    citation = instrument.citation
    items = instrument.items.compactMap { ItemField($0, form: form, errors: errors) }
    let boxes = instrument.items.filter { $0.kind == .tick }
    ticks =
      boxes.isEmpty
      ? nil
      : ChoiceField(
        Self.tickField, legend: "Tick each sentence that describes you today",
        hint: "Leave out what does not fit. No tick at all is an answer too.",
        options: boxes.map { ($0.id, $0.text) }, form: form, errors: errors)
  }
}

extension QuestionnairePage.ItemField {
  /// Nil for a tick box, which stands with the others.
  init?(_ item: Instrument.Item, form: FormData, errors: FormErrors?) {
    switch item.kind {
    case .tick: return nil
    case .scale(let range, let low, let high):
      scale = ScaleField(
        item.id, legend: item.text, range: range, low: low, high: high, form: form, errors: errors)
    case .ownActivity(let low, let high):
      own = Own(
        activity: TextField(
          QuestionnaireForm.activityField(item.id), label: item.text, form: form, errors: errors),
        ability: ScaleField(
          item.id, legend: "How well can you do it today?", low: low, high: high, form: form,
          errors: errors))
    }
  }
}
