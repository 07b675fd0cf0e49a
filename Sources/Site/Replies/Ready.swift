import Crypto
import Hummingbird

/// A response made once and served as it is: the bytes, smaller bytes for those who take gzip or
/// Brotli, and "you have it already".
struct Ready: Sendable {
  let etag: String
  let body: ByteBuffer
  private(set) var head: HTTPResponse
  private(set) var zipped: (head: HTTPResponse, body: ByteBuffer)?
  private var squeezed: (head: HTTPResponse, body: ByteBuffer)?
  private var unchanged: HTTPResponse

  /// - Parameters:
  ///   - type: the media type with its charset.
  ///   - cache: the `Cache-Control` of the address.
  ///   - headers: what every response of this kind carries, security headers among them.
  ///   - brotli: the same bytes in Brotli, where set-up made them; making them here takes seconds.
  init(
    _ body: ByteBuffer, type: String, cache: String, headers: HTTPFields = SafeHeaders.page,
    brotli: ByteBuffer? = nil
  ) {
    let etag = Self.etag(of: body)
    self.etag = etag
    self.body = body
    var shared = headers
    shared[.eTag] = etag
    shared[.cacheControl] = cache
    unchanged = HTTPResponse(status: .notModified, headerFields: shared)
    shared[.contentType] = type
    let small = Self.shrinks(type) ? Gzip.compressed(body, level: 9) : nil
    if small != nil { shared[.vary] = "Accept-Encoding, Accept" }
    head = Self.head(shared, length: body.readableBytes)
    zipped = small.map { Self.coded("gzip", $0, shared) }
    squeezed = brotli.map { Self.coded("br", $0, shared) }
  }

  /// What to send for this request; no body for HEAD and for "unchanged".
  func answer(to request: HTTPRequest) -> (head: HTTPResponse, body: ByteBuffer?) {
    let fields = request.headerFields
    if let known = fields[.ifNoneMatch], known.contains(etag) { return (unchanged, nil) }
    let sent = coded(for: fields[.acceptEncoding]) ?? (head, body)
    return (sent.head, request.method == .head ? nil : sent.body)
  }

  /// The smallest form this browser takes. Of the registered codings only Brotli's name has "br".
  private func coded(for accepted: String?) -> (head: HTTPResponse, body: ByteBuffer)? {
    guard let accepted else { return nil }
    if let squeezed, accepted.contains("br") { return squeezed }
    return accepted.contains("gzip") ? zipped : nil
  }

  /// The same bytes with another `Cache-Control`.
  func keeping(_ cache: String) -> Ready {
    var copy = self
    copy.head.headerFields[.cacheControl] = cache
    copy.zipped?.head.headerFields[.cacheControl] = cache
    copy.squeezed?.head.headerFields[.cacheControl] = cache
    copy.unchanged.headerFields[.cacheControl] = cache
    return copy
  }

  private static func head(_ fields: HTTPFields, length: Int) -> HTTPResponse {
    var fields = fields
    fields[.contentLength] = String(length)
    return HTTPResponse(status: .ok, headerFields: fields)
  }

  private static func coded(
    _ coding: String, _ bytes: ByteBuffer, _ shared: HTTPFields
  ) -> (head: HTTPResponse, body: ByteBuffer) {
    var fields = shared
    fields[.contentEncoding] = coding
    return (head(fields, length: bytes.readableBytes), bytes)
  }

  /// Weak, because every coding shares it.
  private static func etag(of body: ByteBuffer) -> String {
    "W/\"\(ContentHash.short(body))\""
  }

  private static func shrinks(_ type: String) -> Bool {
    type.hasPrefix("text/") || type.contains("json") || type.contains("svg")
      || type.contains("wasm") || type == "application/octet-stream"
  }
}

/// Names for bytes.
enum ContentHash {
  /// The first 64 bits of SHA-256, hexadecimal: enough to tell versions of one file apart.
  static func short(_ bytes: ByteBuffer) -> String {
    let digest = SHA256.hash(data: Array(bytes.readableBytesView))
    return digest.prefix(8).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
