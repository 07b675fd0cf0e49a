import Foundation
import HTTPTypes
import Hummingbird

/// What a room answers with, before it becomes bytes.
struct Reply: Sendable {
  var status: HTTPResponse.Status
  var body: Body
  var headers: HTTPFields = [:]

  enum Body: Sendable {
    case none
    /// HTML, or the page's own JSON for a program.
    case page(any Page)
    case bytes(ByteBuffer, type: String)
    case ready(Ready)
  }
}

extension Reply {
  static func page(_ page: any Page, status: HTTPResponse.Status = .ok) -> Reply {
    Reply(status: status, body: .page(page))
  }

  /// "Done; now look there": the answer to every form.
  /// - Parameter query: a word for the page there, never an answer of anybody's.
  static func seeOther(_ route: Route, query: String? = nil) -> Reply {
    let address = route.path + (query.map { "?" + $0 } ?? "")
    return Reply(status: .seeOther, body: .none, headers: [.location: address])
  }

  static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Reply {
    Reply(
      status: status,
      body: .bytes(ByteBuffer(data: try JSON.data(value)), type: "application/json"))
  }

  /// A file to keep, such as an export.
  static func download(_ bytes: ByteBuffer, type: String, name: String) -> Reply {
    Reply(
      status: .ok, body: .bytes(bytes, type: type),
      headers: [.contentDisposition: "attachment; filename=\"\(name)\""])
  }

  static func ready(_ ready: Ready) -> Reply { Reply(status: .ok, body: .ready(ready)) }

  /// The same reply with a header besides; `Set-Cookie` may come several times.
  func with(_ name: HTTPField.Name, _ value: String) -> Reply {
    var reply = self
    reply.headers.append(HTTPField(name: name, value: value))
    return reply
  }
}

/// Lithe's JSON: keys in order, slashes as they are.
enum JSON {
  static func data(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }
}
