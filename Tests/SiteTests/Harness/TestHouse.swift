import Cast
import Content
import Database
import Foundation
import Logging
import Mail
import Testing

@testable import Site

/// A house with this checkout's templates and content, a still clock and plain asset links, so
/// that snapshots change only with what people see.
enum TestHouse {
  /// 2026-03-29T10:00:00Z, the day Europe's clocks change.
  static let noon = Date(timeIntervalSince1970: 1_774_778_400)

  static func settings(_ given: [String: String] = [:]) throws -> ServerSettings {
    try ServerSettings(
      SettingLayers(
        commandLine: ["home": Repository.root.path(), "base-url": "https://lithe.test"]
          .merging(given) { $1 }))
  }

  /// With a database of its own in a fresh folder.
  static func make(
    _ given: [String: String] = [:], cast: Cast = .limbs
  ) async throws -> House {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lithe-\(UUID())").path()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let settings = try settings(["data": folder].merging(given) { $1 })
    let from = try #require(MailAddress(settings.mailFrom))
    let library = try #require(library)
    var house = House(
      settings: settings, templates: try #require(templates), assets: Assets(),
      library: library,
      database: try await Database.open(.file(folder + "/lithe.sqlite")),
      mailer: Mailer(delivery: .outbox(folder + "/outbox"), from: from, name: "Lithe"),
      log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
      gallery: cast.hasPeople
        ? Gallery(library, cast: cast, stamp: nil, folder: nil) : try #require(gallery),
      stretches: try #require(stretches))
    house.now = { noon }
    return house
  }

  /// The templates of this checkout, read once.
  static let templates = try? Templates(folder: Repository.root.path() + "/Web/templates")

  /// The content that ships, read once.
  static let library = Library.load(from: Repository.root.path() + "/Content").library

  /// Shared, because the model is asked about every rung.
  static let stretches = library.map { Stretches($0) }

  /// Of plain limbs, shared because measuring every picture takes its time.
  static let gallery = library.map { Gallery($0, cast: .limbs, stamp: nil, folder: nil) }

  /// A page as its template draws it.
  static func html(_ page: any Page) throws -> String {
    let frame = Frame(page: page, assets: Assets(), base: try settings().baseURL)
    return String(buffer: try #require(templates).html(frame))
  }
}
