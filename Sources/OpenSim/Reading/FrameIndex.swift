import Mechanics

/// Finds frames by what files call them: "pelvis", "../pelvis", "/bodyset/pelvis",
/// "/jointset/hip_r/femur_r_offset". A frame's place is its way from the model, word by word.
struct FrameIndex {
  private var places: [[String]: Int] = [["ground"]: 0]
  /// Places by their last word, in the order of the file.
  private var named: [String: [[String]]] = ["ground": [["ground"]]]

  /// False when another frame has the place.
  mutating func add(_ place: [String], _ index: Int) -> Bool {
    guard places.updateValue(index, forKey: place) == nil else { return false }
    if let last = place.last { named[last, default: []].append(place) }
    return true
  }

  /// A whole path, or one from the place of the component that asks. Older files write less than the
  /// way: then the frame that ends as the path does, bodies first.
  func frame(_ path: String, from place: [String] = []) -> Int? {
    var way = path.hasPrefix("/") ? [] : place
    var words: [String] = []
    for word in path.split(separator: "/").map(String.init) where word != "." {
      if word == ".." {
        if !way.isEmpty { way.removeLast() }
      } else {
        way.append(word)
        words.append(word)
      }
    }
    if let found = places[way] { return found }
    guard let last = words.last, let candidates = named[last] else { return nil }
    func shared(_ place: [String]) -> Int {
      zip(place.reversed(), words.reversed()).prefix { $0 == $1 }.count
    }
    var best: (place: [String], score: Int)?
    for candidate in candidates {
      let isBody = candidate.count == 1 || candidate.first == "bodyset"
      let score = 2 * shared(candidate) + (isBody && candidate.count < 3 ? 1 : 0)
      if score > best?.score ?? 0 { best = (candidate, score) }
    }
    return best.flatMap { places[$0.place] }
  }
}
