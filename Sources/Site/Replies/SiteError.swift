import Hummingbird

/// An error that knows its answer: a status, a kind sentence for the person and a detail for the
/// log. The detail never holds what somebody answered about their health.
protocol AnswerableError: Error {
  var status: Int { get }
  var sentence: String { get }
  var detail: String { get }
}

/// What can go wrong with any visit, whatever the room.
enum SiteError: AnswerableError, Equatable {
  case notFound(path: String)
  case methodNotAllowed(path: String, allowed: [Route.Method])
  /// A form sent from another site's page.
  case foreignForm(path: String)
  case tooLarge(limit: Int)
  /// A body that is not what the address takes.
  case unreadable(String)
  case unexpected(String)

  var status: Int {
    switch self {
    case .notFound: 404
    case .methodNotAllowed: 405
    case .foreignForm: 403
    case .tooLarge: 413
    case .unreadable: 400
    case .unexpected: 500
    }
  }

  var sentence: String {
    switch self {
    case .notFound: "There is no page at this address. It may have moved."
    case .methodNotAllowed: "This address cannot do that."
    case .foreignForm: "This form came from another site, so nothing was changed."
    case .tooLarge: "That was more than we can take at once. Nothing was changed."
    case .unreadable: "We could not read what was sent. Nothing was changed."
    case .unexpected: "Something went wrong on our side. What you saved before is safe."
    }
  }

  var detail: String {
    switch self {
    case .notFound(let path): "no route for \(path)"
    case .methodNotAllowed(let path, _): "method not allowed at \(path)"
    case .foreignForm(let path): "cross-site request to \(path)"
    case .tooLarge(let limit): "body over \(limit) bytes"
    case .unreadable(let why): why
    case .unexpected(let why): why
    }
  }
}
