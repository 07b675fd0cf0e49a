import HTTPTypes

/// Ready responses by the address a browser sends, made at the start.
struct Shelf: Sendable {
  private var readies: [String: Ready]

  init(_ readies: [(String, Ready)] = []) {
    self.readies = Dictionary(readies) { _, last in last }
  }

  /// Nil sends the request the long way: not here, not a plain look, or JSON asked for.
  func ready(for request: HTTPRequest) -> Ready? {
    guard request.method == .get || request.method == .head, let path = request.path,
      let ready = readies[path]
    else { return nil }
    return Visit.Representation(accept: request.headerFields[.accept]) == .html ? ready : nil
  }
}
