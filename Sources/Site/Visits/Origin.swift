/// Whether a request that changes something came from our own pages. Browsers send
/// `Sec-Fetch-Site` or `Origin` with every POST; a request without either is not a browser's and
/// carries nobody's cookie by accident.
enum Origin {
  static func isOwn(fetchSite: String?, origin: String?, host: String?, base: BaseURL) -> Bool {
    if let fetchSite { return fetchSite == "same-origin" || fetchSite == "none" }
    guard let origin else { return true }
    if origin == base.description { return true }
    guard let host, let start = origin.firstRange(of: "://")?.upperBound else { return false }
    return origin[start...] == host
  }
}
