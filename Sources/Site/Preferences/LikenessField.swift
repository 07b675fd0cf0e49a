/// A drawn person who may be chosen, with a small picture by day and by night.
struct Likeness: Equatable, Sendable {
  var id: String
  /// "Woman, about 30, slight"
  var words: String
  var light: String
  var dark: String
}

/// "Someone like me": who shows the exercises, as pictures to choose from.
struct LikenessField: Equatable, Sendable {
  let name = "likeness"
  let legend = "Who should show you the exercises?"
  var options: [Option]
  var varies: Bool
  var problem: String?

  struct Option: Equatable, Sendable {
    var value: String
    var text: String
    var light: String
    var dark: String
    var checked: Bool
  }

  /// Nil when there is nobody to choose from.
  init?(_ likenesses: [Likeness], form: FormData, errors: FormErrors?) {
    guard !likenesses.isEmpty else { return nil }
    let chosen = form[name]
    options = likenesses.map {
      Option(
        value: $0.id, text: $0.words, light: $0.light, dark: $0.dark, checked: $0.id == chosen)
    }
    varies = !options.contains(where: \.checked)
    problem = errors?[name]
  }
}
