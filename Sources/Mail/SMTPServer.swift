import Foundation

/// Where outgoing mail is handed over, read from `smtp://user:password@host:587` or
/// `smtps://host:465`.
///
/// `smtp://` upgrades with STARTTLS and refuses to go on without it, except to this machine itself
/// or with `?tls=off`.
public struct SMTPServer: Hashable, Sendable {
  public var url: String
  public var user: String?
  public var password: String?
  public var requiresTLS: Bool

  /// Nil unless the text is an SMTP address with a host.
  public init?(_ text: String) {
    guard var parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
      scheme == "smtp" || scheme == "smtps", let host = parts.host, !host.isEmpty
    else { return nil }
    let tls = parts.queryItems?.first { $0.name == "tls" }?.value
    guard tls == nil || tls == "off" || tls == "required" else { return nil }
    user = parts.user
    password = parts.password
    let isLocal = ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host)
    requiresTLS = tls == "required" || (tls == nil && (scheme == "smtps" || !isLocal))
    parts.user = nil
    parts.password = nil
    parts.queryItems = nil
    parts.scheme = scheme
    guard let url = parts.string else { return nil }
    self.url = url
  }
}
