/// The morning after a session: pain now, worse or not, anything new.
struct MorningPage: Page, Equatable {
  static let template = "morning/morning"
  let title = "How is this morning?"
  var place: Place? { .today }
  let action = Route.morning
  let about: String
  let problems: ProblemList?
  let pain: ScaleField
  let worse: ChoiceField
  let new: ChoiceField

  init(after session: String?, form: FormData = FormData(), errors: FormErrors? = nil) {
    about =
      session.map { "Your answer decides what today asks of you. Last time you did “\($0)”." }
      ?? "Your answer decides what today asks of you."
    problems = ProblemList(errors)
    pain = ScaleField(
      "pain", legend: "How much does your back or leg hurt now?", low: "no pain",
      high: "the worst you can imagine", form: form, errors: errors)
    worse = ChoiceField(
      "compared", legend: "Compared with before the session, it is",
      options: [("better", "Better"), ("same", "About the same"), ("worse", "Worse")], form: form,
      errors: errors)
    new = ChoiceField(
      "new", legend: "Is anything new?",
      options: [
        ("nothing", "No, nothing new"),
        ("spread", "Pain, tingling or numbness goes further down my leg"),
        ("other", "Something else is new"), ("not-sure", "I am not sure"),
      ], form: form, errors: errors)
  }
}
