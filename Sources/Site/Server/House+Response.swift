import Hummingbird

extension House {
  /// Bytes of a reply, smaller for those who take gzip. Nothing personal is kept by anyone between.
  func response(
    _ reply: Reply, to request: Request, wants: Visit.Representation
  ) throws -> Response {
    if case .ready(let ready) = reply.body {
      let (head, body) = ready.answer(to: request.head)
      return Response(head, body)
    }
    var fields = SafeHeaders.page
    fields[.cacheControl] = "no-store"
    fields.append(contentsOf: reply.headers)
    guard let (whole, type) = try bytes(of: reply.body, wants: wants) else {
      fields[.contentLength] = "0"
      return Response(HTTPResponse(status: reply.status, headerFields: fields), nil)
    }
    var body = whole
    fields[.contentType] = type
    fields[.vary] = "Accept, Accept-Encoding, Cookie"
    if request.headers[.acceptEncoding]?.contains("gzip") == true,
      body.readableBytes > 1000, let small = Gzip.compressed(body, level: 6)
    {
      fields[.contentEncoding] = "gzip"
      body = small
    }
    fields[.contentLength] = String(body.readableBytes)
    let head = HTTPResponse(status: reply.status, headerFields: fields)
    return Response(head, request.method == .head ? nil : body)
  }

  private func bytes(
    of body: Reply.Body, wants: Visit.Representation
  ) throws -> (ByteBuffer, String)? {
    switch body {
    case .none: return nil
    case .ready(let ready): return (ready.body, "")
    case .bytes(let bytes, let type): return (bytes, type)
    case .page(let page):
      if wants == .json, let json = page.json {
        return (ByteBuffer(data: try JSON.data(json)), "application/json")
      }
      return (try templates.html(frame(page)), "text/html; charset=utf-8")
    }
  }
}

extension Response {
  /// The head as it is: its Content-Length may speak of a body that HEAD leaves out.
  init(_ head: HTTPResponse, _ body: ByteBuffer?) {
    self.init(
      status: head.status, headers: head.headerFields,
      body: body.map { ResponseBody(byteBuffer: $0) } ?? ResponseBody())
  }
}
