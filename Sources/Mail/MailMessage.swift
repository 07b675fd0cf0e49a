/// What is sent: plain text always, HTML beside it when there is something to gain.
public struct MailMessage: Hashable, Sendable {
  public var to: MailAddress
  public var subject: String
  public var text: String
  public var html: String?

  public init(to: MailAddress, subject: String, text: String, html: String? = nil) {
    self.to = to
    self.subject = subject
    self.text = text
    self.html = html
  }
}

/// What the postmark adds to a message.
struct Postmark: Hashable, Sendable {
  var from: MailAddress
  var name: String
  /// RFC 5322 date, such as `Sun, 22 Nov 2026 10:00:00 +0000`.
  var date: String
  /// Unique; becomes the Message-ID's left side and the boundary.
  var id: String
}

extension MailMessage {
  /// The message as it travels: RFC 5322 headers, MIME parts, CRLF line ends.
  func rendered(with postmark: Postmark) -> String {
    let host = postmark.from.description.split(separator: "@").last.map(String.init) ?? "localhost"
    let headers = [
      "From: \(headerWord(postmark.name)) <\(postmark.from)>",
      "To: <\(to)>",
      "Subject: \(headerWord(subject))",
      "Date: \(postmark.date)",
      "Message-ID: <\(postmark.id)@\(host)>",
      "MIME-Version: 1.0",
      "Auto-Submitted: auto-generated",
    ]
    return (headers + body(boundary: "=_\(postmark.id)")).joined(separator: "\r\n") + "\r\n"
  }

  private func body(boundary: String) -> [String] {
    guard let html else { return part(text, type: "text/plain") }
    return ["Content-Type: multipart/alternative; boundary=\"\(boundary)\"", ""]
      + ["--" + boundary] + part(text, type: "text/plain")
      + ["--" + boundary] + part(html, type: "text/html")
      + ["--" + boundary + "--"]
  }

  private func part(_ text: String, type: String) -> [String] {
    [
      "Content-Type: \(type); charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
      quotedPrintable(text),
    ]
  }
}
