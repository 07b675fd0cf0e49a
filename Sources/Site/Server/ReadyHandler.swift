import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTPTypes

/// Answers addresses whose bytes are ready straight on the connection's event loop, without
/// waking a task: the way of almost every request for a public page or a file. All else goes on
/// to the responder.
final class ReadyHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let shelf: Shelf
  /// Requests sent on whose answers are not yet written; while there are any, a pipelined
  /// request has to wait its turn behind them.
  private var waiting = 0
  /// The rest of the request just answered is of no use to anyone.
  private var skipping = false
  private var closing = false

  init(shelf: Shelf) { self.shelf = shelf }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      if waiting == 0, !closing, let ready = shelf.ready(for: head) {
        answer(ready, to: head, context)
      } else {
        waiting += 1
        context.fireChannelRead(data)
      }
    case .body:
      if !skipping { context.fireChannelRead(data) }
    case .end:
      if skipping { skipping = false } else { context.fireChannelRead(data) }
    }
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) { waiting -= 1 }
    context.write(data, promise: promise)
  }

  private func answer(_ ready: Ready, to request: HTTPRequest, _ context: ChannelHandlerContext) {
    skipping = true
    var (head, body) = ready.answer(to: request)
    head.headerFields[.date] = HTTPDate.now
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    if let body { context.write(wrapOutboundOut(.body(body)), promise: nil) }
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    if request.headerFields[.connection]?.lowercased() == "close" {
      closing = true
      context.close(mode: .output, promise: nil)
    }
  }
}
