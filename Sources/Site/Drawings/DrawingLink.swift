import Care

/// A still drawing of a rung in a page, with the words for those who do not see it.
struct DrawingLink: Hashable, Sendable {
  let source: Route
  let alt: String

  init(_ rung: Rung, of exercise: Exercise) {
    source = .figure(exercise.id, rung.id)
    let place = rung.position.words
    alt = "Drawing of \(exercise.name), \(rung.name.lowercasedFirst), \(place)."
  }

  /// The rung a new person starts on.
  init(_ exercise: Exercise) {
    self.init(exercise.startRung, of: exercise)
  }
}

extension Exercise {
  /// Content is checked to have a rung, and `start` to name one of them.
  var startRung: Rung { ladder.first { $0.id == start } ?? ladder[0] }
}
