import Care

/// Every name content may refer to, gathered before anything is read, so that a dangling reference
/// is reported at the line that makes it.
struct Names {
  var exercises: Set<String> = []
  /// The rungs of each exercise.
  var rungs: [String: Set<String>] = [:]
  var evidence: Set<String> = []
  var tags: Set<String> = []
  var instruments: Set<String> = []
}

extension Reading {
  /// A name that must be among `names`; nil, and reported, when it dangles.
  func reference<Thing>(
    to names: Set<String>, a kind: String, of: Thing.Type = Thing.self
  ) -> Slug<Thing>? {
    guard let text = text() else { return nil }
    guard names.contains(text) else {
      report("There is no \(kind) `\(text)`.", remedy: remedy(for: text, among: names))
      return nil
    }
    return Slug(text)
  }

  /// A list of such names, each at most once.
  func references<Thing>(
    to names: Set<String>, a kind: String, of: Thing.Type = Thing.self
  ) -> [Slug<Thing>] {
    var found: [Slug<Thing>] = []
    for item in list() {
      guard let slug = item.reference(to: names, a: kind, of: Thing.self) else { continue }
      if found.contains(slug) {
        item.report("`\(slug)` is in this list twice.", remedy: "Keep it once.")
      } else {
        found.append(slug)
      }
    }
    return found
  }

  /// Reports names that occur twice among `ids`, at the second.
  func reportTwins(_ ids: [(id: String, at: Reading)], of kind: String) {
    var seen: Set<String> = []
    for (id, reading) in ids where !seen.insert(id).inserted {
      reading.report("There are two \(kind) called `\(id)`.", remedy: "Give one another name.")
    }
  }
}
