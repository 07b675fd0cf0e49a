import Foundation
import HTTPTypes
import Hummingbird

@testable import Site

/// A request through the whole responder without a socket, and what came back.
struct Exchange {
  let method: HTTPRequest.Method
  let path: String
  let response: Response
  let body: String

  /// - Parameter headers: besides `Host`, which is that of the base URL.
  init(
    _ method: HTTPRequest.Method, _ path: String, headers: [String: String] = [:],
    body: String = "", in house: House
  ) async throws {
    var fields = HTTPFields()
    for (name, value) in headers { if let name = HTTPField.Name(name) { fields[name] = value } }
    let head = HTTPRequest(
      method: method, scheme: nil, authority: house.settings.baseURL.host, path: path,
      headerFields: fields)
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body)))
    let responder = Responder(house: house, shelf: house.shelf())
    response = try await responder.respond(to: request, context: NoContext())
    let collector = Collector()
    try await response.body.write(collector)
    self.method = method
    self.path = path
    self.body = collector.text
  }

  static func get(
    _ path: String, headers: [String: String] = [:], in house: House
  ) async throws -> Exchange {
    try await Exchange(.get, path, headers: headers, in: house)
  }

  /// A form as a browser sends it from our own page.
  static func post(
    _ path: String, form: String, headers: [String: String] = [:], in house: House
  ) async throws -> Exchange {
    let own = [
      "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin",
    ]
    return try await Exchange(
      .post, path, headers: own.merging(headers) { $1 }, body: form, in: house)
  }

  var status: Int { response.status.code }

  func header(_ name: String) -> String? {
    HTTPField.Name(name).flatMap { response.headers[$0] }
  }

  /// What the browser would send back as `Cookie`; nil when none was set.
  var cookie: String? {
    response.headers[.setCookie]?.split(separator: ";").first.map(String.init)
  }

  /// The whole exchange as text, headers in order of their names.
  var transcript: String {
    let headers = response.headers.map { "\($0.name.canonicalName): \($0.value)" }.sorted()
    return (["\(method) \(path)", "", "\(response.status)"] + headers + ["", body])
      .joined(separator: "\n")
  }
}

private final class Collector: ResponseBodyWriter {
  private(set) var text = ""

  func write(_ buffer: ByteBuffer) async throws { text += String(buffer: buffer) }
  func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
