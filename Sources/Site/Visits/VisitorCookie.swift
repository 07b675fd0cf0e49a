/// The cookie that carries a visitor's token: unreadable to scripts, not sent from other sites,
/// and bound to this very host where the connection is safe (`__Host-`, RFC 6265bis 4.1.3.2).
struct VisitorCookie: Sendable {
  let secure: Bool

  var name: String { secure ? "__Host-lithe" : "lithe" }

  func token(inCookieHeaders headers: [String]) -> VisitorToken? {
    value(of: name, in: headers).flatMap { VisitorToken($0) }
  }

  /// The zone that `app.js` tells; checked by the caller.
  func zone(inCookieHeaders headers: [String]) -> String? {
    value(of: "zone", in: headers).map { $0.replacing("%2F", with: "/") }
  }

  /// Kept for a year after the last time it was given.
  func setting(_ token: VisitorToken) -> String {
    "\(name)=\(token.text); Max-Age=31536000\(attributes)"
  }

  var clearing: String { "\(name)=; Max-Age=0\(attributes)" }

  private var attributes: String {
    "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "")
  }

  private func value(of name: String, in headers: [String]) -> String? {
    for pair in headers.lazy.flatMap({ $0.split(separator: ";") }) {
      let parts = pair.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
      if parts.count == 2, parts[0] == name { return String(parts[1]) }
    }
    return nil
  }
}
