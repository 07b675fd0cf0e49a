/// The word the writer most likely meant; nil when none is close.
func nearest(to word: String, among words: some Sequence<String>) -> String? {
  let limit = max(1, word.count / 3)
  return words.map { ($0, distance(word, $0)) }
    .filter { $0.1 <= limit }
    .min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
}

/// "Did you mean x?", or the words there are to choose from.
func remedy(for word: String, among words: some Collection<String>) -> String {
  if let near = nearest(to: word, among: words) { return "Did you mean `\(near)`?" }
  if words.isEmpty { return "Leave it out." }
  let shown = words.sorted().prefix(24).map { "`\($0)`" }.joined(separator: ", ")
  return "Use one of \(shown)\(words.count > 24 ? ", …" : "")."
}

/// Letters to insert, delete, change or swap with a neighbour to make `b` of `a` (optimal string
/// alignment; Damerau, CACM 1964).
private func distance(_ a: String, _ b: String) -> Int {
  let a = Array(a), b = Array(b)
  var rows = [Array(0...b.count)]
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      let change = rows[i][j] + (a[i] == b[j] ? 0 : 1)
      var best = min(change, rows[i][j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        best = min(best, rows[i - 1][j - 1] + 1)
      }
      row.append(best)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
