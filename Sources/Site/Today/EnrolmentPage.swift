import Care
import Content

/// Which programme, and how long a session may take.
struct EnrolmentPage: Page, Equatable {
  static let template = "today/enrolment"
  let title = "How would you like to begin?"
  let action = Route.enrolments
  let problems: ProblemList?
  let programmes: [Card]
  let programmeProblem: String?
  let minutes: ChoiceField

  struct Card: Equatable, Sendable {
    var value: String
    var name: String
    var summary: String
    var audience: String
    var about: Route
    var checked: Bool
  }

  init(_ library: Library, form: FormData, errors: FormErrors? = nil) {
    problems = ProblemList(errors)
    programmeProblem = errors?["programme"]
    programmes = library.programmes.values.sorted { $0.id < $1.id }.map {
      Card(
        value: $0.id.rawValue, name: $0.name, summary: $0.summary, audience: $0.audience,
        about: .programme($0.id), checked: form["programme"] == $0.id.rawValue)
    }
    minutes = ChoiceField(
      "minutes", legend: "How many minutes a day suit you?",
      hint: "You can change this every day.",
      options: Circumstances.minutesOffered.map { ("\($0)", "\($0) minutes") }, form: form,
      errors: errors)
  }
}
