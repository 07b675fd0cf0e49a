import Hummingbird
import NIOCore

/// One request as the rooms see it: where to, what for, and from whom, with nothing of the
/// protocol left but the body.
struct Visit: Sendable {
  let route: Route
  let method: Route.Method
  /// As sent, without the question mark; "" when there is none.
  let query: String
  /// The private cookie; nil for somebody never seen. It proves nothing until looked up.
  let token: VisitorToken?
  /// IANA zone the browser told, checked; the zone of the settings otherwise.
  let zone: String
  let wants: Representation
  private let body: RequestBody

  /// What the visitor would rather read.
  enum Representation: Sendable { case html, json }

  init(
    route: Route, method: Route.Method = .get, query: String = "", token: VisitorToken? = nil,
    zone: String = "UTC", wants: Representation = .html,
    body: RequestBody = RequestBody(buffer: ByteBuffer())
  ) {
    self.route = route
    self.method = method
    self.query = query
    self.token = token
    self.zone = zone
    self.wants = wants
    self.body = body
  }

  /// The whole body. Throws `SiteError.tooLarge` past `limit` bytes.
  func bytes(upTo limit: Int = 64 * 1024) async throws -> ByteBuffer {
    do {
      return try await body.collect(upTo: limit)
    } catch let error as HTTPError where error.status == .contentTooLarge {
      throw SiteError.tooLarge(limit: limit)
    } catch is NIOTooManyBytesError {
      throw SiteError.tooLarge(limit: limit)
    }
  }

  /// The body as text; bytes that are not UTF-8 become replacement characters.
  func text(upTo limit: Int = 64 * 1024) async throws -> String {
    String(buffer: try await bytes(upTo: limit))
  }
}
