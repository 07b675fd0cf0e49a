import Care
import Content

/// The front door: one thing to do, and what comes after it.
struct HomePage: Page {
  static let template = "front/home"
  let hero: Drawing?
  let programmes: [ProgrammeCard]
  let review: String

  let title = "Gentle sessions for tight hamstrings and a sore lower back"
  let summary: String? =
    "One gentle, guided session a day for tight hamstrings and a sore lower back, "
    + "and an honest look at whether it helps."

  let picture: Route? = .socialCard("strap-leg-raise")

  init(_ library: Library, _ drawings: Drawings) {
    hero = library.exercises["strap-leg-raise"].map { drawings.drawing($0, at: .hero) }
    programmes = library.programmes.values.sorted { $0.id < $1.id }.map { ProgrammeCard($0) }
    review = library.screening.review.words
  }
}
