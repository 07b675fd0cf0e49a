import Biomechanics
import Care
import Cast
import Figure

/// The drawings of one page: the gallery, and who shows the exercises there.
struct Drawings: Sendable {
  let gallery: Gallery
  let shown: Shown

  /// Who shows the exercises.
  enum Shown: Hashable, Sendable {
    /// Somebody else for each exercise, always the same.
    case byAll
    /// One person of the cast.
    case by(Member)
  }

  /// The rung, drawn for a place on the page.
  func drawing(_ rung: Rung, of exercise: Exercise, at place: Drawing.Place) -> Drawing {
    let member = member(for: exercise.id)
    let still = Still(
      exercise: exercise.id, rung: rung.id, side: .right, theme: .light, size: .middle,
      person: member.id, format: .webp)
    let alt = "Drawing of \(exercise.name), \(rung.name.inSentence), \(rung.position.words)."
    return Drawing(
      source: gallery.address(of: still), light: set(still, at: place),
      dark: set(still, .dark, at: place), sizes: place.sizes, width: 480,
      height: gallery.isWide(exercise, rung, by: member) ? 240 : 360,
      alt: place.isDecoration ? "" : alt,
      loading: place.loading)
  }

  /// Nil when content has no such rung any more.
  func drawing(_ exercise: ExerciseID, _ rung: RungID, at place: Drawing.Place) -> Drawing? {
    gallery.find(exercise, rung).map { drawing($1, of: $0, at: place) }
  }

  /// The rung a new person starts on.
  func drawing(_ exercise: Exercise, at place: Drawing.Place) -> Drawing {
    drawing(exercise.startRung, of: exercise, at: place)
  }

  private func member(for exercise: ExerciseID) -> Member {
    switch shown {
    case .byAll: gallery.cast.member(for: exercise.rawValue)
    case .by(let member): member
    }
  }

  /// The still in every size that the place may want.
  private func set(_ still: Still, _ theme: Look.Theme = .light, at place: Drawing.Place) -> String
  {
    place.offered.map { size in
      var still = still
      (still.theme, still.size) = (theme, size)
      return "\(gallery.address(of: still)) \(size.rawValue)w"
    }.joined(separator: ", ")
  }
}

extension Exercise {
  /// Content is checked to have a rung, and `start` to name one of them.
  var startRung: Rung { ladder.first { $0.id == start } ?? ladder[0] }
}
