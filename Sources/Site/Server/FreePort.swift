import Foundation
import NIOCore
import NIOPosix

extension ServerSettings {
  /// With a real port where any free one was asked for, so that the base URL can name it.
  /// Another program could take the port in the instant between; then the start says so.
  func withPort() async throws -> ServerSettings {
    guard port == 0 else { return self }
    let group = MultiThreadedEventLoopGroup.singleton
    let listener = try await ServerBootstrap(group: group).bind(host: host, port: 0).get()
    let port = listener.localAddress?.port ?? 0
    try await listener.close()
    var settings = self
    settings.port = port
    if let named = BaseURL("http://localhost:\(port)"), baseURL == BaseURL("http://localhost:0") {
      settings.baseURL = named
    }
    return settings
  }
}
