import Care

/// The door to the screening: what it is for, and where to go on.
struct StartPage: Page, Equatable {
  static let template = "screening/start"
  let title = "A few questions first"
  let action = Route.start
  /// The next open screen of answers already begun.
  let next: Route?
  /// The day of the last answers, when there are any.
  let answered: String?
  let verdict = Route.verdict
  let parts: Int
  let unreviewed: Bool

  init(_ pack: ScreeningPack, next: Route? = nil, answered: LocalDate? = nil) {
    self.next = next
    self.answered = answered?.long
    parts = pack.sections.filter { $0.when != .beforeHamstrings }.count
    unreviewed = pack.review == nil
  }
}
