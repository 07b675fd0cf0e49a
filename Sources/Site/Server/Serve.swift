import Foundation
import Hummingbird
import Logging
import NIOCore

/// Opens the house and answers requests until the process is told to stop; requests under way
/// are finished first.
/// - Parameter running: called once the server listens, with the port it listens on.
/// - Throws: what is wrong with templates, content or the port.
public func serve(
  _ asked: ServerSettings, running: @escaping @Sendable (ServerSettings) -> Void
) async throws {
  let settings = try await asked.withPort()
  var log = Logger(label: "lithe")
  log.logLevel = Logger.Level(rawValue: settings.log) ?? .info
  let house = try await House.open(settings, log: log)
  let shelf = house.shelf()
  house.gallery.shapes.save()
  let application = Application(
    responder: Responder(house: house, shelf: shelf),
    server: .http1(
      configuration: .init(
        additionalChannelHandlers: [ReadyHandler(shelf: shelf)], idleTimeout: .seconds(75),
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 32 * 1024, maxHeaderFieldCount: 100))),
    configuration: .init(
      address: .hostname(settings.host, port: settings.port), backlog: 1024),
    onServerRunning: { _ in running(settings) },
    logger: log)
  do {
    try await withThrowingTaskGroup { group in
      group.addTask { await Reminding(house: house).run() }
      group.addTask { try await application.runService() }
      // The reminders never end by themselves, so the first to end is the server.
      try await group.next()
      group.cancelAll()
    }
  } catch let error as IOError {
    await house.database.close()
    throw settings.mistake(behind: error)
  }
  await house.database.close()
}

extension ServerSettings {
  /// Which setting is behind a failure to listen.
  fileprivate func mistake(behind error: IOError) -> any Error {
    switch error.errnoCode {
    case EADDRINUSE: StartError.portTaken(port)
    case EADDRNOTAVAIL: StartError.address(host)
    default: error
    }
  }
}
