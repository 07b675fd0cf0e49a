import Care

/// The picture of what an exercise asks of the back of the thigh, with its sentence and its table.
struct StretchCard: Sendable {
  let svg: String
  let whose: String
  let sentence: String
  /// What the bar across the end of the leg stands for.
  let error: String
  let rows: [Row]
  let isOwn: Bool
  let measure: Route = .measure
  let source: String

  /// What the evidence says of choosing by such a picture.
  static let evidence: EvidenceID = "stretch-rating"

  struct Row: Sendable {
    let name: String
    let needs: String
    /// Of the three heads, in the order of `Hamstring.allCases`.
    let heads: [String]
    let back: String
    let load: String
  }

  init?(_ exercise: Exercise, _ ratings: StretchRatings, at rung: RungID) {
    guard let picture = StretchPicture(exercise, ratings, at: rung) else { return nil }
    svg = picture.svg
    whose = picture.whose
    sentence = picture.sentence
    isOwn = ratings.leg.isMeasured
    error = isOwn ? "how far a measurement may be out" : "how far people differ"
    source = "#source-" + Self.evidence.rawValue
    rows = picture.rows.map { row in
      Row(
        name: row.name, needs: "\(row.rating.needs.fives)°",
        heads: row.rating.heads.map { head in
          head.strain > 0 ? "\((head.strain * 100).fives) %" : "slack"
        }, back: "\(row.rating.backBends.fives)°", load: row.rating.load?.range ?? "not known")
    }
  }
}
