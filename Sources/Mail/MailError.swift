/// Why a message did not leave.
public enum MailError: Error, Hashable, Sendable {
  /// The server did not answer, or the line broke.
  case unreachable(String)
  /// The server answered and said no, for good (5xx) or for now (4xx).
  case refused(code: Int, reason: String)
  /// The message could not be written to the outbox folder.
  case outbox(String)

  public var status: Int { 503 }

  /// What the person reads.
  public var sentence: String {
    switch self {
    case .unreachable: "We could not send the e-mail just now. Nothing is lost; please try again."
    case .refused(let code, _) where code >= 500:
      "The mail server did not accept this address. Please check it and try again."
    case .refused: "The mail server is busy. Please try again in a few minutes."
    case .outbox: "We could not write the e-mail. Nothing is lost; please try again later."
    }
  }

  /// What the log keeps: never the recipient.
  public var detail: String {
    switch self {
    case .unreachable(let reason): "mail server unreachable: \(reason)"
    case .refused(let code, let reason): "mail server refused with \(code): \(reason)"
    case .outbox(let reason): "outbox: \(reason)"
    }
  }
}
