import Foundation
import HTTPTypes
import Hummingbird
import Logging

/// From a request to a response: check it, let the room answer, make bytes of the answer.
struct Responder: HTTPResponder {
  typealias Context = NoContext

  let house: House
  let shelf: Shelf

  func respond(to request: Request, context: NoContext) async throws -> Response {
    if let ready = shelf.ready(for: request.head) {
      let (head, body) = ready.answer(to: request.head)
      return Response(head, body)
    }
    do {
      let visit = try visit(request)
      let reply = try await house.answer(visit)
      return try house.response(reply, to: request, wants: visit.wants)
    } catch {
      return response(to: error, request)
    }
  }

  private func visit(_ request: Request) throws(SiteError) -> Visit {
    let path = request.uri.path
    guard let route = Route(path: path) else { throw .notFound(path: path) }
    let asked = request.method == .head ? .get : Route.Method(rawValue: request.method.rawValue)
    guard let asked, route.methods.contains(asked) else {
      throw .methodNotAllowed(path: path, allowed: route.methods)
    }
    guard asked == .get || isOwn(request) else { throw .foreignForm(path: path) }
    let cookies = request.headers[values: .cookie]
    let zone = house.cookie.zone(inCookieHeaders: cookies)
    return Visit(
      route: route, method: asked, query: request.uri.query ?? "",
      token: house.cookie.token(inCookieHeaders: cookies),
      zone: zone.flatMap { TimeZone(identifier: $0) == nil ? nil : $0 } ?? house.settings.zone,
      wants: .init(accept: request.headers[.accept]), body: request.body)
  }

  private func isOwn(_ request: Request) -> Bool {
    Origin.isOwn(
      fetchSite: HTTPField.Name("sec-fetch-site").flatMap { request.headers[$0] },
      origin: request.headers[.origin], host: request.head.authority,
      base: house.settings.baseURL)
  }

  private func response(to error: any Error, _ request: Request) -> Response {
    let known = (error as? any AnswerableError) ?? SiteError.unexpected("\(type(of: error))")
    house.report(known)
    let reply = house.reply(to: known)
    let wants = Visit.Representation(accept: request.headers[.accept])
    let response = try? house.response(reply, to: request, wants: wants)
    // Only a broken error template leads here; its sentence still reaches the person.
    return response
      ?? Response(
        status: .init(code: known.status), headers: SafeHeaders.page,
        body: ResponseBody(byteBuffer: ByteBuffer(string: known.sentence)))
  }
}
