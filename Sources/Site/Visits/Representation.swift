extension Visit.Representation {
  /// JSON only for somebody who asks for it more than for HTML, as programs do.
  init(accept: String?) {
    guard let accept else {
      self = .html
      return
    }
    let json = Self.weight(of: "application/json", in: accept)
    self = json > 0 && json > Self.weight(of: "text/html", in: accept) ? .json : .html
  }

  /// RFC 9110 12.5.1, without wildcards: `*/*` is happy with HTML.
  private static func weight(of type: String, in accept: String) -> Double {
    for range in accept.split(separator: ",") {
      let parts = range.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
      guard parts.first == type else { continue }
      guard let quality = parts.first(where: { $0.hasPrefix("q=") }) else { return 1 }
      return Double(quality.dropFirst(2)) ?? 0
    }
    return 0
  }
}
