import Care

/// One screen of the screening.
struct SectionPage: Page, Equatable {
  static let template = "screening/section"
  let title: String
  let about: String
  let legend: String
  let number: Int
  let of: Int
  let action: Route
  /// The screen before; nil on the first.
  let back: Route?
  let answer: AnswerField
  let mayBeUnsure: Bool
  let problems: ProblemList?

  /// The tick boxes (or buttons, where one answer is asked) of a section.
  struct AnswerField: Equatable, Sendable {
    var type: String
    var items: [OptionField]
    /// "None of these" and "I am not sure", set a little apart.
    var rest: [OptionField]
    var problem: String?
  }

  init(
    _ section: ScreeningPack.Section, of asked: [ScreeningPack.Section], ticked: [String],
    errors: FormErrors? = nil
  ) {
    let index = asked.firstIndex { $0.id == section.id } ?? 0
    title = section.title
    about = section.about
    legend = section.single ? "Choose one" : "Tick everything that is true for you"
    number = index + 1
    of = asked.count
    action = .startSection(section.id)
    back = index > 0 ? .startSection(asked[index - 1].id) : nil
    answer = AnswerField(
      type: section.single ? "radio" : "checkbox",
      items: section.items.map {
        OptionField(value: $0.id, text: $0.text, checked: ticked.contains($0.id))
      },
      rest: Self.rest(of: section).map {
        OptionField(value: $0, text: $1, checked: ticked.contains($0))
      },
      problem: errors?["answer"])
    mayBeUnsure = section.notSure != nil
    problems = ProblemList(errors)
  }

  private static func rest(of section: ScreeningPack.Section) -> [(String, String)] {
    let none = section.single ? [] : [(SectionAnswer.noneWord, "None of these")]
    let unsure = section.notSure == nil ? [] : [(SectionAnswer.notSureWord, "I am not sure")]
    return none + unsure
  }
}
