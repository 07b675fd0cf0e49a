import HTTPTypes
import Hummingbird
import Testing

@testable import Site

@Suite struct ReadyTests {
  static let text = ByteBuffer(string: String(repeating: "warm paper ", count: 200))
  static let ready = Ready(text, type: "text/css; charset=utf-8", cache: "no-cache")

  static func request(
    _ method: HTTPRequest.Method = .get, _ headers: [HTTPField.Name: String] = [:]
  ) -> HTTPRequest {
    var fields = HTTPFields()
    for (name, value) in headers { fields[name] = value }
    return HTTPRequest(
      method: method, scheme: nil, authority: nil, path: "/x", headerFields: fields)
  }

  @Test func smallerBytesGoToThoseWhoTakeThem() throws {
    let plain = Self.ready.answer(to: Self.request())
    #expect(plain.body == Self.text)
    #expect(plain.head.headerFields[.contentEncoding] == nil)
    let zipped = Self.ready.answer(to: Self.request(.get, [.acceptEncoding: "br, gzip"]))
    #expect(zipped.head.headerFields[.contentEncoding] == "gzip")
    let body = try #require(zipped.body)
    #expect(body.readableBytes < Self.text.readableBytes / 4)
    #expect(zipped.head.headerFields[.contentLength] == "\(body.readableBytes)")
    #expect(zipped.head.headerFields[.vary]?.contains("Accept-Encoding") == true)
    // RFC 1952 2.3.1: the magic numbers of a gzip member.
    #expect(Array(body.readableBytesView.prefix(2)) == [0x1f, 0x8b])
  }

  @Test func brotliMadeAtSetUpGoesBeforeGzipToThoseWhoTakeIt() {
    let small = ByteBuffer(string: "small")
    let ready = Ready(Self.text, type: "application/wasm", cache: "no-cache", brotli: small)
    let taken = ready.answer(to: Self.request(.get, [.acceptEncoding: "gzip, deflate, br, zstd"]))
    #expect(taken.body == small)
    #expect(taken.head.headerFields[.contentEncoding] == "br")
    #expect(taken.head.headerFields[.contentLength] == "5")
    let kept = ready.keeping("public, max-age=31536000, immutable")
      .answer(to: Self.request(.get, [.acceptEncoding: "br"]))
    #expect(kept.head.headerFields[.cacheControl] == "public, max-age=31536000, immutable")
    let zipped = ready.answer(to: Self.request(.get, [.acceptEncoding: "gzip"]))
    #expect(zipped.head.headerFields[.contentEncoding] == "gzip")
    let plain = ready.answer(to: Self.request(.get, [.acceptEncoding: "identity"]))
    #expect(plain.body == Self.text && plain.head.headerFields[.contentEncoding] == nil)
  }

  @Test func headHasTheSameHeadersAndNoBody() {
    let get = Self.ready.answer(to: Self.request())
    let head = Self.ready.answer(to: Self.request(.head))
    #expect(head.body == nil)
    #expect(head.head == get.head)
  }

  @Test func whatIsKnownIsNotSentAgain() {
    let again = Self.ready.answer(to: Self.request(.get, [.ifNoneMatch: Self.ready.etag]))
    #expect(again.head.status == .notModified)
    #expect(again.body == nil)
    #expect(again.head.headerFields[.eTag] == Self.ready.etag)
    let changed = Self.ready.answer(to: Self.request(.get, [.ifNoneMatch: "W/\"0\""]))
    #expect(changed.head.status == .ok)
  }

  @Test func otherBytesHaveAnotherTag() {
    let other = Ready(ByteBuffer(string: "x"), type: "text/plain", cache: "no-cache")
    #expect(other.etag != Self.ready.etag)
  }
}
