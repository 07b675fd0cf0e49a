import Foundation

/// The address people type: scheme, host and perhaps a port, and nothing after.
public struct BaseURL: Hashable, Sendable, CustomStringConvertible {
  public let host: String
  public let secure: Bool
  /// Without a slash at the end, so a route's path can follow.
  public let description: String

  public init?(_ text: String) {
    let plain = text.hasSuffix("/") ? String(text.dropLast()) : text
    guard let parts = URLComponents(string: plain), let host = parts.host, !host.isEmpty,
      parts.scheme == "http" || parts.scheme == "https",
      parts.path.isEmpty, parts.query == nil, parts.fragment == nil, parts.user == nil
    else { return nil }
    self.host = host
    secure = parts.scheme == "https"
    description = plain
  }

  /// The whole address of a route, for mail and QR codes.
  public func url(of route: Route) -> String { description + route.path }
}
