import Care

/// The card for the worst day: reachable from everywhere, without an account, offline.
struct EmergencyPage: Page {
  static let template = "front/emergency"
  let heading: String
  let about: String
  let signs: [String]
  let act: [String]
  let review: String

  var title: String { heading }
  let summary: String? = "Signs with back pain that need help now, and what to do."

  init(_ pack: ScreeningPack) {
    heading = pack.emergency.title
    about = pack.emergency.about
    signs = pack.emergency.signs
    act = pack.emergency.act
    review = pack.review.words
  }
}
