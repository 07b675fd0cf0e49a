import Care

/// What each rung of a ladder asks of the back of the thigh, beside where one leg begins to pull and
/// where it ends: one row a rung, on one scale, that of the straight-leg raise.
struct StretchPicture: Equatable, Sendable {
  struct Row: Equatable, Sendable {
    var name: String
    var rating: StretchRating
    var fit: StretchRating.Fit
  }

  /// Prefixes the ids of the drawing.
  var id = "stretch"
  var title: String
  var leg: Leg
  var rows: [Row]
  /// Of the rung this person would begin with, in one plain sentence.
  var sentence: String
  /// Whose leg it is, for the line above.
  var whose: String

  /// Degrees of straight-leg raise that are shown.
  static let scale = 0.0...120.0

  /// Nil for an exercise most of whose rungs do not draw out the back of the thigh, and where nothing
  /// is rated.
  /// - Parameter rung: the one the sentence is about.
  init?(_ exercise: Exercise, _ ratings: StretchRatings, at rung: RungID) {
    guard exercise.targets.contains(.hamstrings), exercise.kind != .slider,
      let shown = ratings[exercise.id, rung]
    else { return nil }
    leg = ratings.leg
    rows = exercise.ladder.compactMap { rung in
      ratings[exercise.id, rung.id].map {
        Row(name: rung.name, rating: $0, fit: $0.fit(ratings.leg))
      }
    }
    let drawn = rows.filter { $0.rating.needs >= Self.worthShowing }
    guard drawn.count * 2 > rows.count else { return nil }
    title = "How far each step asks the back of the thigh to go"
    let name = exercise.ladder.first { $0.id == rung }?.name ?? ""
    sentence = "\(name): \(shown.sentence(for: leg).inSentence)"
    whose =
      switch leg.whose {
      case .average:
        "For someone with average legs, which begin to pull at about \(leg.begins.fives)° of a "
          + "straight-leg raise and end at about \(leg.ends.fives)°."
      case .own(let side):
        "For you: your \(side.map { "\($0.rawValue) leg" } ?? "leg") begins to pull at about \(leg.begins.fives)° of a "
          + "straight-leg raise and ends at about \(leg.ends.whole)°."
      }
  }

  /// Less than this, degrees, pulls in hardly anybody.
  private static let worthShowing = 40.0
}
