import HTTPTypes

/// Ready responses by the address a browser sends, made at the start.
struct Shelf: Sendable {
  private var readies: [String: Ready]
  /// Pages that may look otherwise for somebody who was here before.
  private let personal: Set<String>
  private let cookie: VisitorCookie?

  init(
    _ readies: [(String, Ready)] = [], personal: [Route] = [], cookie: VisitorCookie? = nil
  ) {
    self.readies = Dictionary(readies) { _, last in last }
    self.personal = Set(personal.map(\.path))
    self.cookie = cookie
  }

  /// Nil sends the request the long way: not here, not a plain look, JSON asked for, or a page that
  /// is somebody's own.
  func ready(for request: HTTPRequest) -> Ready? {
    guard request.method == .get || request.method == .head, let path = request.path,
      let ready = readies[path]
    else { return nil }
    if personal.contains(path), isKnown(request) { return nil }
    return Visit.Representation(accept: request.headerFields[.accept]) == .html ? ready : nil
  }

  private func isKnown(_ request: HTTPRequest) -> Bool {
    cookie?.token(inCookieHeaders: request.headerFields[values: .cookie]) != nil
  }
}
