import Hummingbird

extension House {
  /// An error as a page in the house style, or as JSON for a program.
  func reply(to error: any AnswerableError) -> Reply {
    let page = ErrorPage(status: error.status, sentence: error.sentence)
    var reply = Reply.page(page, status: .init(code: error.status))
    if case .methodNotAllowed(_, let allowed)? = error as? SiteError {
      let names = allowed.map(\.rawValue) + (allowed.contains(.get) ? ["HEAD"] : [])
      reply.headers[.allow] = names.joined(separator: ", ")
    }
    return reply
  }

  /// Our own faults are errors; what a visitor mistyped is not worth a line at the usual level.
  func report(_ error: any AnswerableError) {
    if error.status >= 500 {
      log.error("\(error.detail)")
    } else {
      log.debug("\(error.detail)")
    }
  }
}

struct ErrorPage: Page {
  static let template = "error"
  let status: Int
  let sentence: String

  var title: String { status == 404 ? "Not found" : "That did not work" }
  var json: (any Encodable & Sendable)? { ["error": sentence] }
}
